import * as z from 'zod'
import { goneItem } from '../changes.ts'
import { metaHook } from '../graph/hook.ts'
import type { Item, Line } from '../network.ts'
import { commentItem, messageItem } from './items.ts'
import { messageId } from './refs.ts'

const changeShape = z.object({
  field: z.enum(['comments', 'live_comments']),
  value: z.object({
    id: z.string(),
    text: z.string().default(''),
    parent_id: z.string().optional(),
    from: z.object({ id: z.string(), username: z.string().optional() }).optional(),
    media: z.object({ id: z.string() }),
  }),
})

const messagingShape = z.object({
  sender: z.object({ id: z.string() }),
  recipient: z.object({ id: z.string() }),
  timestamp: z.number(),
  message: z.object({ mid: z.string(), text: z.string().default(''), is_deleted: z.boolean().optional() }),
})

const entryShape = z.object({
  id: z.string(),
  time: z.number().optional(),
  field: z.unknown().optional(),
  value: z.unknown().optional(),
  changes: z.array(z.unknown()).default([]),
  messaging: z.array(z.unknown()).default([]),
})
const toldShape = z.object({ object: z.literal('instagram'), entry: z.array(entryShape) })

/** Depending on how the app signs in, a change stands in the entry itself or in a list of changes. */
export const hook = metaHook((line, told) => {
  const read = toldShape.safeParse(told)
  if (!read.success) return []
  const ours = read.data.entry.filter(({ id }) => id === line.account.id)
  return ours.flatMap((entry) => [
    ...[...entry.changes, entry].flatMap((one) => commentIn(line, one, entry.time)),
    ...entry.messaging.flatMap((one) => messageIn(line, one)),
  ])
})

/** A comment comes without its moment; the notification's own is the nearest. */
function commentIn({ account, http }: Line, told: unknown, time: number | undefined): Item[] {
  const read = changeShape.safeParse(told)
  if (!read.success) return []
  const { id, text, parent_id: top = null, from, media } = read.data.value
  const timestamp = time === undefined ? http.now() : momentOf(time)
  return [commentItem({ id, text, timestamp, from }, { media: media.id, top }, account)]
}

/** Told in seconds or in thousandths of them. */
const momentOf = (time: number) => Temporal.Instant.fromEpochMilliseconds(time < 100_000_000_000 ? time * 1000 : time)

function messageIn({ account }: Line, told: unknown): Item[] {
  const read = messagingShape.safeParse(told)
  if (!read.success) return []
  const { sender, recipient, timestamp, message } = read.data
  const own = sender.id === account.id
  if (message.is_deleted) return [goneItem(messageId(own ? recipient.id : sender.id, message.mid))]
  const said = {
    id: message.mid,
    message: message.text,
    created_time: momentOf(timestamp),
    from: { id: sender.id, username: own ? account.handle.slice(1) : '' },
    to: { data: [{ id: recipient.id, username: '' }] },
  }
  return [messageItem(said, account)]
}
