import type { ConnectedAccount } from '../account.ts'
import type { Person, SpokenItem } from '../network.ts'
import { htmlOf } from './entities.ts'
import { channelName, groupOf } from './place.ts'
import { linkTo, refId } from './refs.ts'
import type { Message, PlainMessage } from './shapes.ts'

/** One thing somebody said: a message, or the messages of one album. */
export type Said = {
  messages: readonly [Message, ...Message[]]
  /** Of the newest update about it; an edit is an update of its own. */
  updateId: number
  isEdit: boolean
}

/** Under which post of the channel a thread of the group stands; null when we never saw it begin. */
export type RootOf = (threadId: number) => string | null

/** A message in our words; null for what is no speech, such as somebody joining, and for chats that are not ours. */
export function itemOf({ messages, updateId, isEdit }: Said, me: ConnectedAccount, rootOf: RootOf): SpokenItem | null {
  const [first] = messages
  const told = messages.find((message) => (message.text ?? message.caption) !== undefined) ?? first
  const text = textOf(told)
  const media = messages.flatMap((message) => mediaOf(message, linkOf(message, me, rootOf)))
  const where = placeOf(first, me, rootOf)
  if (where === null || (text === '' && media.length === 0)) return null
  const editedAt = Math.max(...messages.map(({ edit_date: at = 0 }) => at))
  return {
    state: isEdit ? 'edited' : 'live',
    key: where.key,
    version: String(updateId),
    ...where.stands,
    ref: { id: where.key, url: linkOf(first, me, rootOf) },
    author: where.stands.kind === 'post' && where.stands.own ? ourselves(me) : authorOf(first),
    text,
    html: htmlOf(text, told.entities ?? told.caption_entities),
    warning: null,
    language: null,
    media,
    at: instant(first.date),
    editedAt: editedAt === 0 ? null : instant(editedAt),
  }
}

type Place = { key: string; stands: Pick<SpokenItem, 'kind' | 'parentId' | 'rootId' | 'own' | 'visibility'> }

function placeOf(message: Message, me: ConnectedAccount, rootOf: RootOf): Place | null {
  const { chat, message_id: id, reply_to_message: before, message_thread_id: thread } = message
  const key = refId(chat.id, [id])
  if (chat.type === 'private') {
    const parentId = before ? refId(chat.id, [before.message_id]) : null
    return {
      key,
      stands: { kind: 'message', parentId, rootId: null, own: isOwn(message, me), visibility: 'mentioned' },
    }
  }
  const own = isOwn(message, me)
  if (String(chat.id) === me.id) {
    const parentId = before ? refId(chat.id, [before.message_id]) : null
    return { key, stands: { kind: 'post', parentId, rootId: null, own: true, visibility: 'public' } }
  }
  if (String(chat.id) !== groupOf(me) || message.is_automatic_forward) return null
  const rootId = thread === undefined ? null : (rootOf(thread) ?? forwardedFrom(before, me))
  const parentId = before ? (rootOfForward(before, me, rootOf) ?? refId(chat.id, [before.message_id])) : rootId
  const kind = thread === undefined ? (isToUs(message, me) ? 'mention' : 'post') : 'comment'
  return { key, stands: { kind, parentId, rootId, own, visibility: 'public' } }
}

const rootOfForward = (before: PlainMessage, me: ConnectedAccount, rootOf: RootOf) =>
  before.is_automatic_forward ? (rootOf(before.message_id) ?? forwardedFrom(before, me)) : null

/** The post of the channel a message of the group was copied from by Telegram. */
function forwardedFrom(message: PlainMessage | undefined, me: ConnectedAccount): string | null {
  const origin = message?.is_automatic_forward ? message.forward_origin : undefined
  return origin?.message_id !== undefined && String(origin.chat?.id) === me.id
    ? refId(me.id, [origin.message_id])
    : null
}

/** We speak as the bot, as the channel, or as an administrator who stays behind the name of the group. */
const isOwn = ({ from, sender_chat: sender }: Message, me: ConnectedAccount): boolean =>
  sender ? [me.id, groupOf(me)].includes(String(sender.id)) : String(from?.id) === me.linked?.['bot']

function isToUs(message: Message, me: ConnectedAccount): boolean {
  const before = message.reply_to_message
  if (before && isOwn(before, me)) return true
  const names = new Set(
    [me.linked?.['botName'], channelName(me)].flatMap((name) => (name ? [`@${name.toLowerCase()}`] : [])),
  )
  const text = message.text ?? message.caption ?? ''
  return (message.entities ?? message.caption_entities ?? []).some(
    ({ type, offset, length }) => type === 'mention' && names.has(text.slice(offset, offset + length).toLowerCase()),
  )
}

function authorOf({ from, sender_chat: sender, chat }: Message): Person {
  if (sender) {
    const { id, title = '', username } = sender
    return {
      id: String(id),
      handle: username ? `@${username}` : title,
      name: title,
      url: username ? `https://t.me/${username}` : '',
      avatar: null,
      bot: false,
    }
  }
  if (!from)
    return { id: String(chat.id), handle: chat.title ?? '', name: chat.title ?? '', url: '', avatar: null, bot: false }
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
  return {
    id: String(from.id),
    // Many people here have no name to be called by.
    handle: from.username ? `@${from.username}` : name,
    name,
    url: from.username ? `https://t.me/${from.username}` : '',
    avatar: null,
    bot: from.is_bot,
  }
}

const ourselves = ({ id, handle, name, url }: ConnectedAccount): Person => ({
  id,
  handle,
  name,
  url,
  avatar: null,
  bot: false,
})

function linkOf(message: Message, me: ConnectedAccount, rootOf: RootOf): string {
  const { chat, message_id: id, message_thread_id: thread } = message
  if (chat.type === 'private') return chat.username ? `https://t.me/${chat.username}` : ''
  const channel = channelName(me)
  const root = thread === undefined ? null : rootOf(thread)
  const post = root?.split(':')[1]?.split(',')[0]
  return channel && post ? `https://t.me/${channel}/${post}?comment=${id}` : linkTo(chat, id)
}

export const textOf = ({ text, caption, sticker, poll }: PlainMessage): string =>
  text ?? caption ?? sticker?.emoji ?? poll?.question ?? ''

/** The address of a file holds the token of the bot, so a picture is shown where it was posted. */
const mediaOf = (message: Message, url: string): SpokenItem['media'][number][] =>
  KINDS.filter(([field]) => message[field] !== undefined)
    .slice(0, 1)
    .map(([, kind]) => ({ kind, url, preview: null, alt: '' }))

/** An animation is told as a document too: the first that fits counts. */
const KINDS = [
  ['photo', 'image'],
  ['video', 'video'],
  ['animation', 'video'],
  ['video_note', 'video'],
  ['audio', 'audio'],
  ['voice', 'audio'],
  ['document', 'other'],
] as const

const instant = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
