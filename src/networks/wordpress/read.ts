import * as z from 'zod'
import { replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { list, pullInbox } from './inbox.ts'
import { isGone, itemOf, placeIn, postItemOf } from './items.ts'
import { type Comment, commentShape, postShape } from './shapes.ts'

const PAGE = 100
const MAX_PAGES = 10

export const read: Reader = {
  streams: ['inbox', 'threads'],

  pull: (line, stream, cursor) => (stream === 'threads' ? pullChanges(line, window, cursor) : pullInbox(line, cursor)),

  async context(line, refId) {
    const place = placeIn(refId)
    if (!place) return { ok: true, value: [], rate: null }
    if (place.kind === 'post') return under(line, place.number)
    const comment = await one(line, place.number)
    if (!comment.ok) return replyOf(comment)
    const post = await look(line, `post-${comment.value.post}`)
    const comments = await under(line, String(comment.value.post))
    if (!post.ok || !comments.ok) return post.ok ? comments : post
    const items = [post.value, ...comments.value].filter(({ key, state }) => key !== refId && state !== 'deleted')
    return { ok: true, value: items, rate: comments.rate }
  },

  look: (line, refId) => look(line, refId),
}

const window: Parameters<typeof pullChanges>[1] = {
  async page(line, from) {
    const offset = Number(from ?? 0)
    const called = await list(line, 'desc', offset)
    if (!called.ok) return called
    const items = called.value.filter((comment) => !isGone(comment)).map((comment) => itemOf(comment, line.account))
    return { ...called, value: { items, next: called.value.length < PAGE ? null : String(offset + PAGE) } }
  },
  look,
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  const place = placeIn(refId)
  if (!place) return { ok: true, value: goneItem(refId), rate: null }
  if (place.kind === 'comment') {
    const called = await one(line, place.number)
    if (!called.ok) return called.error.reason === 'not-found' ? gone(refId, called.rate) : replyOf(called)
    return isGone(called.value)
      ? gone(refId, called.rate)
      : { ok: true, value: itemOf(called.value, line.account), rate: called.rate }
  }
  const called = await call(placeOf(line), {
    path: `/wp/v2/posts/${place.number}`,
    query: [['context', 'edit']],
    shape: postShape,
  })
  if (!called.ok) return called.error.reason === 'not-found' ? gone(refId, called.rate) : replyOf(called)
  return called.value.status === 'trash'
    ? gone(refId, called.rate)
    : { ok: true, value: postItemOf(called.value, line.account), rate: called.rate }
}

const gone = (refId: string, rate: Extract<Reply<Item>, { ok: true }>['rate']): Reply<Item> => ({
  ok: true,
  value: goneItem(refId),
  rate,
})

const one = (line: Line, number: string) =>
  call(placeOf(line), {
    path: `/wp/v2/comments/${number}`,
    query: line.account.can.act.includes('hide') ? [['context', 'edit']] : [],
    shape: commentShape,
  })

/** All comments of a post, oldest first, as far as a thread is ever read. */
async function under(line: Line, post: string): Promise<Reply<Item[]>> {
  const comments: Comment[] = []
  let rate = null
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const called = await call(placeOf(line), {
      path: '/wp/v2/comments',
      query: [
        ['post', post],
        ['orderby', 'id'],
        ['order', 'asc'],
        ['page', String(page)],
        ['per_page', String(PAGE)],
        ...(line.account.can.act.includes('hide')
          ? ([
              ['status', 'all'],
              ['context', 'edit'],
            ] as const)
          : []),
      ],
      shape: z.array(commentShape),
    })
    if (!called.ok) return replyOf(called)
    comments.push(...called.value)
    rate = called.rate
    if (called.value.length < PAGE) break
  }
  return { ok: true, value: comments.map((comment) => itemOf(comment, line.account)), rate }
}
