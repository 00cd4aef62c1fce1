import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import { goneItem } from '../changes.ts'
import type { Item, Line, Page, Reader, Reply } from '../network.ts'
import { call, placeOf } from './call.ts'
import { itemOf, spotOf } from './items.ts'
import { spotId, spotIn } from './refs.ts'
import { type Message, messageShape, messagesShape, type Update, updatesShape } from './shapes.ts'

const PAGE = 100
const MAX_PAGES = 5
const TYPES = 'comment_created,comment_edited,comment_removed,message_created,message_edited,message_removed'

const cursorShape = z.object({ marker: z.number().nullable() })

export const read: Reader = {
  // Everything a bot is told stands in one queue.
  streams: ['inbox'],

  /** Passing a mark takes everything before it out of the queue, so it is passed only once it is stored. */
  async pull(line, _, stored): Promise<Reply<Page>> {
    const { marker } = stored === null ? { marker: null } : cursorShape.parse(JSON.parse(stored))
    const called = await call(placeOf(line), {
      path: '/updates',
      query: [
        ['timeout', '0'],
        ['limit', String(PAGE)],
        ['types', TYPES],
        ...(marker === null ? [] : [['marker', String(marker)] as const]),
      ],
      shape: updatesShape,
    })
    if (!called.ok) return replyOf(called)
    const { updates, marker: next } = called.value
    const cursor = JSON.stringify({ marker: next ?? marker })
    const items = updates.flatMap((update) => itemsOf(update, line))
    return { ok: true, value: { items, cursor, more: updates.length === PAGE }, rate: called.rate }
  },

  async context(line, refId) {
    const spot = spotIn(refId)
    if (spot.kind === 'message') return { ok: true, value: [], rate: null }
    const post = spot.kind === 'comment' ? spot.post : spot.mid
    const called = await under(line, post, null)
    if (!called.ok) return replyOf(called)
    const items = called.value.toReversed().map((one) => itemOf(one, spotOf(one, post), line.account, null))
    return { ok: true, value: items.filter(({ key }) => key !== refId), rate: called.rate }
  },

  async look(line, refId): Promise<Reply<Item>> {
    const spot = spotIn(refId)
    const path = spot.kind === 'comment' ? `/messages/${spot.post}/comments/${spot.mid}` : `/messages/${spot.mid}`
    const called = await call(placeOf(line), { path, shape: messageShape })
    if (called.ok) return { ok: true, value: itemOf(called.value, spot, line.account, null), rate: called.rate }
    const isGone = called.error.reason === 'not-found'
    return isGone ? { ok: true, value: goneItem(refId), rate: called.rate } : replyOf(called)
  },
}

/** The comments of a post, newest first; since a moment, or as far as anybody reads. */
export async function under(line: Line, post: string, since: Temporal.Instant | null): Promise<Called<Message[]>> {
  const all: Message[] = []
  let before: number | null = null
  for (let page = 0; ; page += 1) {
    const query: [string, string][] = [['count', String(PAGE)]]
    if (since) query.push(['after', String(since.epochMilliseconds)])
    if (before !== null) query.push(['before', String(before)])
    const path = `/messages/${post}/comments`
    const called: Called<z.infer<typeof messagesShape>> = await call(placeOf(line), {
      path,
      query,
      shape: messagesShape,
    })
    if (!called.ok) return called
    all.push(...called.value.messages)
    before = called.value.messages.at(-1)?.timestamp.epochMilliseconds ?? null
    if (called.value.messages.length < PAGE || page + 1 === MAX_PAGES) return { ...called, value: all }
  }
}

function itemsOf(
  { update_type: type, timestamp, message, message_id: gone, chat_id: chat, post_id: post }: Update,
  line: Line,
): Item[] {
  const { account } = line
  if (message) {
    const spot = spotOf(message)
    const isOurs = spot.kind === 'message' || message.recipient.chat_id === account.id
    // Posts of the channel are told as well; they are ours, or of somebody who posts by hand.
    if (!isOurs || spot.kind === 'post') return []
    return [itemOf(message, spot, account, type.endsWith('_edited') ? timestamp : null)]
  }
  if (gone === undefined || !type.endsWith('_removed')) return []
  if (post !== undefined) return chat === account.id ? [goneItem(spotId({ kind: 'comment', post, mid: gone }))] : []
  return chat === undefined || chat === account.id ? [] : [goneItem(spotId({ kind: 'message', chat, mid: gone }))]
}
