import { fold } from '#language'
import { wordsOf } from '../terms/terms.ts'
import { bareOf } from './stem.ts'

/** One word to listen for: in any of its forms, exactly as written, or by its beginning. */
export type Term = { kind: 'form' | 'exact' | 'prefix'; word: string }

/** What to listen for. */
export type Query =
  | { is: 'phrase'; terms: Term[] }
  | { is: 'near'; one: Query; other: Query; words: number }
  | { is: 'and' | 'or'; parts: Query[] }
  | { is: 'not'; part: Query }
  | { is: 'lang'; lang: string }

/** How queries are written; shown by the command's help. */
export const GRAMMAR = `One query per line.
  simit                  the word in any of its forms (simidi, simitler; Сбербанка, bakeries)
  merkez bankası         words that follow each other
  "merkez bankası"       exactly these words; upper and lower case, accents and the Turkish i never matter
  ekme*                  words that begin so
  a AND b, a OR b        both, or one of them; AND binds closer, and may be left out between groups
  NOT b, -b              without b
  (a OR b) AND c         groups
  a NEAR/5 b             with at most five words between them, in any order
  lang:tr                posts in that language
A query needs at least one word that must be there; one that only excludes finds nothing.`

const SPECIAL = /["()*]|(?:^|\s)(?:AND|OR|NOT|NEAR\/\d+)(?=\s|$)|(?:^|[\s(])-[\p{L}\p{N}"(]|(?:^|[\s(])lang:/u
const TOKEN = /"([^"]*)"|([()])|(?:^|(?<=[\s(]))-(?=[\p{L}\p{N}"(])|lang:([\p{L}-]+)|[^\s()"]+/gu
const NEAR = /^NEAR\/(\d{1,3})$/
const MOST_DEPTH = 30

type Mark = { quoted: string } | { sign: string } | { lang: string } | { bare: string }

/** Reads a query as a person wrote it; what makes no sense as a formula is taken as the words it consists of. */
export function readQuery(line: string, isExact = false): Query {
  if (!SPECIAL.test(line)) return phrase(line, isExact ? 'exact' : 'form')
  return (
    new Reader(marksOf(line), isExact).query() ?? phrase(line.replaceAll(/["()*]/g, ' '), isExact ? 'exact' : 'form')
  )
}

const phrase = (text: string, kind: 'form' | 'exact'): Query => ({
  is: 'phrase',
  terms: wordsOf(text).map((word) => ({ kind, word: kind === 'form' ? bareOf(word) : word })),
})

function marksOf(line: string): Mark[] {
  return [...line.matchAll(TOKEN)].map(([all, quoted, paren, lang]): Mark => {
    if (quoted !== undefined) return { quoted }
    if (lang !== undefined) return { lang: lang.toLowerCase() }
    if (paren !== undefined) return { sign: paren }
    if (all === '-') return { sign: 'NOT' }
    return all === 'AND' || all === 'OR' || all === 'NOT' || NEAR.test(all) ? { sign: all } : { bare: all }
  })
}

class Reader {
  readonly #marks: Mark[]
  readonly #isExact: boolean
  #at = 0
  #depth = 0

  constructor(marks: Mark[], isExact: boolean) {
    this.#marks = marks
    this.#isExact = isExact
  }

  query(): Query | null {
    const found = this.#either()
    return found && this.#at === this.#marks.length ? found : null
  }

  #either(): Query | null {
    const parts: Query[] = []
    do {
      const part = this.#all()
      if (!part) return null
      parts.push(part)
    } while (this.#takes('OR'))
    return joined('or', parts)
  }

  #all(): Query | null {
    const parts: Query[] = []
    for (;;) {
      const part = this.#one()
      if (!part) return null
      parts.push(part)
      if (this.#takes('AND')) continue
      const next = this.#marks[this.#at]
      if (!next || ('sign' in next && (next.sign === 'OR' || next.sign === ')'))) return joined('and', parts)
    }
  }

  #one(): Query | null {
    if (this.#takes('NOT')) {
      const part = this.#one()
      return part && { is: 'not', part }
    }
    const one = this.#leaf()
    const next = this.#marks[this.#at]
    const near = next && 'sign' in next ? NEAR.exec(next.sign) : null
    if (!one || !near) return one
    this.#at += 1
    const other = this.#leaf()
    return other && { is: 'near', one, other, words: Number(near[1]) }
  }

  #leaf(): Query | null {
    const mark = this.#marks[this.#at]
    if (!mark) return null
    if ('sign' in mark) return this.#group()
    if ('bare' in mark) return this.#words()
    this.#at += 1
    return 'lang' in mark ? { is: 'lang', lang: mark.lang } : phrase(mark.quoted, 'exact')
  }

  #group(): Query | null {
    if (this.#depth >= MOST_DEPTH || !this.#takes('(')) return null
    this.#depth += 1
    const found = this.#either()
    this.#depth -= 1
    return this.#takes(')') ? found : null
  }

  /** Bare words that follow each other are one phrase. */
  #words(): Query {
    const terms: Term[] = []
    for (let mark = this.#marks[this.#at]; mark && 'bare' in mark; mark = this.#marks[++this.#at]) {
      const words = wordsOf(mark.bare)
      const last = words.length - 1
      const isPrefix = mark.bare.endsWith('*')
      for (const [at, word] of words.entries())
        if (isPrefix && at === last) terms.push({ kind: 'prefix', word: fold(word) })
        else terms.push(this.#isExact ? { kind: 'exact', word } : { kind: 'form', word: bareOf(word) })
    }
    return { is: 'phrase', terms }
  }

  #takes(sign: string): boolean {
    const mark = this.#marks[this.#at]
    const is = mark !== undefined && 'sign' in mark && mark.sign === sign
    if (is) this.#at += 1
    return is
  }
}

const joined = (is: 'and' | 'or', parts: Query[]): Query | null =>
  parts.length === 1 ? (parts[0] ?? null) : { is, parts }
