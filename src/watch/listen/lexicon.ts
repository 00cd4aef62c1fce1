import { type Book, NOBODY } from './book.ts'
import type { Term } from './grammar.ts'

/** The words of texts as numbers: 0 for those no query asks for, odd ones for those that make a query worth a look. */
export type Lexicon = {
  numberOf: (word: string) => number
  /** Whether the word of that number is the word of a query. */
  is: (number: number, kind: Term['kind'], wanted: number) => boolean
  /** Goes through the looks a word is worth; they stand side by side from there on. */
  looksFrom: (number: number) => number
  looksTo: (number: number) => number
  /** One place in the looks. */
  look: (at: number) => number
}

/** What one look consists of, as numbers. */
export type Look = readonly [query: number, how: number, beside: number, wanted: number]
export const LOOK = 4

/** Form, other form, exact word, where its looks begin and end: half a line of the processor's cache. */
const ENTRY = 8
const MOST_WORDS = 1 << 17

export function createLexicon(book: Book, lookOf: (query: number) => Look): Lexicon {
  const numbers = new Map<string, number>()
  const alike = new Map<string, number>()
  const prefixes: (readonly number[])[] = [[]]
  let entries = new Int32Array(ENTRY * 1_024).fill(-1, 0, 3)
  let looks = new Int32Array(LOOK * 1_024)
  let looksEnd = 0

  function numberOf(word: string): number {
    const before = numbers.get(word)
    if (before !== undefined) return before
    if (numbers.size >= MOST_WORDS) numbers.clear()
    const number = lookUp(word)
    numbers.set(word, number)
    return number
  }

  /** Words that are the same to every query have one number. */
  function lookUp(word: string): number {
    const known = book.look(word)
    if (known === NOBODY) return 0
    const { form, alsoForm, exact } = known
    const key = `${form} ${alsoForm} ${exact} ${known.prefixes.join(' ')}`
    const before = alike.get(key)
    if (before !== undefined) return before
    const index = prefixes.push(known.prefixes) - 1
    if ((index + 1) * ENTRY > entries.length) entries = longer(entries)
    const from = looksEnd
    for (const query of known.looks) {
      if (looksEnd + LOOK > looks.length) looks = longer(looks)
      looks.set(lookOf(query), looksEnd)
      looksEnd += LOOK
    }
    entries.set([form, alsoForm, exact, from, looksEnd], index * ENTRY)
    const number = index * 2 + (looksEnd > from ? 1 : 0)
    alike.set(key, number)
    return number
  }

  function is(number: number, kind: Term['kind'], wanted: number): boolean {
    const entry = (number >>> 1) * ENTRY
    if (kind === 'form') return entries[entry] === wanted || entries[entry + 1] === wanted
    return kind === 'exact' ? entries[entry + 2] === wanted : prefixes[number >>> 1]?.includes(wanted) === true
  }

  return {
    numberOf,
    is,
    looksFrom: (number) => entries[(number >>> 1) * ENTRY + 3] ?? 0,
    looksTo: (number) => entries[(number >>> 1) * ENTRY + 4] ?? 0,
    look: (at) => looks[at] ?? 0,
  }
}

function longer(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(before.length * 2)
  after.set(before)
  return after
}
