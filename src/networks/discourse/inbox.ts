import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import type { Line, Page, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { concerns, isGone, isOwn, itemOf } from './items.ts'
import { latestShape, type Post, privateShape } from './shapes.ts'

/** The forum gives the newest fifty, or fifty numbers below one that we name. */
const STEP = 50

const walkShape = z.object({ since: z.number(), top: z.number().nullable() })
const cursorShape = z.object({ feed: z.enum(['open', 'private']), open: walkShape, private: walkShape })
type Cursor = z.infer<typeof cursorShape>
type Walk = z.infer<typeof walkShape>

const START: Cursor = { feed: 'private', open: { since: -1, top: null }, private: { since: -1, top: null } }

/**
 * What is new in messages, then what is new in the open, each upwards by number. When more came than the newest fifty, the numbers
 * between are walked in steps of fifty, so nothing is missed or doubled whatever arrives meanwhile.
 */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? START : cursorShape.parse(JSON.parse(stored))
  const { feed } = cursor
  const walk = cursor[feed]
  const before = walk.top === null ? null : walk.since + STEP
  const called = await newest(line, feed, before)
  if (!called.ok) return replyOf(called)
  const posts = called.value.toSorted((a, b) => a.id - b.id)
  const { next, fresh } = before === null ? look(walk, posts) : climb(walk, posts, before)
  const items = fresh
    .filter((post) => (feed === 'open' ? concerns(post, line.account) : !isGone(post) && !isOwn(post, line.account)))
    .map((post) => itemOf(post, line.account, feed === 'private'))
  const isDone = next.top === null
  const after: Cursor = { ...cursor, [feed]: next, feed: isDone ? (feed === 'open' ? 'private' : 'open') : feed }
  const more = !(isDone && feed === 'open')
  return { ok: true, value: { items, cursor: JSON.stringify(after), more }, rate: called.rate }
}

/** The newest fifty; where they do not reach down to what is known, the climb begins below them. */
function look(walk: Walk, posts: Post[]): { next: Walk; fresh: Post[] } {
  const top = posts.at(-1)?.id ?? Math.max(0, walk.since)
  const fresh = posts.filter(({ id }) => id > walk.since)
  const reaches = walk.since < 0 || fresh.length < posts.length || posts.length < STEP
  return reaches
    ? { next: { since: Math.max(top, walk.since), top: null }, fresh }
    : { next: { since: walk.since, top }, fresh: [] }
}

function climb(walk: Walk, posts: Post[], before: number): { next: Walk; fresh: Post[] } {
  const top = walk.top ?? 0
  const fresh = posts.filter(({ id }) => id > walk.since && id <= before)
  // Numbers above the top are not all given out yet: the last step ends at the last that was seen.
  const end = Math.max(top, fresh.at(-1)?.id ?? 0)
  return { next: before >= top ? { since: end, top: null } : { since: before, top }, fresh }
}

/** Newest first. */
async function newest(line: Line, feed: Cursor['feed'], before: number | null): Promise<Called<Post[]>> {
  const query = before === null ? [] : [['before', String(before)] as const]
  if (feed === 'open') {
    const called = await call(placeOf(line), { path: '/posts.json', query, shape: latestShape })
    return called.ok ? { ...called, value: called.value.latest_posts } : called
  }
  const called = await call(placeOf(line), { path: '/private-posts.json', query, shape: privateShape })
  return called.ok ? { ...called, value: called.value.private_posts } : called
}
