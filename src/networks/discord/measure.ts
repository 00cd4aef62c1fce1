import { replyOf } from '../call.ts'
import type { Counts, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { spotIn } from './refs.ts'
import { guildShape, messageShape } from './shapes.ts'

/** Discord tells reactions and nothing else: who has seen a message stays with Discord. */
export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (const id of refIds) {
      const spot = spotIn(id, line.account.id)
      if (!spot) continue
      const path = `/channels/${spot.channel}/messages/${spot.message}`
      const called = await call(placeOf(line), { path, shape: messageShape })
      if (!called.ok && called.error.reason !== 'not-found') return replyOf(called)
      if (called.ok) counts[id] = { likes: (called.value.reactions ?? []).reduce((sum, { count }) => sum + count, 0) }
      else gone.push(id)
      rate = called.rate
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const path = `/guilds/${line.account.linked?.['guild'] ?? ''}`
    const called = await call(placeOf(line), { path, query: [['with_counts', 'true']], shape: guildShape })
    if (!called.ok) return replyOf(called)
    const { approximate_member_count: followers } = called.value
    return { ok: true, value: followers === undefined ? {} : { followers }, rate: called.rate }
  },
}
