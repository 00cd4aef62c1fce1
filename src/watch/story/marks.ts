import { hash } from 'node:crypto'
import type { Entry } from '../feed.ts'

/** What a feed tells that it did not tell in the same words when it was last read, and the marks to know the rest by next time. */
export type Unlike = { entries: Entry[]; marks: Buffer }

const MARK_BYTES = 8

/** Most of a feed is what it told before; whoever remembers that need not ask the database about it. */
export function unlikeBefore(entries: readonly Entry[], told: Buffer | null): Unlike {
  const before = marksIn(told)
  // Told twice, the last counts.
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  const marked = once.map((entry) => ({ entry, mark: markOf(entry) }))
  return {
    entries: marked.filter(({ mark }) => !before.has(mark)).map(({ entry }) => entry),
    marks: Buffer.from(marked.map(({ mark }) => mark).join(''), 'latin1'),
  }
}

const markOf = ({ id, title, contentHtml }: Entry) =>
  hash('sha1', `${id}\n${title}\n${contentHtml}`, 'binary').slice(0, MARK_BYTES)

function marksIn(told: Buffer | null): Set<string> {
  const letters = told?.toString('latin1') ?? ''
  const marks = new Set<string>()
  for (let at = 0; at < letters.length; at += MARK_BYTES) marks.add(letters.slice(at, at + MARK_BYTES))
  return marks
}
