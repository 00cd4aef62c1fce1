import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Reply } from '../network.ts'
import { call } from './call.ts'
import { communityOf, readerOf } from './keys.ts'
import { parseRef } from './refs.ts'
import { groupsShape, type Post, wallShape } from './shapes.ts'

type PostCounts = Awaited<ReturnType<Meter['posts']>>

const TOGETHER = 100

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    if (readerOf(line) === null) return { ok: true, value: { counts, gone }, rate: null }
    // Comments have no counts of their own here.
    const posts = refIds.filter((id) => parseRef(id)?.kind === 'post')
    for (let at = 0; at < posts.length; at += TOGETHER) {
      const told = await countsOf(line, posts.slice(at, at + TOGETHER))
      if (!told.ok) return told
      Object.assign(counts, told.value.counts)
      gone.push(...told.value.gone)
    }
    return { ok: true, value: { counts, gone }, rate: null }
  },

  async account(line): Promise<Reply<Counts>> {
    const called = await call(communityOf(line), 'groups.getById', {
      says: { fields: 'members_count' },
      shape: groupsShape,
    })
    if (!called.ok) return replyOf(called)
    const followers = called.value[0]?.members_count
    return { ok: true, value: followers === undefined ? {} : { followers }, rate: called.rate }
  },
}

async function countsOf(line: Line, ids: readonly string[]): Promise<PostCounts> {
  const reader = readerOf(line)
  if (!reader) return { ok: true, value: { counts: {}, gone: [] }, rate: null }
  const posts = ids.map((id) => `-${line.account.id}_${id}`).join(',')
  const called = await call(reader, 'wall.getById', { says: { posts }, shape: wallShape })
  if (!called.ok) return replyOf(called)
  const there = called.value.items.filter(({ is_deleted: isGone }) => !isGone)
  const counts = Object.fromEntries(there.map((post) => [String(post.id), countsIn(post)]))
  return { ok: true, value: { counts, gone: ids.filter((id) => !(id in counts)) }, rate: called.rate }
}

const countsIn = ({ comments, reposts, likes, views }: Post): Counts => ({
  ...(comments ? { replies: comments.count } : {}),
  ...(reposts ? { boosts: reposts.count } : {}),
  ...(likes ? { likes: likes.count } : {}),
  ...(views ? { views: views.count } : {}),
})
