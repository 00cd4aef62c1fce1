import { wordsOf } from '../terms.ts'
import type { Query, Term } from './grammar.ts'
import { hasPositive } from './naive.ts'
import { alsoBareOf, bareOf } from './stem.ts'

/** What is known of one word of a text: which words of the queries it is, and which queries are worth a look because of it. */
type Known = { form: number; alsoForm: number; exact: number; prefixes: readonly number[]; looks: readonly number[] }

/** Finds which of many queries a text answers. The words are handed in one by one, as they are read. */
export type Matcher = {
  /** Forgets the words of the text before. */
  begin: () => void
  /** The next word of the text, by what `know` said of it. */
  add: (known: number) => void
  /** The number under which a word is known; 0 when no query is interested in it. */
  know: (word: string) => number
  /** The queries that hold; null when they depend on the language and nobody said it. */
  hits: (langs: readonly string[] | null) => number[] | null
  /** All of it for a text at hand. */
  read: (text: string, langs: readonly string[] | null) => number[] | null
}

const MOST_WORDS = 8_192
const NOBODY: Known = { form: -1, alsoForm: -1, exact: -1, prefixes: [], looks: [] }

export function createMatcher(queries: readonly Query[]): Matcher {
  const book = createBook(queries)
  const compiled = queries.map((query) => ({ holds: compile(query, book), hasLang: speaksOfLang(query) }))
  const words: Known[] = [NOBODY]
  const numbers = new Map<string, number>()
  const seen = new Uint32Array(queries.length)
  const text: Text = { words: Array.from({ length: 64 }, () => NOBODY), length: 0, langs: [] }
  let reading = 0
  let isWorthALook = false

  function know(word: string): number {
    const before = numbers.get(word)
    if (before !== undefined) return before
    const known = book.look(word)
    if (known === NOBODY) return 0
    words.push(known)
    numbers.set(word, words.length - 1)
    return words.length - 1
  }

  function begin() {
    text.length = 0
    isWorthALook = false
  }

  function add(number: number) {
    if (text.length === MOST_WORDS) return
    const known = words[number] ?? NOBODY
    text.words[text.length++] = known
    if (known.looks.length > 0) isWorthALook = true
  }

  function hits(langs: readonly string[] | null): number[] | null {
    if (!isWorthALook) return NONE
    reading += 1
    text.langs = langs ?? []
    const found: number[] = []
    for (let at = 0; at < text.length; at++)
      for (const query of text.words[at]?.looks ?? []) {
        if (seen[query] === reading) continue
        seen[query] = reading
        const one = compiled[query]
        if (langs === null && one?.hasLang) return null
        if (one?.holds(text)) found.push(query)
      }
    return found
  }

  function read(said: string, langs: readonly string[] | null) {
    begin()
    for (const word of wordsOf(said)) add(know(word))
    return hits(langs)
  }

  return { begin, add, know, hits, read }
}

const NONE: number[] = []

type Text = { words: Known[]; length: number; langs: readonly string[] }
type Holds = (text: Text) => boolean
type Places = (text: Text) => { from: number; to: number }[]

function compile(query: Query, book: Book): Holds {
  switch (query.is) {
    case 'phrase': {
      const stands = compilePhrase(query.terms, book)
      return (text) => stands(text, 0) >= 0
    }
    case 'lang':
      return ({ langs }) => langs.some((lang) => lang === query.lang || lang.startsWith(`${query.lang}-`))
    case 'not': {
      const part = compile(query.part, book)
      return (text) => !part(text)
    }
    case 'and': {
      const parts = query.parts.map((part) => compile(part, book))
      return (text) => parts.every((holds) => holds(text))
    }
    case 'or': {
      const parts = query.parts.map((part) => compile(part, book))
      return (text) => parts.some((holds) => holds(text))
    }
    case 'near': {
      const one = compilePlaces(query.one, book)
      const other = compilePlaces(query.other, book)
      return (text) => {
        const others = other(text)
        return one(text).some((mine) =>
          others.some((yours) => Math.max(yours.from - mine.to, mine.from - yours.to) - 1 <= query.words),
        )
      }
    }
  }
}

/** The first place from there on where all words of the phrase follow each other; -1 when there is none. */
function compilePhrase(terms: readonly Term[], book: Book): (text: Text, from: number) => number {
  const wanted = terms.map((term) => ({ kind: term.kind, number: book.numberOf(term) }))
  if (wanted.length === 0) return () => -1
  return (text, from) => {
    for (let at = from; at + wanted.length <= text.length; at++) {
      let next = 0
      while (next < wanted.length) {
        const term = wanted[next]
        const word = text.words[at + next]
        if (!term || !word) break
        if (!isTerm(word, term)) break
        next += 1
      }
      if (next === wanted.length) return at
    }
    return -1
  }
}

