import * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate } from '../network.ts'
import { call, placeOf } from './call.ts'
import { placeIn } from './items.ts'
import { statusShape } from './shapes.ts'

const TOGETHER = 50

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    let rate: Rate | null = null
    for (let at = 0; at < refIds.length; at += TOGETHER) {
      const asked = refIds.slice(at, at + TOGETHER)
      const there = await standing(line, asked)
      if (!there.ok) return replyOf(there)
      for (const { id } of there.value) {
        const replies = await total(line, '/wp/v2/comments', [['post', String(id)]])
        if (!replies.ok) return replyOf(replies)
        counts[`post-${id}`] = replies.value === null ? {} : { replies: replies.value }
        rate = replies.rate
      }
    }
    return { ok: true, value: { counts, gone: refIds.filter((id) => isPost(id) && !(id in counts)) }, rate }
  },

  async account(line) {
    const posts = await total(line, '/wp/v2/posts', [['author', line.account.id]])
    if (!posts.ok) return replyOf(posts)
    return { ok: true, value: posts.value === null ? {} : { posts: posts.value }, rate: posts.rate }
  },
}

const isPost = (refId: string) => placeIn(refId)?.kind === 'post'

/** Those of the posts that are not in the bin. Comments have no numbers of their own. */
const standing = (line: Line, refIds: readonly string[]) =>
  call(placeOf(line), {
    path: '/wp/v2/posts',
    query: [
      ['status', 'any'],
      ['context', 'edit'],
      ['_fields', 'id,status'],
      ['per_page', String(TOGETHER)],
      [
        'include',
        refIds
          .filter(isPost)
          .map((id) => placeIn(id)?.number ?? '')
          .join(',') || '0',
      ],
    ],
    shape: z.array(statusShape),
  })

/** How many there are in all stands in a header; null where a cache has dropped it. */
async function total(line: Line, path: string, query: readonly (readonly [string, string])[]) {
  const called = await call(placeOf(line), {
    path,
    query: [...query, ['per_page', '1'], ['_fields', 'id']],
    shape: z.array(z.object({ id: z.number() })),
  })
  if (!called.ok) return called
  const told = Number(called.headers['x-wp-total'] ?? Number.NaN)
  return { ...called, value: Number.isFinite(told) ? told : null }
}
