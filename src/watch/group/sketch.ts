import { detectLang, type Tongue } from '#language'
import { termsOf, type Term } from '../terms/terms.ts'

/** What the grouping needs to know of an item. */
export type Told = {
  title: string
  text: string
  source: string
  published: Temporal.Instant
  lang?: string | null | undefined
}

/** Weighted terms, each known by its number; the first `telling` of them are the words that tell what it is about. */
export type Bag = { terms: number[]; weights: number[]; telling: number }

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
  rest: Set<string>
  /** Names and numbers in Latin letters, all that two languages have in common. */
  names: Set<string>
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
const FIGURE = /[.-]/

/** Numbers for terms, so that bags are compared without their letters. */
export function createTermBook(): (term: string) => number {
  const numbers = new Map<string, number>()
  return (term) => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, numbers.size)
    return numbers.size - 1
  }
}

export function sketchOf(item: Told, numberOf: (term: string) => number): Sketch {
  const tongue = tongueOf(item)
  const spoken = tongue === 'other' ? 'en' : tongue
  const title = termsOf(item.title, spoken)
  const text = item.text === '' ? [] : termsOf(item.text.slice(0, TEXT_CHARS), spoken).slice(0, TEXT_TERMS)
  const numbers = stemsOf(title, ({ kind }) => kind === 'number')
  const [head, rest] = aroundColon(item.title, title, spoken)
  return {
    title: bagOf(title, [], numberOf),
    whole: text.length === 0 ? null : bagOf(title, text, numberOf),
    key: title.map(({ stem }) => stem).join(' '),
    numbers,
    figures: numbers.filter((number) => FIGURE.test(number)),
    days: stemsOf(title, ({ kind }) => kind === 'day'),
    head,
    rest: new Set(rest),
    names: new Set(stemsOf([...title, ...text], ({ kind }) => kind === 'name' || kind === 'number').map(inLatin)),
    tongue,
    source: item.source,
    at: item.published.epochMilliseconds,
  }
}

const stemsOf = (terms: readonly Term[], wanted: (term: Term) => boolean) =>
  terms.filter(wanted).map(({ stem }) => stem)

const tells = ({ kind }: Term) => kind !== 'day' && kind !== 'trade' && kind !== 'deed'

const pairs = ({ kind }: Term) => kind !== 'day' && kind !== 'trade'

function aroundColon(text: string, title: readonly Term[], spoken: Tongue): [string, string[]] {
  const colon = text.indexOf(': ')
  const head = colon < 0 ? [] : termsOf(text.slice(0, colon), spoken)
  return head.length === 0
    ? ['', []]
    : [head.map(({ stem }) => stem).join(' '), stemsOf(title.slice(head.length), tells)]
}

const SPOKEN = /^(en|tr|ru)\b/i
const HEARD_CHARS = 120
const RUSSIAN_WORD = /[а-яё]{3}/i

function tongueOf({ title, text, lang }: Told): Sketch['tongue'] {
  const told = lang?.match(SPOKEN)?.[1]?.toLowerCase()
  if (told === 'en' || told === 'tr' || told === 'ru') return told
  const known = text === '' ? title : `${title} ${text.slice(0, HEARD_CHARS)}`
  const sure = givenAway(known)
  if (sure) return sure
  const heard = detectLang(known).lang
  // A Russian headline may consist of foreign names for the most part; the other way round it does not happen.
  return (heard === 'en' || heard === 'tr') && RUSSIAN_WORD.test(title) ? 'ru' : heard
}

const TURKISH_LETTER = /[ığşİ]/
const RUSSIAN_LETTER = /[ыэё]/i
/** Letters that languages near to these two have, and they have not. */
const NOT_TURKISH = /[əăâîțţñáéíóúàèòõãåæøœłśźżčžěřůűő]/i
const NOT_RUSSIAN = /[іїєґўђјљњћџәқңғүұһө]/i
const ENGLISH_WORDS = /\b(?:the|and|with|after|from|will|has)\b/i
const FOREIGN_LETTER = /[^ -~‘’“”–—£€]/

/** The language, where its own letters or smallest words give it away; listening costs more than all the rest of a sketch. */
function givenAway(text: string): Tongue | null {
  if (TURKISH_LETTER.test(text)) return NOT_TURKISH.test(text) ? null : 'tr'
  if (RUSSIAN_LETTER.test(text)) return NOT_RUSSIAN.test(text) ? null : 'ru'
  return ENGLISH_WORDS.test(text) && !FOREIGN_LETTER.test(text) ? 'en' : null
}

/** A word counts once, with the most it was worth; words that follow each other in the title count as a pair too. */
function bagOf(title: readonly Term[], text: readonly Term[], numberOf: (term: string) => number): Bag {
  const telling = new Map<number, number>()
  const small = new Map<number, number>()
  const put = (term: Term, part: number) => {
    const bag = tells(term) ? telling : small
    const number = numberOf(term.stem)
    bag.set(number, Math.max(bag.get(number) ?? 0, part * WEIGHT[term.kind]))
  }
  for (const term of title) put(term, 1)
  for (const term of text) put(term, IN_TEXT)
  for (const [at, term] of title.entries()) {
    const next = title[at + 1]
    if (next && pairs(term) && pairs(next)) small.set(numberOf(`${term.stem} ${next.stem}`), PAIR)
  }
  return {
    terms: [...telling.keys(), ...small.keys()],
    weights: [...telling.values(), ...small.values()],
    telling: telling.size,
  }
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
