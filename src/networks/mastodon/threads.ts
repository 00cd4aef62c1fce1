import * as z from 'zod'
import type { Item, Line, Page, Reply } from '../network.ts'
import { replyOf } from '../call.ts'
import { call } from './call.ts'
import { goneItem, itemOf } from './items.ts'
import { placeOf } from './place.ts'
import { contextShape, type Status, statusShape } from './shapes.ts'

/** Own posts watched at a time, contexts read in one round, and comments remembered under one post. */
const WATCHED = 20
const READ_PER_ROUND = 5
const REMEMBERED = 500
/** A context of this size may have been cut short by the server, so a missing comment proves nothing. */
const PERHAPS_CUT = 4000

/** What is known of one own post: its reply count, the version of every comment, and the comments that are hidden from us but live. */
const watchedShape = z.object({
  replies: z.number(),
  seen: z.record(z.string(), z.string()),
  quiet: z.array(z.string()),
})

const cursorShape = z.object({
  posts: z.record(z.string(), watchedShape),
  /** What is still to be read in this round: a whole thread, or one comment that is missing from it. */
  queue: z.array(z.object({ post: z.string(), missing: z.string().nullable() })),
  /** Posts in the order in which their turn comes, so that quiet ones are looked at too. */
  turn: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>
type Watched = z.infer<typeof watchedShape>

/**
 * Walks the threads under our newest posts, one request at a time, and tells what is new, edited or gone since the last walk. Mentions
 * alone would miss people who answer each other, and nobody else tells that a stranger's comment was deleted.
 */
export async function pullThreads(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor: Cursor = stored === null ? { posts: {}, queue: [], turn: [] } : cursorShape.parse(JSON.parse(stored))
  const [next, ...queue] = cursor.queue
  if (!next) return beginRound(line, cursor)
  const watched = cursor.posts[next.post]
  if (!watched) return page({ ...cursor, queue }, [], null)
  return next.missing === null
    ? readThread(line, { ...cursor, queue }, next.post, watched)
    : readMissing(line, { ...cursor, queue }, next.post, watched, next.missing)
}

async function beginRound(line: Line, cursor: Cursor): Promise<Reply<Page>> {
  const called = await call(placeOf(line), {
    path: `/api/v1/accounts/${encodeURIComponent(line.account.id)}/statuses`,
    query: [
      ['limit', '40'],
      ['exclude_reblogs', 'true'],
    ],
    shape: z.array(statusShape),
  })
  if (!called.ok) return replyOf(called)
  const own = called.value
    .filter((post) => post.in_reply_to_id === null || post.in_reply_to_id === undefined)
    .slice(0, WATCHED)
  const posts = Object.fromEntries(
    own.map((post) => [post.id, cursor.posts[post.id] ?? { replies: 0, seen: {}, quiet: [] }]),
  )
  const changed = own.filter((post) => (post.replies_count ?? 0) !== posts[post.id]?.replies).map(({ id }) => id)
  const alive = own
    .filter(({ id }) => Object.keys(posts[id]?.seen ?? {}).length > 0 && !changed.includes(id))
    .map(({ id }) => id)
  const turn = [...cursor.turn.filter((id) => alive.includes(id)), ...alive.filter((id) => !cursor.turn.includes(id))]
  const spare = Math.max(1, READ_PER_ROUND - changed.length)
  const round = [...changed, ...turn.slice(0, spare)]
  for (const post of own) {
    const watched = posts[post.id]
    if (watched) posts[post.id] = { ...watched, replies: post.replies_count ?? 0 }
  }
  const queue = round.map((post) => ({ post, missing: null }))
  return page({ posts, queue, turn: [...turn.slice(spare), ...turn.slice(0, spare)] }, [], called.rate)
}

async function readThread(line: Line, cursor: Cursor, post: string, watched: Watched): Promise<Reply<Page>> {
  const called = await call(placeOf(line), {
    path: `/api/v1/statuses/${encodeURIComponent(post)}/context`,
    shape: contextShape,
  })
  if (!called.ok) {
    return called.error.reason === 'not-found' ? page(without(cursor, post), [], called.rate) : replyOf(called)
  }
  const { descendants } = called.value
  const items = descendants
    .filter((status) => watched.seen[status.id] !== versionOf(status))
    .map((status) => itemOf(status, line.account, post))
  const here = new Set(descendants.map(({ id }) => id))
  const missing =
    descendants.length >= PERHAPS_CUT
      ? []
      : Object.keys(watched.seen).filter((id) => !here.has(id) && !watched.quiet.includes(id))
  const kept = Object.entries(watched.seen).filter(([id]) => !here.has(id))
  const seen = Object.fromEntries(
    [...kept, ...descendants.map((status) => [status.id, versionOf(status)] as const)].slice(-REMEMBERED),
  )
  const posts = { ...cursor.posts, [post]: { ...watched, seen, quiet: watched.quiet.filter((id) => !here.has(id)) } }
  const queue = [...missing.map((id) => ({ post, missing: id })), ...cursor.queue]
  return page({ ...cursor, posts, queue }, items, called.rate)
}

/** A comment is missing from its thread when it was deleted, but also when we muted its author. */
async function readMissing(
  line: Line,
  cursor: Cursor,
  post: string,
  watched: Watched,
  id: string,
): Promise<Reply<Page>> {
  const called = await call(placeOf(line), { path: `/api/v1/statuses/${encodeURIComponent(id)}`, shape: statusShape })
  if (!called.ok && called.error.reason !== 'not-found') return replyOf(called)
  const seen = { ...watched.seen }
  if (!called.ok) delete seen[id]
  const quiet = called.ok ? [...watched.quiet, id] : watched.quiet
  const posts = { ...cursor.posts, [post]: { ...watched, seen, quiet } }
  return page({ ...cursor, posts }, called.ok ? [] : [goneItem(id)], called.rate)
}

const page = (cursor: Cursor, items: Item[], rate: Extract<Reply<Page>, { ok: true }>['rate']): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more: cursor.queue.length > 0 },
  rate,
})

const without = (cursor: Cursor, post: string): Cursor => ({
  ...cursor,
  posts: Object.fromEntries(Object.entries(cursor.posts).filter(([id]) => id !== post)),
  queue: cursor.queue.filter((one) => one.post !== post),
})

const versionOf = (status: Status): string => (status.edited_at ?? status.created_at).toString()
