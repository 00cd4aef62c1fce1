import * as z from 'zod'
import type { Line, Page, Reply } from '../network.ts'
import { replyOf } from '../call.ts'
import { call } from './call.ts'
import { itemOf } from './items.ts'
import { newerPage, nextPage } from './pages.ts'
import { placeOf } from './place.ts'
import { notificationShape } from './shapes.ts'

const PAGE = '40'

/**
 * `since` is where the newest page read so far ended. While nothing has ever been seen there is no such place, so the first ones are read
 * backwards: `older` walks down and `newest` remembers where the walk began.
 */
const cursorShape = z.object({
  since: z.string().nullable(),
  older: z.string().nullable(),
  newest: z.string().nullable(),
})
type Cursor = z.infer<typeof cursorShape>

/** Everything that names us or answers us, oldest first. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const called = await call(placeOf(line), {
    path: '/api/v1/notifications',
    query: [
      ['types[]', 'mention'],
      ['limit', PAGE],
      ...(cursor?.since ? [['min_id', cursor.since] as const] : []),
      ...(cursor?.older ? [['max_id', cursor.older] as const] : []),
    ],
    shape: z.array(notificationShape),
  })
  if (!called.ok) return replyOf(called)
  // A server that ignores min_id sends its newest page again: what we know already ends it.
  const known = called.value.findIndex(({ id }) => id === cursor?.since)
  const fresh = known === -1 ? called.value : called.value.slice(0, known)
  const items = fresh.flatMap(({ status }) => (status ? [itemOf(status, line.account)] : [])).toReversed()
  const newest = fresh.length === 0 ? null : ((known === -1 ? newerPage(called.headers) : null) ?? fresh[0]?.id ?? null)
  const { next, more } = step(cursor, newest, nextPage(called.headers), known !== -1)
  return { ok: true, value: { items, cursor: JSON.stringify(next), more }, rate: called.rate }
}

function step(
  cursor: Cursor | null,
  newest: string | null,
  older: string | null,
  ended: boolean,
): { next: Cursor; more: boolean } {
  if (cursor?.since) {
    return { next: { ...cursor, since: newest ?? cursor.since }, more: newest !== null && !ended }
  }
  // The very first page is where we begin; what came before we were here is not asked for.
  if (cursor === null) return { next: { since: newest, older: null, newest: null }, more: false }
  const top = cursor.newest ?? newest
  if (newest !== null && older !== null) return { next: { since: null, older, newest: top }, more: true }
  return { next: { since: top, older: null, newest: null }, more: false }
}
