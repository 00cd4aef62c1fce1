import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import type { Line, Page, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { concerns, itemOf } from './items.ts'
import { type Summary, summaryShape } from './shapes.ts'

/** The forum gives the newest posts in pages of this size. */
export const PAGE = 20

/** `since` is read; a walk down from `top` goes on at `page`, below the post `below`. */
const cursorShape = z.object({
  since: z.number(),
  walk: z.object({ top: z.number(), below: z.number(), page: z.number() }).nullable(),
})
type Cursor = z.infer<typeof cursorShape>

/** Walks down from the newest to what is known; what arrives meanwhile is met on the next walk. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor: Cursor = stored === null ? { since: -1, walk: null } : cursorShape.parse(JSON.parse(stored))
  const { since, walk } = cursor
  const called = await recent(line, walk?.page ?? 1)
  if (!called.ok) return replyOf(called)
  const posts = called.value
  const fresh = posts.filter(({ pid }) => pid > since && (walk === null || pid < walk.below))
  const top = walk?.top ?? posts[0]?.pid ?? Math.max(since, 0)
  const lowest = posts.at(-1)?.pid ?? 0
  const isDone = stored === null || posts.length < PAGE || lowest <= since
  const below = Math.min(walk?.below ?? Number.MAX_SAFE_INTEGER, lowest)
  const next: Cursor = isDone
    ? { since: Math.max(top, since), walk: null }
    : { since, walk: { top, below, page: (walk?.page ?? 1) + 1 } }
  const items = fresh
    .filter((post) => concerns(post, line.account))
    .map((post) => itemOf(post, line.account))
    .toReversed()
  return { ok: true, value: { items, cursor: JSON.stringify(next), more: !isDone }, rate: called.rate }
}

/** Newest first, of all categories we may read. */
export const recent = (line: Line, page: number): Promise<Called<Summary[]>> =>
  call(placeOf(line), { path: `/api/recent/posts/alltime?page=${page}`, shape: z.array(summaryShape) })
