import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf } from './items.ts'
import { postsShape } from './shapes.ts'

const PAGE = '25'

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), {
      does: 'app.bsky.feed.searchPosts',
      query: [
        ['q', query],
        ['sort', 'latest'],
        ['limit', PAGE],
      ],
      shape: postsShape,
    })
    if (!called.ok) return replyOf(called)
    return { ok: true, value: called.value.posts.map((post) => itemOf(post, line.account)), rate: called.rate }
  },
}
