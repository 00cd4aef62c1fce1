import { replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { PAGE, pullInbox, recent } from './inbox.ts'
import { concerns, isGone, itemOf, numberIn } from './items.ts'
import { answered, summaryShape, topicShape } from './shapes.ts'

const MAX_PAGES = 20

export const read: Reader = {
  streams: ['inbox', 'threads'],
  pull: (line, stream, cursor) =>
    stream === 'threads' ? pullChanges(line, { page: pageOf, look }, cursor) : pullInbox(line, cursor),
  context,
  look,
}

async function pageOf(line: Line, from: string | null) {
  const page = Number(from ?? 1)
  const called = await recent(line, page)
  if (!called.ok) return called
  const items = called.value.filter((post) => concerns(post, line.account)).map((post) => itemOf(post, line.account))
  return { ...called, value: { items, next: called.value.length < PAGE ? null : String(page + 1) } }
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  const gone = { ok: true, value: goneItem(refId), rate: null } as const
  const pid = numberIn('post', refId)
  if (!pid) return gone
  const called = await call(placeOf(line), { path: `/api/v3/posts/${pid}/summary`, shape: answered(summaryShape) })
  if (!called.ok) return called.error.reason === 'not-found' ? gone : replyOf(called)
  const item = isGone(called.value) ? goneItem(refId) : itemOf(called.value, line.account)
  return { ok: true, value: item, rate: called.rate }
}

/** The whole topic, as far as anybody reads on, from its first post. */
async function context(line: Line, refId: string): Promise<Reply<Item[]>> {
  const looked = numberIn('post', refId)
  const path = `/api/v3/posts/${looked ?? 0}/summary`
  const post = await call(placeOf(line), { path, shape: answered(summaryShape) })
  if (!post.ok) return replyOf(post)
  const items: Item[] = []
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const topic = await call(placeOf(line), { path: `/api/topic/${post.value.tid}?page=${page}`, shape: topicShape })
    if (!topic.ok) return replyOf(topic)
    const { posts, pagination, ...about } = topic.value
    items.push(...posts.filter((one) => !isGone(one)).map((one) => itemOf({ ...one, topic: about }, line.account)))
    if (page >= pagination.pageCount) break
  }
  return { ok: true, value: items.filter(({ key }) => key !== refId), rate: post.rate }
}
