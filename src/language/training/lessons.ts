import { featuresOf } from '../features.ts'
import { fold } from '../fold.ts'
import { hasStem, stemOf, wholeWord, type Hearing } from '../hearing.ts'
import type { Trained } from '../weights.ts'
import { isHeldOutFamily } from './chance.ts'
import { familiesOf } from './families.ts'
import { fit } from './fit.ts'
import type { Measure } from './measure.ts'
import { rowsOf } from './rows.ts'
import { STREET } from './street.words.ts'
import { readTold, readWords, type Told } from './texts.ts'

export const TAUGHT = ['en', 'tr', 'ru'] as const
export type Taught = (typeof TAUGHT)[number]

/** What is learnt of a language: a question, the collections that answer it, and how it is measured. */
type Subject = {
  name: 'mood' | 'offence' | 'complaint'
  labels: readonly string[]
  from: readonly string[]
  /** Collections that know only the first and the last label. */
  twoSided?: readonly string[]
  strictness: number
  measure: Measure
  /** Where a second look at a text pays. */
  twice?: boolean
}

const MOODS = ['negative', 'neutral', 'positive'] as const

export const SUBJECTS: Record<Taught, readonly Subject[]> = {
  en: [
    { name: 'mood', labels: MOODS, from: ['mood-en'], strictness: 0.3, measure: 'recall' },
    { name: 'offence', labels: ['NOT', 'OFF'], from: ['offence-en'], strictness: 0.2, measure: 'f1' },
    { name: 'complaint', labels: ['other', 'complaint'], from: ['complaint-en'], strictness: 0.3, measure: 'f1' },
  ],
  tr: [
    {
      name: 'mood',
      labels: MOODS,
      from: ['mood-tr', 'polarity-tr'],
      twoSided: ['polarity-tr'],
      strictness: 1,
      measure: 'f1',
    },
    { name: 'offence', labels: ['NOT', 'OFF'], from: ['offence-tr'], strictness: 0.3, measure: 'f1', twice: true },
  ],
  ru: [
    {
      name: 'mood',
      labels: [...MOODS, 'speech', 'skip'],
      from: ['mood-ru'],
      strictness: 0.3,
      measure: 'f1',
      twice: true,
    },
  ],
}

/** All texts of a language that somebody judged, with the collection they come from; near-duplicates are one family. */
export type Corpus = { lang: Taught; hearing: Hearing; rows: (Told & { from: string })[]; families: Int32Array }

/** Of long rows of film reviews a third says enough. */
const THINNED = 3
/** Our own sentences are few and close to what the desk hears, so each is said several times. */
const STREET_TIMES = 4

export function corpusOf(folder: string, lang: Taught): Corpus {
  const names = [...new Set(SUBJECTS[lang].flatMap(({ from }) => from))]
  const thinned = new Set(SUBJECTS[lang].flatMap(({ twoSided = [] }) => twoSided))
  const rows = names.flatMap((from) =>
    readTold(folder, from)
      .filter((_, i) => !thinned.has(from) || i % THINNED === 0)
      .map((told) => ({ ...told, from })),
  )
  return { lang, hearing: hearingFrom(folder, lang), rows, families: familiesOf(rows.map(({ text }) => text)) }
}

export const isHeldOut = ({ families }: Corpus, row: number): boolean => isHeldOutFamily(families[row] ?? 0)

type Example = { text: string; from: string; family: number; labelOf: (subject: Subject['name']) => string }

/** Learns every subject of a language from the rows that are not held out, and from our own sentences of the street. */
export function learn(corpus: Corpus): Trained {
  const { lang, hearing } = corpus
  const judged = corpus.rows
    .map((row, i) => ({ ...row, family: corpus.families[i] ?? 0, i }))
    .filter(({ i }) => !isHeldOut(corpus, i))
    .map(({ text, from, label, family }): Example => ({ text, from, family, labelOf: () => label }))
  const kept = [...judged, ...streetOf(lang, corpus.rows.length)]
  const texts = kept.map(({ text }) => featuresOf(text, lang, hearing))
  const rows = rowsOf(texts)
  const families = Int32Array.from(kept, ({ family }) => family)
  const judges = SUBJECTS[lang].map((subject) => {
    const { name, labels, from, twoSided, strictness, measure, twice = false } = subject
    const told = kept.map((row) =>
      row.from === STREETS || from.includes(row.from) ? labels.indexOf(row.labelOf(name)) : null,
    )
    const silent = labels.map((_, k) =>
      Uint8Array.from(kept, (row) => (isBetween(k, subject) && twoSided?.includes(row.from) ? 1 : 0)),
    )
    return [name, fit(rows, texts, { labels, told, silent, families, strictness, measure, twice })] as const
  })
  return { judges: new Map(judges), hearing }
}

const STREETS = 'street'
const FELT = {
  complaints: 'negative',
  questions: 'neutral',
  pleased: 'positive',
  calmed: 'positive',
  talk: 'neutral',
} as const
const KINDS = ['complaints', 'questions', 'pleased', 'calmed', 'talk'] as const

function streetOf(lang: Taught, firstFamily: number): Example[] {
  const said = KINDS.flatMap((kind) => STREET[lang][kind].split('\n').map((text) => ({ kind, text })))
  return said.flatMap(({ kind, text }, i) => {
    const labels = { mood: FELT[kind], offence: 'NOT', complaint: kind === 'complaints' ? 'complaint' : 'other' }
    const row = {
      text,
      from: STREETS,
      family: firstFamily + i,
      labelOf: (name: Subject['name']): string => labels[name],
    }
    return Array.from({ length: STREET_TIMES }, () => row)
  })
}

const isBetween = (k: number, { labels }: Subject): boolean => labels[k] === 'neutral'

/** How words feel and which are curses, as hashes. */
function hearingFrom(folder: string, lang: Taught): Hearing {
  const worths = new Map<number, number[]>()
  const note = (hash: number, worth: number) => worths.set(hash, [...(worths.get(hash) ?? []), worth])
  for (const [word, worth] of [...readWords(folder, `afinn-${lang}`), ...readWords(folder, `feelings-${lang}`)]) {
    const folded = fold(word)
    if (/\s/.test(folded) || worth === 0) continue
    note(wholeWord(folded), worth)
    // English hides its endings well enough; in Turkish and Russian what begins alike mostly means alike.
    if (lang !== 'en' && hasStem(folded)) note(stemOf(folded), worth)
  }
  const feelings = new Map([...worths].map(([hash, all]) => [hash, Math.round((10 * sum(all)) / all.length)]))
  const curses = readWords(folder, `profanity-${lang}`).map(([word]) => fold(word))
  return { feelings, curses: new Map(curses.filter((word) => !/\s/.test(word)).map((word) => [wholeWord(word), 1])) }
}

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0)
