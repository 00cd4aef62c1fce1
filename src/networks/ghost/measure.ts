import type * as z from 'zod'
import { replyOf } from '../call.ts'
import type { Counts, Line, Meter, Rate, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { idIn } from './items.ts'
import { commentsShape, membersShape, postsShape } from './shapes.ts'

export const measure: Meter = {
  async posts(line, refIds) {
    const counts: Record<string, Counts> = {}
    const gone: string[] = []
    let rate: Rate | null = null
    for (const refId of refIds) {
      const id = idIn('post', refId)
      if (!id) continue
      const post = await call(placeOf(line), {
        path: `/posts/${id}/`,
        query: [['fields', 'id,slug,url,status,title,updated_at']],
        shape: postsShape,
      })
      if (!post.ok && post.error.reason !== 'not-found') return replyOf(post)
      if (!post.ok) {
        gone.push(refId)
        continue
      }
      const filter = `post_id:'${id}'+status:published`
      const replies = await total(
        line,
        '/comments/',
        [
          ['filter', filter],
          ['include_nested', 'true'],
        ],
        commentsShape,
      )
      if (!replies.ok) return replies
      counts[refId] = replies.value === null ? {} : { replies: replies.value }
      rate = replies.rate
    }
    return { ok: true, value: { counts, gone }, rate }
  },

  async account(line) {
    const members = await total(line, '/members/', [], membersShape)
    if (!members.ok) return members
    const posts = await total(line, '/posts/', [['filter', 'status:published']], postsShape)
    if (!posts.ok) return posts
    const counts: Counts = {
      ...(members.value === null ? {} : { followers: members.value }),
      ...(posts.value === null ? {} : { posts: posts.value }),
    }
    return { ok: true, value: counts, rate: posts.rate }
  },
}

type Counted = { meta?: { pagination: { total: number } } | undefined }

async function total(
  line: Line,
  path: string,
  query: readonly (readonly [string, string])[],
  shape: z.ZodType<Counted>,
): Promise<Reply<number | null>> {
  const called = await call(placeOf(line), { path, query: [...query, ['limit', '1']], shape })
  return called.ok
    ? { ok: true, value: called.value.meta?.pagination.total ?? null, rate: called.rate }
    : replyOf(called)
}
