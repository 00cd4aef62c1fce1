import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { goneItem, pullChanges } from '../changes.ts'
import type { Item, Line, Page, Reader, Reply } from '../network.ts'
import { onlyComment } from './answer.ts'
import { call, placeOf } from './call.ts'
import { idIn, isGone, itemOf, postOf } from './items.ts'
import { type Comment, commentsShape } from './shapes.ts'

const PAGE = 100
const MAX_PAGES = 10

/** A comment that is asked for alone comes without its post, unless one asks for both of them. */
const WITH_POST = [['include', 'post,member']] as const

export const read: Reader = {
  streams: ['inbox', 'threads'],
  pull: (line, stream, cursor) =>
    stream === 'threads' ? pullChanges(line, { page: pageOf, look }, cursor) : pullInbox(line, cursor),
  context,
  look,
}

/** The site counts in seconds, so what stands at the last second read is remembered by its ids. */
const cursorShape = z.object({ since: z.string(), same: z.array(z.string()), page: z.number() })
type Cursor = z.infer<typeof cursorShape>

async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  const cursor = stored === null ? null : cursorShape.parse(JSON.parse(stored))
  const called = cursor
    ? await list(line, 'created_at asc', cursor.page, `created_at:>='${cursor.since}'`)
    : await list(line, 'created_at desc', 1)
  if (!called.ok) return replyOf(called)
  const comments = cursor ? called.value : called.value.toReversed()
  const items = comments
    .filter((comment) => !isGone(comment) && cursor?.same.includes(comment.id) !== true)
    .map((comment) => itemOf(comment, line.account))
  const more = cursor !== null && comments.length === PAGE
  const next = after(cursor ?? { since: '1970-01-01 00:00:00', same: [], page: 1 }, comments, more)
  return { ok: true, value: { items, cursor: JSON.stringify(next), more }, rate: called.rate }
}

/** A whole page within one second is walked by number; otherwise the list begins anew at the last second. */
function after(cursor: Cursor, comments: readonly Comment[], isFull: boolean): Cursor {
  const last = comments.at(-1)
  if (!last) return cursor
  const since = secondOf(last)
  const here = comments.filter((comment) => secondOf(comment) === since).map(({ id }) => id)
  const same = since === cursor.since ? [...new Set([...cursor.same, ...here])] : here
  return { since, same, page: isFull && since === cursor.since ? cursor.page + 1 : 1 }
}

const secondOf = ({ created_at: at }: Comment) =>
  at.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '')

async function list(line: Line, order: string, page: number, filter?: string): Promise<Called<Comment[]>> {
  const called = await call(placeOf(line), {
    path: '/comments/',
    query: [
      ['order', order],
      ['limit', String(PAGE)],
      ['page', String(page)],
      ['include_nested', 'true'],
      ...(filter === undefined ? [] : [['filter', filter] as const]),
    ],
    shape: commentsShape,
  })
  return called.ok ? { ...called, value: called.value.comments } : called
}

async function pageOf(line: Line, from: string | null) {
  const page = Number(from ?? 1)
  const called = await list(line, 'created_at desc', page)
  if (!called.ok) return called
  const items = called.value.filter((comment) => !isGone(comment)).map((comment) => itemOf(comment, line.account))
  return { ...called, value: { items, next: called.value.length < PAGE ? null : String(page + 1) } }
}

async function look(line: Line, refId: string): Promise<Reply<Item>> {
  const id = idIn('comment', refId)
  const gone = { ok: true, value: goneItem(refId), rate: null } as const
  if (!id) return gone
  const called = onlyComment(
    await call(placeOf(line), { path: `/comments/${id}/`, query: WITH_POST, shape: commentsShape }),
  )
  if (!called.ok) return called.error.reason === 'not-found' ? gone : replyOf(called)
  return isGone(called.value) ? gone : { ok: true, value: itemOf(called.value, line.account), rate: called.rate }
}

/** All comments below a post, oldest first, as far as anybody reads on. */
async function context(line: Line, refId: string): Promise<Reply<Item[]>> {
  const id = idIn('comment', refId)
  const above = id
    ? onlyComment(await call(placeOf(line), { path: `/comments/${id}/`, query: WITH_POST, shape: commentsShape }))
    : null
  if (above && !above.ok) return replyOf(above)
  const post = above ? postOf(above.value) : (idIn('post', refId) ?? '')
  const items: Item[] = []
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const called = await list(line, 'created_at asc', page, `post_id:'${post}'`)
    if (!called.ok) return replyOf(called)
    items.push(...called.value.filter((comment) => !isGone(comment)).map((comment) => itemOf(comment, line.account)))
    if (called.value.length < PAGE) break
  }
  return { ok: true, value: items.filter(({ key }) => key !== refId), rate: null }
}
