import { replyOf } from '../call.ts'
import type { Counts, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { spotIn } from './refs.ts'
import { chatShape, messagesShape } from './shapes.ts'

const TOGETHER = 50

/** MAX tells how often a post of a channel was seen, and nothing of comments. */
export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const posts = refIds.filter((id) => spotIn(id).kind === 'post')
    let rate: Rate | null = null
    for (let at = 0; at < posts.length; at += TOGETHER) {
      const query = [['message_ids', posts.slice(at, at + TOGETHER).join(',')]] as const
      const called = await call(placeOf(line), { path: '/messages', query, shape: messagesShape })
      if (!called.ok) return replyOf(called)
      for (const { body, stat } of called.value.messages) counts[body.mid] = stat ? { views: stat.views } : {}
      rate = called.rate
    }
    return { ok: true, value: { counts, gone: posts.filter((id) => !(id in counts)) }, rate }
  },

  async account(line) {
    const called = await call(placeOf(line), { path: `/chats/${line.account.id}`, shape: chatShape })
    if (!called.ok) return replyOf(called)
    const { participants_count: followers, messages_count: posts } = called.value
    const value = { ...(followers === undefined ? {} : { followers }), ...(posts == null ? {} : { posts }) }
    return { ok: true, value, rate: called.rate }
  },
}
