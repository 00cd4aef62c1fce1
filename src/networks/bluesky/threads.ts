import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Item, Line, Page, Rate, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { goneItem, itemOf } from './items.ts'
import { postsBy } from './posts.ts'
import { feedShape, type PostView, type ThreadNode, threadShape } from './shapes.ts'

/** Own posts watched at a time, threads read in one round, and comments remembered under one post. */
const WATCHED = 20
const READ_PER_ROUND = 5
const REMEMBERED = 500
const DEPTH = '100'

/** What is known of one own post: its reply count, and the version of every comment under it. */
const watchedShape = z.object({ replies: z.number(), seen: z.record(z.string(), z.string()) })

const cursorShape = z.object({
  posts: z.record(z.string(), watchedShape),
  /** Threads still to be read in this round. */
  queue: z.array(z.string()),
  /** Quiet posts in the order in which their turn comes. */
  turn: z.array(z.string()),
})
type Cursor = z.infer<typeof cursorShape>

/**
 * Walks the threads under our newest posts, one at a time, and tells what is new, rewritten or gone since the last walk. The inbox
 * would miss people who answer each other, and nobody else tells that a stranger's comment was deleted.
 */
export async function pullThreads(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor: Cursor = stored === null ? { posts: {}, queue: [], turn: [] } : cursorShape.parse(JSON.parse(stored))
  const [next, ...queue] = cursor.queue
  return next === undefined ? beginRound(line, cursor) : readThread(line, { ...cursor, queue }, next)
}

async function beginRound(line: Line, cursor: Cursor): Promise<Reply<Page>> {
  const called = await call(placeOf(line), {
    does: 'app.bsky.feed.getAuthorFeed',
    query: [
      ['actor', line.account.id],
      ['filter', 'posts_no_replies'],
      ['limit', '40'],
    ],
    shape: feedShape,
  })
  if (!called.ok) return replyOf(called)
  const own = called.value.feed
    .flatMap(({ post, reason }) => (reason === undefined && post.author.did === line.account.id ? [post] : []))
    .slice(0, WATCHED)
  const known = new Map(own.map((post) => [post.uri, cursor.posts[post.uri] ?? { replies: 0, seen: {} }]))
  const changed = own.filter((post) => (post.replyCount ?? 0) !== known.get(post.uri)?.replies).map(({ uri }) => uri)
  const alive = [...known].flatMap(([uri, { seen }]) =>
    Object.keys(seen).length > 0 && !changed.includes(uri) ? [uri] : [],
  )
  const turn = [
    ...cursor.turn.filter((uri) => alive.includes(uri)),
    ...alive.filter((uri) => !cursor.turn.includes(uri)),
  ]
  const spare = Math.max(1, READ_PER_ROUND - changed.length)
  const posts = Object.fromEntries(
    own.map(({ uri, replyCount = 0 }) => [uri, { seen: known.get(uri)?.seen ?? {}, replies: replyCount }]),
  )
  const queue = [...changed, ...turn.slice(0, spare)]
  return page({ posts, queue, turn: [...turn.slice(spare), ...turn.slice(0, spare)] }, [], called.rate)
}

async function readThread(line: Line, cursor: Cursor, post: string): Promise<Reply<Page>> {
  const seen = cursor.posts[post]?.seen ?? {}
  const called = await call(placeOf(line), {
    does: 'app.bsky.feed.getPostThread',
    query: [
      ['uri', post],
      ['depth', DEPTH],
      ['parentHeight', '0'],
    ],
    shape: threadShape,
  })
  if (!called.ok) {
    return called.error.reason === 'not-found' ? page(without(cursor, post), [], called.rate) : replyOf(called)
  }
  const { posts, hidden } = below(called.value.thread)
  const here = new Set([...posts.map(({ uri }) => uri), ...hidden])
  const missing = Object.keys(seen).filter((uri) => !here.has(uri))
  const gone = await goneAmong(line, missing)
  if (!gone.ok) return gone
  const items = posts.filter(({ uri, cid }) => seen[uri] !== cid).map((view) => told(view, seen, line))
  const kept = Object.entries(seen).filter(([uri]) => !gone.value.includes(uri))
  const now = { ...Object.fromEntries(kept), ...Object.fromEntries(posts.map(({ uri, cid }) => [uri, cid])) }
  const watched = { replies: cursor.posts[post]?.replies ?? 0, seen: newest(now) }
  return page(
    { ...cursor, posts: { ...cursor.posts, [post]: watched } },
    [...items, ...gone.value.map(goneItem)],
    called.rate,
  )
}

/** A comment of another version than before was rewritten. */
const told = (view: PostView, seen: Readonly<Record<string, string>>, line: Line): Item => {
  const item = itemOf(view, line.account)
  return view.uri in seen ? { ...item, state: 'edited' } : item
}

/** Missing from its thread is what was deleted, but also what is too deep or was moved away. */
async function goneAmong(line: Line, missing: readonly string[]): Promise<Reply<string[]>> {
  const asked = missing.slice(0, 25)
  if (asked.length === 0) return { ok: true, value: [], rate: null }
  const called = await postsBy(line, asked)
  if (!called.ok) return replyOf(called)
  return { ok: true, value: asked.filter((uri) => !called.value.has(uri)), rate: called.rate }
}

/** Everything under a post, and what only a mark is left of because somebody blocked somebody. */
export function below({ replies = [] }: ThreadNode): { posts: PostView[]; hidden: string[] } {
  const all = replies.map((reply) => ({ own: reply, under: below(reply) }))
  return {
    posts: all.flatMap(({ own, under }) => [...(own.post ? [own.post] : []), ...under.posts]),
    hidden: all.flatMap(({ own, under }) => [...(own.blocked && own.uri ? [own.uri] : []), ...under.hidden]),
  }
}

const newest = (seen: Record<string, string>) => Object.fromEntries(Object.entries(seen).slice(-REMEMBERED))

const page = (cursor: Cursor, items: Item[], rate: Rate | null): Reply<Page> => ({
  ok: true,
  value: { items, cursor: JSON.stringify(cursor), more: cursor.queue.length > 0 },
  rate,
})

const without = (cursor: Cursor, post: string): Cursor => ({
  ...cursor,
  posts: Object.fromEntries(Object.entries(cursor.posts).filter(([uri]) => uri !== post)),
})
