import * as z from 'zod'
import { escapeHtml } from '../article.ts'
import { replyOf } from '../call.ts'
import type { Searcher } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf } from './items.ts'
import { postShape } from './shapes.ts'

/** A search shows the beginning of what it found as plain words. */
const foundShape = z.object({
  posts: z.array(postShape.omit({ cooked: true }).extend({ blurb: z.string() })).default([]),
})

export const search: Searcher = {
  async posts(line, query) {
    const called = await call(placeOf(line), { path: '/search.json', query: [['q', query]], shape: foundShape })
    if (!called.ok) return replyOf(called)
    const items = called.value.posts.map(({ blurb, ...post }) =>
      itemOf({ ...post, cooked: `<p>${escapeHtml(blurb)}</p>` }, line.account),
    )
    return { ok: true, value: items, rate: called.rate }
  },
}
