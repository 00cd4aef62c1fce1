import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { cleanHtml } from '../html.ts'
import type { GoneItem, Person, SpokenItem } from '../network.ts'
import { commentId, linkTo, messageId, postId } from './refs.ts'
import type { Attachment, Comment, Group, Message, Post, User } from './shapes.ts'

/** Who is who, by number: people are positive, communities negative. */
export type Names = ReadonlyMap<number, Person>

export function postItem(post: Post, me: ConnectedAccount, names: Names): SpokenItem {
  const ref = { id: postId(post.id), url: linkTo(me.id, { kind: 'post', post: post.id }) }
  const own = -post.from_id === Number(me.id)
  const stands = { kind: 'post', parentId: null, rootId: null, own, visibility: 'public' } as const
  return { ...spoken(post, ref, names), ...stands, ...(post.edited ? edited(instant(post.edited)) : {}) }
}

export function commentItem(comment: Comment, me: ConnectedAccount, names: Names): SpokenItem {
  const { id, post_id: post } = comment
  const ref = { id: commentId(post, id), url: linkTo(me.id, { kind: 'comment', post, comment: id }) }
  const before = comment.reply_to_comment ?? comment.parents_stack.at(-1)
  return {
    ...spoken(comment, ref, names),
    kind: 'comment',
    parentId: before === undefined ? postId(post) : commentId(post, before),
    rootId: postId(post),
    own: -comment.from_id === Number(me.id),
    visibility: 'public',
  }
}

export function messageItem(message: Message, me: ConnectedAccount, names: Names): SpokenItem {
  const { peer_id: peer, conversation_message_id: number, reply_message: before } = message
  const ref = { id: messageId(peer, number), url: linkTo(me.id, { kind: 'message', peer, message: number }) }
  const answered = before?.conversation_message_id
  return {
    ...spoken(message, ref, names),
    kind: 'message',
    parentId: answered === undefined ? null : messageId(peer, answered),
    rootId: null,
    own: message.out === 1 || -message.from_id === Number(me.id),
    visibility: 'mentioned',
  }
}

/** The network does not say when a comment was changed: it is told as changed when we hear of it. */
export const edited = (at: Temporal.Instant) => ({ state: 'edited', editedAt: at }) as const

export const goneItem = (id: string): GoneItem => ({ state: 'deleted', key: id, version: 'deleted', ref: { id } })

type Words = { text: string; date: number; from_id: number; attachments: readonly Attachment[] }

const spoken = ({ text, date, from_id: from, attachments }: Words, ref: SpokenItem['ref'], names: Names) => ({
  state: 'live' as const,
  key: ref.id,
  // Events carry no number of a version, and pages must tell the same as events: the words themselves are it.
  version: createHash('sha256')
    .update(JSON.stringify([text, attachments.map(({ type }) => type)]))
    .digest('hex')
    .slice(0, 16),
  ref,
  author: names.get(from) ?? stranger(from),
  text: plain(text),
  html: htmlOf(text),
  warning: null,
  language: null,
  media: attachments.map((one) => mediaOf(one, ref.url)),
  at: instant(date),
  editedAt: null,
})

/** Names of people and communities stand in a text as [id5001|Ayşe]. */
const NAMED = /\[((?:id|club|public)\d+)(?::[^|\]]*)?\|([^\]]+)\]/g

const plain = (text: string) => text.replaceAll(NAMED, '$2')

function htmlOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const linked = safe
    .replaceAll(/https?:\/\/[^\s<\]|]+/g, '<a href="$&">$&</a>')
    .replaceAll(NAMED, '<a href="https://vk.com/$1">$2</a>')
    .replaceAll('\n', '<br>')
  return linked.includes('<') ? cleanHtml(linked) : linked
}

function mediaOf({ type, photo }: Attachment, page: string): SpokenItem['media'][number] {
  const sizes = (photo?.sizes ?? []).toSorted((a, b) => a.width - b.width)
  const kind = KINDS.get(type) ?? 'other'
  return { kind, url: sizes.at(-1)?.url ?? page, preview: sizes[0]?.url ?? null, alt: '' }
}

const KINDS = new Map<string, SpokenItem['media'][number]['kind']>([
  ['photo', 'image'],
  ['graffiti', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['audio_message', 'audio'],
])

export const namesOf = (users: readonly User[], groups: readonly Group[]): Names =>
  new Map([
    ...users.map((user) => [user.id, personOf(user)] as const),
    ...groups.map((one) => [-one.id, communityOf(one)] as const),
  ])

function personOf({
  id,
  first_name: first,
  last_name: last,
  screen_name: screen = `id${id}`,
  photo_100: avatar,
}: User): Person {
  const name = [first, last].filter((part) => part !== '').join(' ')
  return {
    id: String(id),
    handle: `@${screen}`,
    name,
    url: `https://vk.com/${screen}`,
    avatar: avatar ?? null,
    bot: false,
  }
}

function communityOf({ id, name, screen_name: screen = `club${id}`, photo_100: avatar }: Group): Person {
  return {
    id: String(-id),
    handle: `@${screen}`,
    name,
    url: `https://vk.com/${screen}`,
    avatar: avatar ?? null,
    bot: false,
  }
}

function stranger(id: number): Person {
  const screen = id < 0 ? `club${-id}` : `id${id}`
  return {
    id: String(id),
    handle: `@${screen}`,
    name: screen,
    url: `https://vk.com/${screen}`,
    avatar: null,
    bot: false,
  }
}

const instant = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
