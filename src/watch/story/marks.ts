import type { Entry, Feed } from '../feed.ts'
import { marksIn, NO_PIECE, numberOf, packedMarks } from '../feed/marks.ts'

/** What a feed tells that it did not tell in the same words when it was last read, and the marks to know the rest by next time. */
export type Unlike = { entries: Entry[]; marks: Buffer }

/** Most of a feed is what it told before; whoever remembers that need not ask the database about it. */
export function unlikeBefore({ items, marks }: Pick<Feed, 'items' | 'marks'>, told: Buffer | null): Unlike {
  const before = marksIn(told)
  const marked = items.map((entry, at) => ({
    entry,
    piece: marks?.each[2 * at] ?? NO_PIECE,
    words: marks?.each[2 * at + 1] ?? wordsOfEntry(entry),
  }))
  // Told twice, the last counts.
  const once = [...new Map(marked.map((one) => [one.entry.id, one])).values()]
  return {
    entries: once.filter(({ words }) => !before.hasWords(words)).map(({ entry }) => entry),
    marks: packedMarks([...once.flatMap(({ piece, words }) => [piece, words]), ...(marks?.same ?? [])]),
  }
}

const wordsOfEntry = ({ id, title, contentHtml }: Entry) => numberOf(`${id}\n${title}\n${contentHtml}`)
