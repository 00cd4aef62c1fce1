import { replyOf } from '../call.ts'
import type { Counts, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { manyShape, meShape, NOT_FOUND } from './shapes.ts'

const TOGETHER = 100

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (let at = 0; at < refIds.length; at += TOGETHER) {
      const called = await call(placeOf(line), {
        path: '/2/tweets',
        query: [
          ['ids', refIds.slice(at, at + TOGETHER).join(',')],
          ['tweet.fields', 'created_at,author_id,public_metrics'],
        ],
        shape: manyShape,
      })
      if (!called.ok) return replyOf(called)
      rate = called.rate
      for (const { id, public_metrics: told = {} } of called.value.data ?? []) {
        const { reply_count: replies, retweet_count: boosts, like_count: likes, impression_count: views } = told
        counts[id] = known({ replies, boosts, likes, views })
      }
      for (const { type, resource_id: id, value } of called.value.errors ?? []) {
        if (type === NOT_FOUND) gone.push(id ?? value ?? '')
      }
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const query = [['user.fields', 'public_metrics']] as const
    const called = await call(placeOf(line), { path: '/2/users/me', query, shape: meShape })
    if (!called.ok) return replyOf(called)
    const {
      followers_count: followers,
      following_count: following,
      tweet_count: posts,
    } = called.value.data.public_metrics ?? {}
    return { ok: true, value: known({ followers, following, posts }), rate: called.rate }
  },
}

const known = (told: Record<string, number | undefined>): Counts =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
