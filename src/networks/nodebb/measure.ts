import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { isGone, numberIn, parentOf } from './items.ts'
import { answered, selfShape, summaryShape, topicShape } from './shapes.ts'

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (const refId of refIds) {
      const told = await countsOf(line, refId)
      if (!told.ok && told.reason !== 'not-found') return told
      if (told.ok && told.value) counts[refId] = told.value
      else gone.push(refId)
      rate = told.rate
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const called = await call(placeOf(line), { path: '/api/self', shape: selfShape })
    if (!called.ok) return replyOf(called)
    const { postcount: posts, followerCount: followers, followingCount: following } = called.value
    const counts: Counts = {
      ...(typeof posts === 'number' ? { posts } : {}),
      ...(typeof followers === 'number' ? { followers } : {}),
      ...(typeof following === 'number' ? { following } : {}),
    }
    return { ok: true, value: counts, rate: called.rate }
  },
}

/** Null when it is gone. Views and answers are counted for the whole topic only. */
async function countsOf(line: Line, refId: string): Promise<Reply<Counts | null>> {
  const path = `/api/v3/posts/${numberIn('post', refId) ?? 0}/summary`
  const post = await call(placeOf(line), { path, shape: answered(summaryShape) })
  if (!post.ok) return replyOf(post)
  if (isGone(post.value)) return { ok: true, value: null, rate: post.rate }
  const { upvotes: likes } = post.value
  const liked: Counts = typeof likes === 'number' ? { likes } : {}
  if (parentOf(post.value) !== null) return { ok: true, value: liked, rate: post.rate }
  const topic = await call(placeOf(line), { path: `/api/topic/${post.value.tid}`, shape: topicShape })
  if (!topic.ok) return replyOf(topic)
  const { viewcount: views, postcount: posts } = topic.value
  const counts: Counts = {
    ...liked,
    ...(typeof views === 'number' ? { views } : {}),
    ...(typeof posts === 'number' ? { replies: Math.max(0, posts - 1) } : {}),
  }
  return { ok: true, value: isGone(topic.value) ? null : counts, rate: topic.rate }
}
