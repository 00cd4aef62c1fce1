import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf } from './items.ts'
import { FIELDS, manyShape } from './shapes.ts'

/** Each post found costs half a cent. */
const PAGE = '20'
const QUERY_LENGTH = 512

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), {
      path: '/2/tweets/search/recent',
      query: [...FIELDS, ['query', query.slice(0, QUERY_LENGTH)], ['max_results', PAGE]],
      shape: manyShape,
    })
    if (!called.ok) return replyOf(called)
    const { data = [], includes = { users: [], tweets: [], media: [] } } = called.value
    return { ok: true, value: data.map((tweet) => itemOf(tweet, includes, line.account)), rate: called.rate }
  },
}
