import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { videoItem } from './items.ts'
import { foundShape } from './shapes.ts'

/** A hundred searches a day are given, however much each finds. */
const PAGE = '25'

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), {
      path: '/youtube/v3/search',
      query: [
        ['part', 'snippet'],
        ['type', 'video'],
        ['order', 'date'],
        ['maxResults', PAGE],
        ['q', query],
      ],
      shape: foundShape,
    })
    if (!called.ok) return replyOf(called)
    const items = called.value.items.flatMap(({ id, snippet: { publishedAt: at, ...snippet } }) =>
      id.videoId === undefined ? [] : [videoItem({ id: id.videoId, at, ...snippet }, line.account)],
    )
    return { ok: true, value: items, rate: called.rate }
  },
}
