import type { ConnectedAccount } from '../account.ts'
import type { Entry } from '../graph/walk.ts'
import { plainHtml, versionOf } from '../graph/words.ts'
import type { Person, SpokenItem } from '../network.ts'
import { answerId, commentId, mentionId, messageId } from './refs.ts'
import type { Comment, Media, Message } from './shapes.ts'

type Me = Pick<ConnectedAccount, 'id' | 'url' | 'handle'>
type Said = Pick<Comment, 'id' | 'text' | 'timestamp' | 'username' | 'from'>

/** A comment with the answers under it, which the network tells together. */
export const entryOf = (comment: Comment, media: string, me: Me): Entry => ({
  item: commentItem(comment, { media, top: null }, me),
  answers: (comment.replies?.data ?? [])
    .map((one) => commentItem(one, { media, top: comment.id }, me))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
})

export function commentItem(said: Said, { media, top }: { media: string; top: string | null }, me: Me): SpokenItem {
  const { id, text, timestamp: at, username, from } = said
  const key = top === null ? commentId(media, id) : answerId(media, top, id)
  const name = username ?? from?.username ?? ''
  return {
    ...spoken(text, []),
    kind: 'comment',
    key,
    ref: { id: key, url: me.url },
    parentId: top === null ? media : commentId(media, top),
    rootId: media,
    author: personOf(from?.id ?? name, name),
    own: from?.id === me.id || `@${name}` === me.handle,
    visibility: 'public',
    at,
  }
}

export function mediaItem(media: Media, me: Me, kind: 'post' | 'mention'): SpokenItem {
  const { id, caption, timestamp: at, username = '', permalink } = media
  const key = kind === 'mention' ? mentionId(id) : id
  const shown = media.media_type === 'VIDEO' ? ('video' as const) : ('image' as const)
  const seen = media.media_url ?? media.thumbnail_url
  return {
    ...spoken(caption, seen ? [{ kind: shown, url: seen, preview: media.thumbnail_url ?? null, alt: '' }] : []),
    kind,
    key,
    ref: { id: key, url: permalink ?? me.url },
    parentId: null,
    rootId: null,
    author: personOf(kind === 'post' ? me.id : username, username),
    own: `@${username}` === me.handle,
    visibility: 'public',
    at,
  }
}

export function messageItem({ id, message, created_time: at, from, to }: Message, me: Me): SpokenItem {
  const own = from.id === me.id
  const person = own ? (to.data[0]?.id ?? me.id) : from.id
  const key = messageId(person, id)
  return {
    ...spoken(message, []),
    kind: 'message',
    key,
    ref: { id: key, url: me.url },
    parentId: null,
    rootId: null,
    author: personOf(from.id, from.username),
    own,
    visibility: 'mentioned',
    at,
  }
}

const spoken = (text: string, media: SpokenItem['media']) => ({
  state: 'live' as const,
  version: versionOf(
    text,
    media.map(({ kind }) => kind),
  ),
  text,
  html: plainHtml(text),
  warning: null,
  language: null,
  media,
  editedAt: null,
})

const personOf = (id: string, username: string): Person => ({
  id,
  handle: `@${username || id}`,
  name: username || id,
  url: `https://www.instagram.com/${username}`,
  avatar: null,
  bot: false,
})