function isTerm(word: Known, { kind, number }: { kind: Term['kind']; number: number }): boolean {
  if (kind === 'form') return word.form === number || word.alsoForm === number
  return kind === 'exact' ? word.exact === number : word.prefixes.includes(number)
}

function compilePlaces(query: Query, book: Book): Places {
  if (query.is === 'and' || query.is === 'or') {
    const parts = query.parts.map((part) => compilePlaces(part, book))
    return (text) => parts.flatMap((places) => places(text))
  }
  if (query.is !== 'phrase') return () => []
  const stands = compilePhrase(query.terms, book)
  return (text) => {
    const places = []
    for (let at = stands(text, 0); at >= 0; at = stands(text, at + 1))
      places.push({ from: at, to: at + query.terms.length - 1 })
    return places
  }
}

function speaksOfLang(query: Query): boolean {
  if (query.is === 'lang') return true
  if (query.is === 'not') return speaksOfLang(query.part)
  if (query.is === 'near') return speaksOfLang(query.one) || speaksOfLang(query.other)
  return query.is !== 'phrase' && query.parts.some(speaksOfLang)
}

type Book = { numberOf: (term: Term) => number; look: (word: string) => Known }

/** All words of all queries, numbered by kind, and for each the queries that are looked at when it is met. */
function createBook(queries: readonly Query[]): Book {
  const numbers = {
    form: new Map<string, number>(),
    exact: new Map<string, number>(),
    prefix: new Map<string, number>(),
  }
  const uses = new Map<string, number>()
  const looks = new Map<string, number[]>()
  for (const term of queries.flatMap(termsIn)) {
    uses.set(keyOf(term), (uses.get(keyOf(term)) ?? 0) + 1)
    const of = numbers[term.kind]
    if (!of.has(term.word)) of.set(term.word, of.size)
  }
  for (const [query, asked] of queries.entries())
    for (const term of hasPositive(asked) ? anchorsOf(asked, uses) : [])
      looks.set(keyOf(term), [...(looks.get(keyOf(term)) ?? []), query])

  function look(word: string): Known {
    const bare = bareOf(word)
    const alsoBare = alsoBareOf(word)
    const form = numbers.form.get(bare) ?? -1
    const alsoForm = numbers.form.get(alsoBare) ?? -1
    const exact = numbers.exact.get(word) ?? -1
    const beginnings =
      numbers.prefix.size === 0
        ? []
        : Array.from(word, (_, at) => word.slice(0, at + 1)).filter((beginning) => numbers.prefix.has(beginning))
    if (form < 0 && alsoForm < 0 && exact < 0 && beginnings.length === 0) return NOBODY
    return {
      form,
      alsoForm,
      exact,
      prefixes: beginnings.map((beginning) => numbers.prefix.get(beginning) ?? -1),
      looks: [
        ...(looks.get(keyOf({ kind: 'form', word: bare })) ?? []),
        ...(alsoBare === bare ? [] : (looks.get(keyOf({ kind: 'form', word: alsoBare })) ?? [])),
        ...(looks.get(keyOf({ kind: 'exact', word })) ?? []),
        ...beginnings.flatMap((beginning) => looks.get(keyOf({ kind: 'prefix', word: beginning })) ?? []),
      ],
    }
  }

  return { numberOf: ({ kind, word }) => numbers[kind].get(word) ?? -1, look }
}

const keyOf = ({ kind, word }: Term) => `${kind} ${word}`

function termsIn(query: Query): Term[] {
  if (query.is === 'phrase') return query.terms
  if (query.is === 'not') return termsIn(query.part)
  if (query.is === 'near') return [...termsIn(query.one), ...termsIn(query.other)]
  return query.is === 'lang' ? [] : query.parts.flatMap(termsIn)
}

/** Words of which at least one is in every text that holds; as rare as can be, so that few texts are looked at. */
function anchorsOf(query: Query, uses: ReadonlyMap<string, number>): Term[] {
  if (query.is === 'phrase') {
    const cost = (term: Term) => (uses.get(keyOf(term)) ?? 0) * 100 - term.word.length
    return query.terms.toSorted((a, b) => cost(a) - cost(b)).slice(0, 1)
  }
  if (query.is === 'or') return query.parts.flatMap((part) => anchorsOf(part, uses))
  if (query.is === 'not' || query.is === 'lang') return []
  const sides = (query.is === 'near' ? [query.one, query.other] : query.parts).filter(hasPositive)
  const all = sides.map((side) => anchorsOf(side, uses))
  const cost = (terms: Term[]) => terms.reduce((sum, term) => sum + (uses.get(keyOf(term)) ?? 0), 0)
  return all.toSorted((a, b) => cost(a) - cost(b))[0] ?? []
}
