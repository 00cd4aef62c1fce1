import { hash } from 'node:crypto'
import type { Raw } from './entry.ts'

/** By what an item is known when its feed is read again: eight bytes for each, so that what is the same needs no second look. */
export type Marks = {
  /** Of the items that are told, in their order. */
  each: string[]
  /** Of those that were told in the same words before and are left out. */
  same: string[]
}

const MARK_BYTES = 8

/** Before anything is made of what a feed says: that costs ten times as much. */
export const markOfRaw = ({ id, title, links, content, summary }: Raw): string =>
  markOf(`${id}\n${title}\n${links.join(' ')}\n${content?.html}\n${summary === content ? '' : summary?.html}`)

export const markOf = (told: string): string => hash('sha1', told, 'binary').slice(0, MARK_BYTES)

export const packedMarks = (marks: readonly string[]): Buffer => Buffer.from(marks.join(''), 'latin1')

export function marksIn(told: Uint8Array | null): Set<string> {
  const letters = told ? Buffer.from(told.buffer, told.byteOffset, told.byteLength).toString('latin1') : ''
  const marks = new Set<string>()
  for (let at = 0; at < letters.length; at += MARK_BYTES) marks.add(letters.slice(at, at + MARK_BYTES))
  return marks
}
