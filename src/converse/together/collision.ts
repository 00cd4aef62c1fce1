import type { Writer } from '#platform/database.ts'
import { refused } from '#platform/result.ts'
import { lastAnswerer, newsSince } from './collision.sql.ts'
import { presenceOf, writerBefore } from './presence.sql.ts'

export type Writing = {
  threadId: string
  me: string
  /** The last message the writer had seen when he began; a program that does not say is held against the end of the talk. */
  seenId: string | null
  /** He knows that a colleague is writing, and sends all the same. */
  anyway: boolean
  now: Temporal.Instant
}

/**
 * Refuses an answer that was written against an older state of the talk, or while a colleague who began earlier still writes. Asked
 * with the thread locked: of two who send at the same moment the second sees the answer of the first.
 */
export async function collision(tx: Writer, w: Writing, channel: string) {
  const stale = w.seenId === null ? await unasked(tx, w) : await newsSince(tx, w.threadId, w.me, w.seenId)
  if (stale) return refused(stale.ours ? 'already-answered' : 'said-more', { who: stale.name || channel })
  if (w.anyway) return null
  const mine = await presenceOf(tx, w.threadId, w.me)
  const writer = await writerBefore(tx, { ...w, since: mine?.writesSince ?? w.now })
  return writer ? refused('being-answered', { who: writer.name }) : null
}

async function unasked(tx: Writer, { threadId, me, anyway }: Writing) {
  const last = anyway ? null : await lastAnswerer(tx, threadId)
  return last && last.by !== null && last.by !== me ? { ours: true, name: last.name } : null
}
