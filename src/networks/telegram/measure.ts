import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Meter } from '../network.ts'
import { call } from './call.ts'
import { botOf } from './place.ts'

/** A bot can ask how many people follow the channel; how often a post was seen or liked it cannot. */
export const measure: Meter = {
  posts: () => Promise.resolve({ ok: true, value: { counts: {}, gone: [] }, rate: null }),

  async account(line) {
    const called = await call(botOf(line), 'getChatMemberCount', {
      says: { chat_id: line.account.id },
      shape: z.number().int().nonnegative(),
    })
    return called.ok ? { ok: true, value: { followers: called.value }, rate: called.rate } : replyOf(called)
  },
}
