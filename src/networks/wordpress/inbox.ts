import * as z from 'zod'
import type { Called } from '../call.ts'
import { replyOf } from '../call.ts'
import type { Line, Page, Rate, Reply, SpokenItem } from '../network.ts'
import { call, placeOf } from './call.ts'
import { isGone, itemOf } from './items.ts'
import { type Comment, commentShape } from './shapes.ts'

const PAGE = 100
/** Places read again, so that a few deleted comments do not push unread ones past us. */
const OVERLAP = 10

/** The site gives comments by their place in the list only; the id of the last one read tells whether the place still holds. */
const cursorShape = z.object({ place: z.number(), last: z.number() })
type Cursor = z.infer<typeof cursorShape>

/** Every comment in the order of its making, each once, also when others are deleted or let in meanwhile. */
export async function pullInbox(line: Line, stored: string | null): Promise<Reply<Page>> {
  if (stored === null) return newest(line)
  const cursor = cursorShape.parse(JSON.parse(stored))
  const from = Math.max(0, cursor.place - OVERLAP)
  const called = await list(line, 'asc', from, PAGE)
  if (!called.ok) return replyOf(called)
  const there = called.value
  const fresh = there.filter(({ id }) => id > cursor.last)
  // Nothing known stands at our place any more: so many are gone that some may have slipped past. Go back until one is met.
  if (from > 0 && fresh.length === there.length)
    return page(line, { ...cursor, place: from - PAGE }, [], called.rate, true)
  const last = there.at(-1)?.id ?? cursor.last
  const next = { place: from + there.length, last: Math.max(cursor.last, last) }
  return page(line, next, fresh, called.rate, there.length === PAGE)
}

/** Where we begin: what came before we were here is not asked for. */
async function newest(line: Line): Promise<Reply<Page>> {
  const called = await list(line, 'desc', 0, PAGE)
  if (!called.ok) return replyOf(called)
  const place = Number(called.headers['x-wp-total'] ?? called.value.length)
  return page(line, { place, last: called.value[0]?.id ?? 0 }, called.value.toReversed(), called.rate, false)
}

/** Those who may not moderate see what everybody sees. */
export function list(line: Line, order: 'asc' | 'desc', offset: number, size = PAGE): Promise<Called<Comment[]>> {
  const moderates = line.account.can.act.includes('hide')
  return call(placeOf(line), {
    path: '/wp/v2/comments',
    query: [
      ['orderby', 'id'],
      ['order', order],
      ['offset', String(offset)],
      ['per_page', String(size)],
      ...(moderates
        ? ([
            ['status', 'all'],
            ['context', 'edit'],
          ] as const)
        : []),
    ],
    shape: z.array(commentShape),
  })
}

const page = (line: Line, cursor: Cursor, comments: Comment[], rate: Rate | null, more: boolean): Reply<Page> => {
  const items: SpokenItem[] = comments.filter((comment) => !isGone(comment)).map((one) => itemOf(one, line.account))
  return { ok: true, value: { items, cursor: JSON.stringify(cursor), more }, rate }
}
