import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemsOf } from './inbox.ts'
import { foundShape } from './shapes.ts'

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), {
      path: `/guilds/${line.account.linked?.['guild'] ?? ''}/messages/search`,
      query: [
        ['content', query],
        ['channel_id', line.account.id],
        ['sort_by', 'timestamp'],
      ],
      shape: foundShape,
    })
    if (!called.ok) return replyOf(called)
    return { ok: true, value: itemsOf(line, called.value.messages.flat()), rate: called.rate }
  },
}
