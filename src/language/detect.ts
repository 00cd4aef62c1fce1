import { FUNCTION_WORDS, OTHER_CYRILLIC_WORDS, RUSSIAN_WORDS, TURKISH_ENDS } from './detect.words.ts'
import { fold } from './fold.ts'
import { judge } from './judge.ts'
import { looksOf } from './letters.ts'
import { isFeeling } from './mood.ts'
import { spokenFeatures } from './spoken.ts'
import { tokensOf, withoutAddresses } from './tokens.ts'
import { trainedFor } from './weights.ts'

export type Spoken = 'en' | 'tr' | 'ru' | 'other'

/** `confidence` from 0 to 1; below 0.5 it is a guess, and what is known of the person or the page should decide. */
export type Detected = { lang: Spoken; confidence: number }

const FEWEST_LETTERS = 3
const TURKISH_LETTERS = /[ığşİ]/g
const TURKISH_SOMETIMES = /[çöüâî]/g
const OTHER_LATIN = /[äßñáéíóúàèìòùêôõãåæøœłśźżčšžěřůűőœəёxq]/gi
const NOT_RUSSIAN = /[іїєґўђјљњћџәқңғүұһө]/giu

const set = (words: string) => new Set(fold(words).split(/\s+/))
const EN = set(FUNCTION_WORDS.en)
const TR = set(FUNCTION_WORDS.tr)
const OTHER = set(FUNCTION_WORDS.other)
const RU = set(RUSSIAN_WORDS)
const OTHER_CYRILLIC = set(OTHER_CYRILLIC_WORDS)

/** The language of a short text, by its letters first and its small words second. */
export function detectLang(text: string): Detected {
  const bare = withoutAddresses(text).normalize('NFC')
  const { latin, cyrillic, letters } = looksOf(bare)
  if (letters < FEWEST_LETTERS) return { lang: 'other', confidence: 0 }
  if (letters - latin - cyrillic > letters / 2) return { lang: 'other', confidence: 0.98 }
  // Names of brands stand in Latin letters in a Russian sentence, but nothing Cyrillic in an English one.
  const isCyrillic = cyrillic > latin / 2
  return learned(text, isCyrillic) ?? (isCyrillic ? cyrillicOf(bare) : latinOf(bare))
}

const OURS = ['en', 'tr', 'ru'] as const
/** Languages of the same letters that were learnt so that they are not taken for ours. */
const CYRILLIC = new Set(['ru', 'ukrainian', 'bulgarian', 'kazakh'])
/** Few who write to a page write in a language that the page does not speak. */
const FOREIGN = 0.6

/** In a text of a word or three the judge has little to go by, and a small word or a feeling that it consists of decides. */
const FEW_WORDS = 3
const GIVEN_AWAY = 60
const LEAST = 0.01

function givenAway(tokens: readonly string[], lang: Spoken, isCyrillic: boolean): number {
  if (tokens.length > FEW_WORDS) return 1
  const latin = lang === 'en' ? EN : lang === 'tr' ? TR : OTHER
  const cyrillic = lang === 'ru' ? RU : OTHER_CYRILLIC
  const known = isCyrillic ? cyrillic : latin
  const given = tokens.filter((token) => known.has(token) || isFeeling(token, lang)).length
  return GIVEN_AWAY ** (given / Math.max(1, tokens.length))
}

/** What was learnt about languages, asked only about those of these letters; null where nothing was learnt. */
function learned(text: string, isCyrillic: boolean): Detected | null {
  const spoken = trainedFor('spoken')?.judges.get('spoken')
  if (!spoken) return null
  const chances = Object.entries(judge(spoken, spokenFeatures(text)).chances)
    .filter(([label]) => CYRILLIC.has(label) === isCyrillic)
    .map(([label, chance]) => ({ lang: OURS.find((one) => one === label) ?? 'other', chance }) as const)
  const tokens = tokensOf(text)
  const weights = new Map<Spoken, number>()
  for (const { lang, chance } of chances) {
    const prior = (lang === 'other' ? FOREIGN : 1) * givenAway(tokens, lang, isCyrillic)
    weights.set(lang, (weights.get(lang) ?? 0) + (chance + LEAST) * prior)
  }
  const all = [...weights.values()].reduce((sum, one) => sum + one, 0)
  const [lang, weight] = [...weights].toSorted(([, a], [, b]) => b - a)[0] ?? (['other', 0] as const)
  return { lang, confidence: all === 0 ? 0 : Math.min(0.99, weight / all) }
}

function cyrillicOf(text: string): Detected {
  const tokens = tokensOf(text)
  const russian = hits(tokens, RU) + count(text, /[ыэё]/giu)
  const foreign = 2 * count(text, NOT_RUSSIAN) + hits(tokens, OTHER_CYRILLIC)
  if (foreign > russian) return { lang: 'other', confidence: certainty(foreign, russian) }
  return { lang: 'ru', confidence: Math.max(0.75, certainty(russian + 2, foreign)) }
}

function latinOf(text: string): Detected {
  const tokens = tokensOf(text)
  const ends = tokens.filter((token) => token.length > 4 && TURKISH_ENDS.test(token)).length
  const scores: [Spoken, number][] = [
    ['en', hits(tokens, EN) + count(text, /th|wh|ing\b|ck\b/gi) * 0.3],
    ['tr', hits(tokens, TR) + ends * 0.8 + count(text, TURKISH_LETTERS) + count(text, TURKISH_SOMETIMES) * 0.4],
    ['other', hits(tokens, OTHER) + count(text, OTHER_LATIN) * 0.5],
  ]
  const [first = ['other', 0] as const, second = ['other', 0] as const] = scores.toSorted((a, b) => b[1] - a[1])
  // English has no letters of its own: plain text without any sign of another language is most likely English.
  if (first[1] === 0) return { lang: 'en', confidence: 0.3 }
  return { lang: first[0], confidence: certainty(first[1], second[1]) }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

const hits = (tokens: readonly string[], words: Set<string>): number =>
  tokens.filter((token) => words.has(token)).length

const certainty = (first: number, second: number): number =>
  Math.min(0.99, 0.4 + ((first - second) / (first + second + 1)) * 0.7)
