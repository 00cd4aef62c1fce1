import { plainText } from '../feed/plain-text.ts'
import { readQuery } from './grammar.ts'
import { createMatcher } from './matcher.ts'

const BODY_CHARS = 20_000

/** What an item says: its title, its summary, and its text as HTML. */
export type Said = { title: string; summary: string; content: string; lang: string | null }

/** Tells of each item which queries it answers, by their ids. */
export function createEar(queries: { id: string; phrase: string }[]): (said: Said) => string[] {
  const matcher = createMatcher(queries.map(({ phrase }) => readQuery(phrase)))
  return ({ title, summary, content, lang }) => {
    const text = `${title}\n${summary}\n${plainText(content, BODY_CHARS)}`
    const found = matcher.read(text, lang === null ? [] : [lang]) ?? []
    return found.flatMap((place) => queries[place]?.id ?? [])
  }
}
