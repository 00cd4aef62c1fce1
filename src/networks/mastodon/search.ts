import * as z from 'zod'
import type { Searcher } from '../network.ts'
import { replyOf } from '../call.ts'
import { call } from './call.ts'
import { itemOf } from './items.ts'
import { placeOf } from './place.ts'
import { statusShape } from './shapes.ts'

const PAGE = '20'

const foundShape = z.object({ statuses: z.array(statusShape) })

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), {
      path: '/api/v2/search',
      query: [
        ['q', query],
        ['type', 'statuses'],
        ['limit', PAGE],
      ],
      shape: foundShape,
    })
    if (!called.ok) return replyOf(called)
    return { ok: true, value: called.value.statuses.map((status) => itemOf(status, line.account)), rate: called.rate }
  },
}
