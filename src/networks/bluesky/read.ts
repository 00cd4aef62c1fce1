import { replyOf } from '../call.ts'
import type { Reader } from '../network.ts'
import { call, placeOf } from './call.ts'
import { pullInbox } from './inbox.ts'
import { goneItem, itemOf } from './items.ts'
import { postsBy } from './posts.ts'
import { type PostView, type ThreadNode, threadShape } from './shapes.ts'
import { below, pullThreads } from './threads.ts'

const DEPTH = '200'
const HEIGHT = '200'

export const read: Reader = {
  streams: ['inbox', 'threads'],
  pull: (line, stream, cursor) => (stream === 'threads' ? pullThreads(line, cursor) : pullInbox(line, cursor)),

  async context(line, refId) {
    const called = await call(placeOf(line), {
      does: 'app.bsky.feed.getPostThread',
      query: [
        ['uri', refId],
        ['depth', DEPTH],
        ['parentHeight', HEIGHT],
      ],
      shape: threadShape,
    })
    if (!called.ok) return replyOf(called)
    const { thread } = called.value
    const after = below(thread).posts.toSorted((a, b) => Temporal.Instant.compare(a.indexedAt, b.indexedAt))
    const items = [...above(thread), ...after].map((view) => itemOf(view, line.account))
    return { ok: true, value: items, rate: called.rate }
  },

  async look(line, refId) {
    const called = await postsBy(line, [refId])
    if (!called.ok) return replyOf(called)
    const view = called.value.get(refId)
    return { ok: true, value: view ? itemOf(view, line.account) : goneItem(refId), rate: called.rate }
  },
}

/** What stands above a post, the beginning of the thread first. */
const above = ({ parent }: ThreadNode): PostView[] =>
  parent ? [...above(parent), ...(parent.post ? [parent.post] : [])] : []
