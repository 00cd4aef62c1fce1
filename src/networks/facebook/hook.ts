import * as z from 'zod'
import { goneItem } from '../changes.ts'
import { moment } from '../graph/call.ts'
import { metaHook } from '../graph/hook.ts'
import type { Item, Line } from '../network.ts'
import { commentItem, messageItem } from './items.ts'

const person = z.object({ id: z.string(), name: z.string().default('') })

const changeShape = z.object({
  field: z.literal('feed'),
  value: z.object({
    item: z.literal('comment'),
    verb: z.enum(['add', 'edit', 'edited', 'remove', 'hide', 'unhide']),
    comment_id: z.string(),
    post_id: z.string(),
    parent_id: z.string().optional(),
    from: person.optional(),
    message: z.string().default(''),
    created_time: moment.optional(),
  }),
})

const messagingShape = z.object({
  sender: z.object({ id: z.string() }),
  recipient: z.object({ id: z.string() }),
  timestamp: z.number(),
  message: z.object({ mid: z.string(), text: z.string().default('') }),
})

const toldShape = z.object({
  object: z.literal('page'),
  entry: z.array(
    z.object({
      id: z.string(),
      changes: z.array(z.unknown()).default([]),
      messaging: z.array(z.unknown()).default([]),
    }),
  ),
})

/** What we do not know, or what is about another page of the same app, is let pass: the desk asks for it by itself. */
export const hook = metaHook((line, told) => {
  const read = toldShape.safeParse(told)
  if (!read.success) return []
  const ours = read.data.entry.filter(({ id }) => id === line.account.id)
  return ours.flatMap(({ changes, messaging }) => [
    ...changes.flatMap((one) => commentIn(line, one)),
    ...messaging.flatMap((one) => messageIn(line, one)),
  ])
})

function commentIn({ account, http }: Line, told: unknown): Item[] {
  const read = changeShape.safeParse(told)
  if (!read.success) return []
  const { verb, comment_id: id, post_id: post, parent_id: parent, from, message, created_time: at } = read.data.value
  if (verb === 'remove') return [goneItem(id)]
  // Hiding is our own doing and changes no word.
  if (verb === 'hide' || verb === 'unhide') return []
  const comment = { id, message, from, created_time: at ?? http.now() }
  const answers = parent !== undefined && parent !== post ? { parent: { id: parent } } : {}
  const item = commentItem({ ...comment, ...answers }, account)
  return verb === 'add' ? [item] : [{ ...item, state: 'edited', editedAt: http.now() }]
}

function messageIn({ account }: Line, told: unknown): Item[] {
  const read = messagingShape.safeParse(told)
  if (!read.success) return []
  const { sender, recipient, timestamp, message } = read.data
  const from = { id: sender.id, name: sender.id === account.id ? account.name : '' }
  const at = Temporal.Instant.fromEpochMilliseconds(timestamp)
  const to = { data: [{ id: recipient.id, name: '' }] }
  return [messageItem({ id: message.mid, message: message.text, created_time: at, from, to }, account)]
}
