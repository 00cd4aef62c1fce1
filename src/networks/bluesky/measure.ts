import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { postsBy, TOGETHER } from './posts.ts'
import { profileShape } from './shapes.ts'

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (let at = 0; at < refIds.length; at += TOGETHER) {
      const asked = refIds.slice(at, at + TOGETHER)
      const called = await postsBy(line, asked)
      if (!called.ok) return replyOf(called)
      rate = called.rate
      for (const uri of asked) {
        const post = called.value.get(uri)
        if (!post) gone.push(uri)
        else counts[uri] = known({ replies: post.replyCount, boosts: post.repostCount, likes: post.likeCount })
      }
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line: Line) {
    const called = await call(placeOf(line), {
      does: 'app.bsky.actor.getProfile',
      query: [['actor', line.account.id]],
      shape: profileShape,
    })
    if (!called.ok) return replyOf(called)
    const { followersCount: followers, followsCount: following, postsCount: posts } = called.value
    return { ok: true, value: known({ followers, following, posts }), rate: called.rate }
  },
}

const known = (told: Record<string, number | undefined>): Counts =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
