import { fold } from '../fold.ts'
import { spokenFeatures, SPOKEN_BUCKETS } from '../spoken.ts'
import type { Trained } from '../weights.ts'
import { DEAF } from '../hearing.ts'
import { isHeldOutFamily, seeded } from './chance.ts'
import { familiesOf } from './families.ts'
import { fit } from './fit.ts'
import { rowsOf } from './rows.ts'
import { readTold, type Told } from './texts.ts'

/** Neighbours of one family are one label; all but our three mean "other". */
const FAMILIES: Record<string, string> = {
  en: 'en',
  tr: 'tr',
  ru: 'ru',
  az: 'az uz tk ug tt crh',
  german: 'de nds lb',
  dutch: 'nl af fy',
  french: 'fr oc wa ca',
  spanish: 'es gl ast an',
  portuguese: 'pt',
  italian: 'it la ro co',
  nordic: 'sv da nb nn no is fo',
  slavic: 'pl cs sk sl hr bs srl csb hsb szl',
  ukrainian: 'uk be',
  bulgarian: 'bg mk sr',
  kazakh: 'kk ky tg mn tyv uzc',
  finnic: 'fi et hu lt lv eu se',
  islands: 'id ms tl jv su vi mg sw',
  misc: 'cy ga gd br sq eo ku mt',
}
const OF = new Map(
  Object.entries(FAMILIES).flatMap(([family, langs]) => langs.split(' ').map((lang) => [lang, family])),
)
const LABELS = Object.keys(FAMILIES)

const OURS = {
  en: ['mood-en', 'offence-en', 'complaint-en'],
  tr: ['mood-tr', 'offence-tr', 'polarity-tr'],
  ru: ['mood-ru'],
}
const MOST = { en: 7000, tr: 7000, ru: 6000 }
const MOST_OTHERS = 900
const ASCII_SHARE = 0.3
const PIECE_SHARE = 0.3
const SHORTEST_PIECE = 2
const STRICTNESS = 1
const SEED = 7

/** Learns to tell languages apart from the judged texts and, where there is one, `languages.tsv` with texts of other languages. */
export function learnLanguages(folder: string): Trained | null {
  const others = readTold(folder, 'languages')
  if (others.length === 0) return null
  const told = spread([...spokenTexts(folder).filter(({ heldOut }) => !heldOut), ...sample(others)])
  const texts = told.map(({ text }) => spokenFeatures(text))
  const rows = rowsOf(texts, SPOKEN_BUCKETS)
  const families = Int32Array.from(told, (_, i) => i)
  const labels = told.map(({ label }) => LABELS.indexOf(label))
  const judge = fit(rows, texts, {
    labels: LABELS,
    told: labels,
    families,
    strictness: STRICTNESS,
    measure: 'recall',
    tuned: false,
  })
  return { judges: new Map([['spoken', judge]]), hearing: DEAF }
}

/** Judged texts of our three languages; one family in eight is held out. Texts that made no sense to anybody are often of others. */
export function spokenTexts(folder: string): (Told & { heldOut: boolean })[] {
  return (['en', 'tr', 'ru'] as const).flatMap((lang) => {
    const told = OURS[lang].flatMap((name) => readTold(folder, name)).filter(({ label }) => label !== 'skip')
    const step = Math.max(1, Math.floor(told.length / MOST[lang]))
    const some = told.filter((_, i) => i % step === 0)
    const families = familiesOf(some.map(({ text }) => text))
    return some.map(({ text }, i) => ({ label: lang, text, heldOut: isHeldOutFamily(families[i] ?? 0) }))
  })
}

function sample(others: readonly Told[]): Told[] {
  const counts = new Map<string, number>()
  const chance = seeded(SEED)
  const mixed = others.map((one) => ({ one, at: chance() })).toSorted((a, b) => a.at - b.at)
  return mixed.flatMap(({ one: { label, text } }) => {
    const family = OF.get(label)
    const count = counts.get(label) ?? 0
    if (family === undefined || count >= MOST_OTHERS) return []
    counts.set(label, count + 1)
    return [{ label: family, text }]
  })
}

/** Many people leave the accents away and most say little: the same texts also without marks, and only a few words of them. */
function spread(told: readonly Told[]): Told[] {
  const chance = seeded(SEED)
  return told.flatMap((one) => {
    const bare = chance() < ASCII_SHARE && one.label !== 'ru' ? [{ ...one, text: fold(one.text) }] : []
    const words = one.text.split(/\s+/).filter((word) => !/^[@#]|^http/.test(word))
    const length = SHORTEST_PIECE + Math.floor(chance() * 4)
    const from = Math.floor(chance() * Math.max(1, words.length - length))
    const piece = chance() < PIECE_SHARE ? [{ ...one, text: words.slice(from, from + length).join(' ') }] : []
    return [one, ...bare, ...piece]
  })
}
