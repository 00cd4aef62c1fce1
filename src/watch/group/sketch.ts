import type { Tongue } from '#language'
import { termsOf, type Term } from '../terms/terms.ts'
import { tongueOf } from './tongue.ts'

/** What the grouping needs to know of an item. */
export type Told = {
  title: string
  text: string
  source: string
  published: Temporal.Instant
  lang?: string | null | undefined
}

/**
 * Terms, each known by its number, and which of the `WORTHS` each has; the first `telling` of them are the words that tell what it is
 * about.
 */
export type Bag = { terms: number[]; worths: number[]; telling: number }

/** An item as it is compared with others. */
export type Sketch = {
  title: Bag
  /** Title and beginning of the text together; null without a text. */
  whole: Bag | null
  /** The title as its stems, to know a reprint at once. */
  key: string
  numbers: string[]
  /** Decimals and scores of the title: what sets one day of a regular notice apart from the next. */
  figures: string[]
  days: string[]
  /** What stands before the colon, the name of a column or a place, and the words behind it. */
  head: string
  rest: ReadonlySet<string>
  /** Names and numbers in Latin letters, all that two languages have in common; found when they are first asked for. */
  names: () => ReadonlySet<string>
  tongue: Tongue | 'other'
  source: string
  at: number
}

const TEXT_CHARS = 700
const TEXT_TERMS = 60
const WEIGHT: Record<Term['kind'], number> = {
  name: 1.5,
  word: 1,
  number: 0.9,
  deed: 0.8,
  place: 0.75,
  day: 0.35,
  trade: 0.35,
}
const PAIR = 0.55
const IN_TEXT = 0.55
const KINDS: readonly Term['kind'][] = ['name', 'word', 'number', 'deed', 'place', 'day', 'trade']
/** All that a term may be worth: in the title, in the text, and as a pair. */
export const WORTHS = [...KINDS.map((kind) => WEIGHT[kind]), ...KINDS.map((kind) => IN_TEXT * WEIGHT[kind]), PAIR]
const AS_PAIR = WORTHS.length - 1
const IN_TITLE_AS: Readonly<Record<Term['kind'], number>> = placesOf(0)
const IN_TEXT_AS: Readonly<Record<Term['kind'], number>> = placesOf(KINDS.length)
const FIGURE = /[.-]/

/** Numbers for terms and for pairs of them, so that bags are compared without their letters. */
export type TermBook = { term: (stem: string) => number; pair: (one: number, next: number) => number }

export function createTermBook(): TermBook {
  const terms = new Map<string, number>()
  const pairs = new Map<number, number>()
  let count = 0
  const numberIn = <K>(known: Map<K, number>, key: K): number => {
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, count)
    return count++
  }
  return { term: (stem) => numberIn(terms, stem), pair: (one, next) => numberIn(pairs, one * MOST_TERMS + next) }
}

const MOST_TERMS = 2 ** 26

export function sketchOf(item: Told, book: TermBook): Sketch {
  const tongue = tongueOf(item)
  const spoken = tongue === 'other' ? 'en' : tongue
  const title = termsOf(item.title, spoken)
  const text = item.text === '' ? [] : termsOf(item.text.slice(0, TEXT_CHARS), spoken, TEXT_TERMS)
  const numbers = stemsOf(title, isNumber)
  const [head, rest] = aroundColon(item.title, title, spoken)
  let names: ReadonlySet<string> | null = null
  return {
    title: bagOf(title, [], book),
    whole: text.length === 0 ? null : bagOf(title, text, book),
    key: title.map(({ stem }) => stem).join(' '),
    numbers,
    figures: numbers.length === 0 ? numbers : numbers.filter((number) => FIGURE.test(number)),
    days: stemsOf(title, isDay),
    head,
    rest,
    names: () => (names ??= namesIn(title, text)),
    tongue,
    source: item.source,
    at: item.published.epochMilliseconds,
  }
}

const isNumber = ({ kind }: Term) => kind === 'number'
const isDay = ({ kind }: Term) => kind === 'day'

function stemsOf(terms: readonly Term[], wanted: (term: Term) => boolean): string[] {
  const stems: string[] = []
  for (const term of terms) if (wanted(term)) stems.push(term.stem)
  return stems
}

const namesIn = (title: readonly Term[], text: readonly Term[]): ReadonlySet<string> =>
  new Set(stemsOf([...title, ...text], ({ kind }) => kind === 'name' || kind === 'number').map(inLatin))

const NOTHING: ReadonlySet<string> = new Set()

function aroundColon(text: string, title: readonly Term[], spoken: Tongue): [string, ReadonlySet<string>] {
  const colon = text.indexOf(': ')
  const head = colon < 0 ? [] : termsOf(text.slice(0, colon), spoken)
  return head.length === 0
    ? ['', NOTHING]
    : [head.map(({ stem }) => stem).join(' '), new Set(stemsOf(title.slice(head.length), tells))]
}

function placesOf(from: number): Record<Term['kind'], number> {
  const at = (kind: Term['kind']) => from + KINDS.indexOf(kind)
  return {
    name: at('name'),
    word: at('word'),
    number: at('number'),
    deed: at('deed'),
    place: at('place'),
    day: at('day'),
    trade: at('trade'),
  }
}

const tells = ({ kind }: Term) => kind !== 'day' && kind !== 'trade' && kind !== 'deed'

const isPaired = ({ kind }: Term) => kind !== 'day' && kind !== 'trade'

/** A word counts once, with the most it was worth; words that follow each other in the title count as a pair too. */
function bagOf(title: readonly Term[], text: readonly Term[], book: TermBook): Bag {
  const telling: Part = { terms: [], worths: [] }
  const small: Part = { terms: [], worths: [] }
  let before = -1
  const pairs: number[] = []
  for (const term of title) {
    const number = book.term(term.stem)
    put(tells(term) ? telling : small, number, IN_TITLE_AS[term.kind])
    if (before >= 0 && isPaired(term)) pairs.push(book.pair(before, number))
    before = isPaired(term) ? number : -1
  }
  for (const term of text) put(tells(term) ? telling : small, book.term(term.stem), IN_TEXT_AS[term.kind])
  for (const pair of pairs) put(small, pair, AS_PAIR)
  return {
    terms: telling.terms.concat(small.terms),
    worths: telling.worths.concat(small.worths),
    telling: telling.terms.length,
  }
}

type Part = { terms: number[]; worths: number[] }

function put({ terms, worths }: Part, number: number, worth: number) {
  const at = terms.indexOf(number)
  if (at < 0) {
    terms.push(number)
    worths.push(worth)
  } else if ((WORTHS[worth] ?? 0) > (WORTHS[worths[at] ?? 0] ?? 0)) worths[at] = worth
}

const NAME_LETTERS = 5
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщыэюя'
const LATIN = 'abvgdejziyklmnoprstufhcccsieua'

/** As a Latin alphabet would write it, cut before most endings: Эрдогана and Erdoğan'ın are one. */
const inLatin = (name: string) =>
  name
    .replaceAll(/[ъь]/g, '')
    .replaceAll(/[а-я]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .slice(0, NAME_LETTERS)
