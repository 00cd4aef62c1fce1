import { wordsOf } from '../terms/terms.ts'
import { createBook } from './book.ts'
import { compile, speaksOfLang, type Speech, type Text } from './compile.ts'
import type { Query, Term } from './grammar.ts'
import { createLexicon, type Look, LOOK } from './lexicon.ts'

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
/** How a query is looked at where its rarest word stands: it holds, it holds with one word beside, or more has to be seen. */
const HOW = { holds: 0, pair: 1, phrase: 2, formula: 3 } as const
/** Stands for the word beside when only the whole look can tell. */
const ANY = -2

export function createMatcher(queries: readonly Query[]): Matcher {
  const book = createBook(queries)
  const phrases: (Phrase | null)[] = queries.map((query) => (query.is === 'phrase' ? phraseFrom(query.terms) : null))
  const lexicon = createLexicon(book, lookOf)
  const formulas = queries.map((query) => formulaFrom(query, { book, lexicon }))
  const seen = new Uint32Array(queries.length)
  const text: Text = { words: new Int32Array(MOST_WORDS), length: 0, langs: [] }
  const { words } = text
  let length = 0
  let reading = 0
  let worth = 0

  function begin() {
    length = 0
    worth = 0
  }

  function add(number: number) {
    if (length === MOST_WORDS) return
    words[length++] = number
    worth |= number & 1
  }

  function hits(langs: readonly string[] | null): number[] | null {
    if (worth === 0) return NONE
    reading += 1
    text.length = length
    text.langs = langs ?? []
    let found = NONE
    for (let at = 0; at < length; at++) {
      const word = words[at] ?? 0
      if ((word & 1) === 0) continue
      const to = lexicon.looksTo(word)
      for (let look = lexicon.looksFrom(word); look < to; look += LOOK) {
        const query = lexicon.look(look)
        if (seen[query] === reading) continue
        const how = lexicon.look(look + 1)
        if (how === HOW.formula) {
          seen[query] = reading
          const formula = formulas[query]
          if (langs === null && formula?.hasLang) return null
          if (!formula?.holds(text)) continue
        } else if (how !== HOW.holds) {
          const beside = at + lexicon.look(look + 2)
          if (beside < 0 || beside >= length) continue
          const wanted = lexicon.look(look + 3)
          if (wanted !== ANY && !lexicon.is(words[beside] ?? 0, 'form', wanted)) continue
          if (how === HOW.phrase && !stands(phrases[query], at)) continue
        }
        seen[query] = reading
        if (found === NONE) found = [query]
        else found.push(query)
      }
    }
    return found
  }

  /** Whether the words of a phrase stand around its rarest word. */
  function stands(phrase: Phrase | null | undefined, at: number): boolean {
    if (!phrase) return false
    const from = at - phrase.anchor
    if (from < 0 || from + phrase.terms.length > length) return false
    for (let next = 0; next < phrase.terms.length; next++) {
      const term = phrase.terms[next]
      if (term === undefined || !lexicon.is(words[from + next] ?? 0, term.kind, term.number)) return false
    }
    return true
  }

  function phraseFrom(terms: Term[]): Phrase {
    const [anchor] = book.anchorsOf({ is: 'phrase', terms })
    return {
      terms: terms.map((term) => ({ kind: term.kind, number: book.numberOf(term) })),
      anchor: anchor === undefined ? 0 : terms.indexOf(anchor),
    }
  }

  function lookOf(query: number): Look {
    const phrase = phrases[query]
    if (!phrase) return [query, HOW.formula, 0, 0]
    const { terms, anchor } = phrase
    if (terms.length === 1) return [query, HOW.holds, 0, 0]
    const beside = anchor === 0 ? 1 : anchor - 1
    const other = terms[beside]
    const isForm = other?.kind === 'form'
    return [query, isForm && terms.length === 2 ? HOW.pair : HOW.phrase, beside - anchor, isForm ? other.number : ANY]
  }

  function read(said: string, langs: readonly string[] | null) {
    begin()
    for (const word of wordsOf(said)) add(lexicon.numberOf(word))
    return hits(langs)
  }

  return { begin, add, know: lexicon.numberOf, hits, read }
}

const NONE: number[] = []

type Phrase = { terms: { kind: Term['kind']; number: number }[]; anchor: number }

const formulaFrom = (query: Query, speech: Speech) =>
  query.is === 'phrase' ? null : { holds: compile(query, speech), hasLang: speaksOfLang(query) }
