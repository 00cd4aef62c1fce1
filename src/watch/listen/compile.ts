import type { Book } from './book.ts'
import type { Lexicon } from './lexicon.ts'
import type { Query, Term } from './grammar.ts'

/** The words of a text by their numbers in the lexicon. */
export type Text = { words: Int32Array; length: number; langs: readonly string[] }
export type Holds = (text: Text) => boolean
type Places = (text: Text) => { from: number; to: number }[]

/** What the words of the queries are called, and what those of a text are. */
export type Speech = { book: Book; lexicon: Lexicon }

/** A query as a test that runs over texts again and again. */
export function compile(query: Query, speech: Speech): Holds {
  switch (query.is) {
    case 'phrase': {
      const stands = compilePhrase(query.terms, speech)
      return (text) => stands(text, 0) >= 0
    }
    case 'lang':
      return ({ langs }) => langs.some((lang) => lang === query.lang || lang.startsWith(`${query.lang}-`))
    case 'not': {
      const part = compile(query.part, speech)
      return (text) => !part(text)
    }
    case 'and': {
      const parts = query.parts.map((part) => compile(part, speech))
      return (text) => parts.every((holds) => holds(text))
    }
    case 'or': {
      const parts = query.parts.map((part) => compile(part, speech))
      return (text) => parts.some((holds) => holds(text))
    }
    case 'near': {
      const one = compilePlaces(query.one, speech)
      const other = compilePlaces(query.other, speech)
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
function compilePhrase(terms: readonly Term[], speech: Speech): (text: Text, from: number) => number {
  const wanted = terms.map((term) => ({ kind: term.kind, number: speech.book.numberOf(term) }))
  if (wanted.length === 0) return () => -1
  return (text, from) => {
    for (let at = from; at + wanted.length <= text.length; at++) {
      let next = 0
      while (next < wanted.length) {
        const term = wanted[next]
        if (!term || !speech.lexicon.is(text.words[at + next] ?? 0, term.kind, term.number)) break
        next += 1
      }
      if (next === wanted.length) return at
    }
    return -1
  }
}

function compilePlaces(query: Query, speech: Speech): Places {
  if (query.is === 'and' || query.is === 'or') {
    const parts = query.parts.map((part) => compilePlaces(part, speech))
    return (text) => parts.flatMap((places) => places(text))
  }
  if (query.is !== 'phrase') return () => []
  const stands = compilePhrase(query.terms, speech)
  return (text) => {
    const places = []
    for (let at = stands(text, 0); at >= 0; at = stands(text, at + 1))
      places.push({ from: at, to: at + query.terms.length - 1 })
    return places
  }
}

export function speaksOfLang(query: Query): boolean {
  if (query.is === 'lang') return true
  if (query.is === 'not') return speaksOfLang(query.part)
  if (query.is === 'near') return speaksOfLang(query.one) || speaksOfLang(query.other)
  return query.is !== 'phrase' && query.parts.some(speaksOfLang)
}
