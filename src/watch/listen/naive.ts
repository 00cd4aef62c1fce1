import { wordsOf } from '../terms/terms.ts'
import type { Query, Term } from './grammar.ts'
import { alsoBareOf, bareOf } from './stem.ts'

/** Whether a text says what a query asks for, in the plainest way: slow, and the measure of the fast one. */
export function says(query: Query, text: string, langs: readonly string[]): boolean {
  const words = wordsOf(text)
  return (
    hasPositive(query) &&
    holds(
      query,
      words,
      words.map((word) => [bareOf(word), alsoBareOf(word)]),
      langs,
    )
  )
}

function holds(query: Query, words: string[], bare: string[][], langs: readonly string[]): boolean {
  switch (query.is) {
    case 'phrase':
      return placesOf(query.terms, words, bare).length > 0
    case 'lang':
      return langs.some((lang) => lang === query.lang || lang.startsWith(`${query.lang}-`))
    case 'not':
      return !holds(query.part, words, bare, langs)
    case 'and':
      return query.parts.every((part) => holds(part, words, bare, langs))
    case 'or':
      return query.parts.some((part) => holds(part, words, bare, langs))
    case 'near': {
      const [ones, others] = [query.one, query.other].map((side) => spansOf(side, words, bare))
      return (ones ?? []).some((one) =>
        (others ?? []).some((other) => Math.max(other.from - one.to, one.from - other.to) - 1 <= query.words),
      )
    }
  }
}

type Span = { from: number; to: number }

/** Where the phrases of one side of NEAR stand. */
function spansOf(query: Query, words: string[], bare: string[][]): Span[] {
  if (query.is === 'phrase')
    return placesOf(query.terms, words, bare).map((from) => ({ from, to: from + query.terms.length - 1 }))
  return query.is === 'or' || query.is === 'and' ? query.parts.flatMap((part) => spansOf(part, words, bare)) : []
}

function placesOf(terms: Term[], words: string[], bare: string[][]): number[] {
  if (terms.length === 0) return []
  return words.flatMap((_, at) =>
    terms.every(({ kind, word }, next) => {
      const said = words[at + next]
      if (said === undefined) return false
      return kind === 'exact'
        ? said === word
        : kind === 'prefix'
          ? said.startsWith(word)
          : bare[at + next]?.includes(word) === true
    })
      ? [at]
      : [],
  )
}

/** A query that only excludes would find almost everything, and asks for nothing. */
export function hasPositive(query: Query): boolean {
  switch (query.is) {
    case 'phrase':
      return query.terms.length > 0
    case 'near':
      return hasPositive(query.one) && hasPositive(query.other)
    case 'and':
      return query.parts.some(hasPositive)
    case 'or':
      return query.parts.every(hasPositive)
    case 'not':
    case 'lang':
      return false
  }
}
