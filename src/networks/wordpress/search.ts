import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf, postItemOf } from './items.ts'
import { commentShape, postShape } from './shapes.ts'

const PAGE = '20'

/** What stands on the site itself: its posts, and what people wrote below them. */
export const search: Searcher = {
  async posts(line, query) {
    const asked = [
      ['search', query],
      ['per_page', PAGE],
    ] as const
    const posts = await call(placeOf(line), { path: '/wp/v2/posts', query: asked, shape: z.array(postShape) })
    if (!posts.ok) return replyOf(posts)
    const comments = await call(placeOf(line), { path: '/wp/v2/comments', query: asked, shape: z.array(commentShape) })
    if (!comments.ok) return replyOf(comments)
    const items = [
      ...posts.value.map((post) => postItemOf(post, line.account)),
      ...comments.value.map((comment) => itemOf(comment, line.account)),
    ]
    return { ok: true, value: items, rate: comments.rate }
  },
}
