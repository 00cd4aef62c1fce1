import { fold, stemOf, type Tongue } from '#language'
import { CALENDAR, PLACES, SAME_THING, TRADE } from '../group/headline.words.ts'
import { STOP_WORDS } from '../group/stop-words.ts'

/** One meaningful word of a text: what it is compared by, and how much it tells. */
export type Term = { stem: string; kind: 'name' | 'number' | 'word' | 'deed' | 'place' | 'day' | 'trade' }

const HEADLINE_CASE = 0.6
const WORD = /\p{N}+(?:[.,:–-]\p{N}+)*|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
const NUMBER = /^\p{N}+(?:[.,:–-]\p{N}+)*$/u
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/
const CAPITAL = /^\p{Lu}/u

/** The meaningful words of a text in their order, so many of the first. */
export function termsOf(text: string, tongue: Tongue, most = Infinity): Term[] {
  const words = text.match(WORD) ?? []
  const known = words.map((word) => wordOf(word, tongue))
  let capitals = 0
  for (let at = 1; at < known.length; at++) if (known[at]?.isCapital) capitals += 1
  const isHeadlineCase = capitals > words.length * HEADLINE_CASE
  const terms: Term[] = []
  for (let at = 0; at < known.length && terms.length < most; at++) {
    const word = known[at]
    const term = at > 0 && word?.isCapital && !isHeadlineCase ? word.asName : word?.term
    if (term) terms.push(term)
  }
  return terms
}

/** A word as it stands at the beginning of a sentence, and what it is when it has a capital within one. */
type Word = { isCapital: boolean; term: Term | null; asName: Term | null }

/** Headlines use the same words over and over; each is looked at once. */
function wordOf(word: string, tongue: Tongue): Word {
  const known = KNOWN[tongue]
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const term = lookAt(word, tongue)
  const asName = term?.kind === 'word' ? { stem: term.stem, kind: 'name' as const } : term
  const found = { isCapital: CAPITAL.test(word), term, asName }
  known.set(word, found)
  return found
}

const MOST_KNOWN = 50_000
const KNOWN: Record<Tongue, Map<string, Word>> = { en: new Map(), tr: new Map(), ru: new Map() }

function lookAt(word: string, tongue: Tongue): Term | null {
  if (NUMBER.test(word)) return { stem: numberOf(word), kind: 'number' }
  const bare = fold(word).split("'")[0] ?? ''
  if (STOP_WORDS.has(bare) || bare.length < 2) return null
  const stem = stemOf(bare, tongue)
  const same = LIKE[tongue].get(stem)
  return same === undefined ? { stem, kind: LISTED[tongue].get(stem) ?? 'word' } : { stem: same, kind: 'deed' }
}

/** Folded words without what follows an apostrophe: "Trendyol'dan" is about trendyol, "Olga's" about olga. */
export const wordsOf = (text: string): string[] =>
  [...fold(text).matchAll(WHOLE)].map(([word]) => word.split(/['’]/)[0] ?? word)
const WHOLE = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** 1,500 and 1.500 are one number, 2,5 and 2.5 another; 2:1, 2–1 and 2-1 are one result. */
const numberOf = (word: string) =>
  THOUSANDS.test(word) ? word.replaceAll(/[.,]/g, '') : word.replaceAll(',', '.').replaceAll(/[:–]/g, '-')

const listed = (words: string) => words.trim().split(/\s+/)

const listedIn = (tongue: Tongue): ReadonlyMap<string, Term['kind']> => {
  const stems = (words: string) => listed(words).map((word) => stemOf(fold(word), tongue))
  return new Map([
    ...stems(TRADE[tongue]).map((stem) => [stem, 'trade'] as const),
    ...stems(PLACES[tongue]).map((stem) => [stem, 'place'] as const),
    ...stems(CALENDAR[tongue]).map((stem) => [stem, 'day'] as const),
  ])
}
const LISTED: Record<Tongue, ReadonlyMap<string, Term['kind']>> = {
  en: listedIn('en'),
  tr: listedIn('tr'),
  ru: listedIn('ru'),
}

const likeIn = (tongue: Tongue, lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const stems = listed(line).map((word) => stemOf(fold(word), tongue))
        return stems.map((stem) => [stem, stems[0] ?? stem] as const)
      }),
  )
const LIKE: Record<Tongue, ReadonlyMap<string, string>> = {
  en: likeIn('en', SAME_THING.en),
  tr: likeIn('tr', SAME_THING.tr),
  ru: likeIn('ru', SAME_THING.ru),
}
