import * as z from 'zod'
import type { Action } from '../account.ts'
import type { Actor, Line } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call } from './call.ts'
import { botOf, groupOf } from './place.ts'
import { parseRef } from './refs.ts'

/** One request per deed; every one of them may be repeated without harm. */
export const act: Actor = {
  async perform(line, { action, refId }) {
    const deed = line.account.can.act.includes(action) ? deedOf(line, action, refId) : null
    if (!deed) return unsupported
    const called = await call(botOf(line), deed.method, { says: deed.says, shape: z.literal(true) })
    const ref = { id: refId, url: '' }
    // What somebody else has deleted already is as deleted as it can be.
    if (!called.ok && action === 'delete' && called.error.reason === 'not-found')
      return { state: 'live', ref, rate: called.rate }
    return outcomeOf(called, () => ref)
  },
}

type Deed = { method: string; says: Record<string, unknown> }

function deedOf(line: Line, action: Action, refId: string): Deed | null {
  if (action === 'like' || action === 'unlike' || action === 'delete') return onMessage(action, refId)
  const group = groupOf(line.account)
  return group !== null && /^-?\d+$/.test(refId) ? onPerson(action, group, Number(refId)) : null
}

function onMessage(action: 'like' | 'unlike' | 'delete', refId: string): Deed | null {
  const ref = parseRef(refId)
  if (!ref) return null
  const [first, ...more] = ref.messages
  if (action !== 'delete') {
    const reaction = action === 'like' ? [{ type: 'emoji', emoji: '👍' }] : []
    return { method: 'setMessageReaction', says: { chat_id: ref.chat, message_id: first, reaction } }
  }
  return more.length === 0
    ? { method: 'deleteMessage', says: { chat_id: ref.chat, message_id: first } }
    : { method: 'deleteMessages', says: { chat_id: ref.chat, message_ids: ref.messages } }
}

/** Who speaks as a channel has a negative number, can be banned as that channel, and cannot be kept quiet otherwise. */
function onPerson(action: Action, group: string, id: number): Deed | null {
  const asChannel = id < 0
  const says = { chat_id: group, ...(asChannel ? { sender_chat_id: id } : { user_id: id }) }
  switch (action) {
    case 'block':
      return { method: asChannel ? 'banChatSenderChat' : 'banChatMember', says }
    case 'unblock':
      return asChannel
        ? { method: 'unbanChatSenderChat', says }
        : { method: 'unbanChatMember', says: { ...says, only_if_banned: true } }
    case 'mute':
      return asChannel ? null : { method: 'restrictChatMember', says: { ...says, permissions: allow(false) } }
    case 'unmute':
      return asChannel ? null : { method: 'restrictChatMember', says: { ...says, permissions: allow(true) } }
    default:
      return null
  }
}

const SPEAKING = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
] as const

const allow = (yes: boolean) => Object.fromEntries(SPEAKING.map((right) => [right, yes]))
