import type * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { hook } from './hook.ts'
import { pullInbox } from './inbox.ts'
import { concerns, isGone, itemOf, spotIn } from './items.ts'
import { chunkShape, latestShape, postShape, topicShape } from './shapes.ts'

const TOGETHER = 50
const MAX_CHUNKS = 10

export const read: Reader = {
  streams: ['inbox', 'threads'],
  pull: (line, stream, cursor) =>
    stream === 'threads' ? pullChanges(line, { page: pageOf, look }, cursor) : pullInbox(line, cursor),
  context,
  look,
  hook,
}

async function pageOf(line: Line, from: string | null) {
  const query = from === null ? [] : [['before', from] as const]
  const called = await call(placeOf(line), { path: '/posts.json', query, shape: latestShape })
  if (!called.ok) return called
  const posts = called.value.latest_posts
  const items = posts.filter((post) => concerns(post, line.account)).map((post) => itemOf(post, line.account))
  const last = posts.at(-1)?.id ?? 0
  return { ...called, value: { items, next: posts.length < TOGETHER || last <= 1 ? null : String(last - 1) } }
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  const spot = spotIn(refId)
  if (!spot) return { ok: true, value: goneItem(refId), rate: null }
  const path = `/posts/by_number/${spot.topic}/${spot.number}.json`
  const called = await call(placeOf(line), { path, shape: postShape })
  if (!called.ok) {
    return called.error.reason === 'not-found'
      ? { ok: true, value: goneItem(refId), rate: called.rate }
      : replyOf(called)
  }
  const item = isGone(called.value) ? goneItem(refId) : itemOf(called.value, line.account)
  return { ok: true, value: item, rate: called.rate }
}

/** The whole topic, as far as anybody reads on, from its first post. */
async function context(line: Line, refId: string): Promise<Reply<Item[]>> {
  const spot = spotIn(refId)
  if (!spot) return { ok: true, value: [], rate: null }
  const path = `/t/${spot.topic}.json`
  const topic = await call(placeOf(line), { path, shape: topicShape })
  if (!topic.ok) return replyOf(topic)
  const { posts, stream } = topic.value.post_stream
  const known = new Set(posts.map(({ id }) => id))
  const missing = stream.filter((id) => !known.has(id))
  const all = [...posts]
  for (let at = 0; at < missing.length && at < TOGETHER * MAX_CHUNKS; at += TOGETHER) {
    const chunk = await chunkOf(line, spot.topic, missing.slice(at, at + TOGETHER))
    if (!chunk.ok) return replyOf(chunk)
    all.push(...chunk.value.post_stream.posts)
  }
  const items = all
    .toSorted((a, b) => a.post_number - b.post_number)
    .filter((post) => !isGone(post))
    .map((post) => itemOf({ topic_slug: topic.value.slug, ...post }, line.account))
    .filter(({ key }) => key !== refId)
  return { ok: true, value: items, rate: topic.rate }
}

const chunkOf = (line: Line, topic: number, ids: readonly number[]): Promise<Called<z.infer<typeof chunkShape>>> =>
  call(placeOf(line), {
    path: `/t/${topic}/posts.json`,
    query: ids.map((id) => ['post_ids[]', String(id)] as const),
    shape: chunkShape,
  })
