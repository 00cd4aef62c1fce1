import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate, Reply } from '../network.ts'
import { call, loginOf, placeOf } from './call.ts'
import { isGone, type Spot, spotIn } from './items.ts'
import { type Post, postShape, topicShape } from './shapes.ts'

const LIKE = 2

const summaryShape = z.object({
  user_summary: z.object({ topic_count: z.number().nullish(), post_count: z.number().nullish() }),
})

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (const refId of refIds) {
      const spot = spotIn(refId)
      const told = spot?.number === 1 ? await ofTopic(line, spot) : spot ? await ofAnswer(line, spot) : null
      if (!told?.ok) {
        if (told && told.reason !== 'not-found') return told
        gone.push(refId)
        continue
      }
      if (told.value) counts[refId] = told.value
      else gone.push(refId)
      rate = told.rate
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const path = `/u/${encodeURIComponent(loginOf(line.account.handle))}/summary.json`
    const called = await call(placeOf(line), { path, shape: summaryShape })
    if (!called.ok) return replyOf(called)
    const { topic_count: topics, post_count: posts } = called.value.user_summary
    const known = typeof topics === 'number' && typeof posts === 'number'
    return { ok: true, value: known ? { posts: topics + posts } : {}, rate: called.rate }
  },
}

async function ofTopic(line: Line, { topic }: Spot): Promise<Reply<Counts | null>> {
  const called = await call(placeOf(line), { path: `/t/${topic}.json`, shape: topicShape })
  if (!called.ok) return replyOf(called)
  const { views, posts_count: posts, deleted_at: deletedAt, post_stream: stream } = called.value
  const first = stream.posts.find((post) => post.post_number === 1)
  const counts: Counts = {
    ...(typeof views === 'number' ? { views } : {}),
    ...(typeof posts === 'number' ? { replies: Math.max(0, posts - 1) } : {}),
    ...(first ? { likes: likesOf(first) } : {}),
  }
  return { ok: true, value: deletedAt ? null : counts, rate: called.rate }
}

async function ofAnswer(line: Line, { topic, number }: Spot): Promise<Reply<Counts | null>> {
  const called = await call(placeOf(line), { path: `/posts/by_number/${topic}/${number}.json`, shape: postShape })
  if (!called.ok) return replyOf(called)
  const { reply_count: replies, reads: views } = called.value
  const counts: Counts = {
    likes: likesOf(called.value),
    ...(typeof replies === 'number' ? { replies } : {}),
    ...(typeof views === 'number' ? { views } : {}),
  }
  return { ok: true, value: isGone(called.value) ? null : counts, rate: called.rate }
}

/** A kind of action nobody took is left out of the list. */
const likesOf = ({ actions_summary: actions }: Post): number => actions?.find(({ id }) => id === LIKE)?.count ?? 0
