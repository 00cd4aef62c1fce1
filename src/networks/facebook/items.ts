import type { ConnectedAccount } from '../account.ts'
import { plainHtml, versionOf } from '../graph/words.ts'
import type { Person, SpokenItem } from '../network.ts'
import { linkTo, mentionId, messageId, rootOf } from './refs.ts'
import type { Comment, From, Message, Post } from './shapes.ts'

type Me = Pick<ConnectedAccount, 'id' | 'url'>

export function commentItem(comment: Comment, me: Me): SpokenItem {
  const { id, message: text, from, parent, attachment } = comment
  const root = rootOf(id, me.id)
  return {
    ...spoken(text, attachment ? [shownOf(attachment)] : []),
    kind: 'comment',
    key: id,
    ref: { id, url: comment.permalink_url ?? linkTo(id, me.id) },
    // The network tells a parent only where the comment answers another.
    parentId: parent?.id ?? root,
    rootId: root,
    author: personOf(from),
    own: from?.id === me.id,
    visibility: 'public',
    at: comment.created_time,
  }
}

export function postItem(post: Post, me: Me, kind: 'post' | 'mention' = 'post'): SpokenItem {
  const { id, message: text, from } = post
  const key = kind === 'mention' ? mentionId(id) : id
  return {
    ...spoken(text, (post.attachments?.data ?? []).map(shownOf)),
    kind,
    key,
    ref: { id: key, url: post.permalink_url ?? linkTo(id, me.id) },
    parentId: null,
    rootId: null,
    author: personOf(from),
    own: from?.id === me.id,
    visibility: 'public',
    at: post.created_time,
  }
}

export function messageItem(message: Message, me: Me): SpokenItem {
  const { id, message: text, from, to, attachments } = message
  const own = from.id === me.id
  const person = own ? (to.data[0]?.id ?? me.id) : from.id
  const key = messageId(person, id)
  const media = (attachments?.data ?? []).map(
    ({ mime_type: mime, file_url: file, image_data: image, video_data: video }) => {
      const shown = image ?? video
      const url = shown?.url ?? file ?? me.url
      return { kind: kindOf(mime), url, preview: shown?.preview_url ?? null, alt: '' }
    },
  )
  return {
    ...spoken(text, media),
    kind: 'message',
    key,
    ref: { id: key, url: me.url },
    parentId: null,
    rootId: null,
    author: personOf(from),
    own,
    visibility: 'mentioned',
    at: message.created_time,
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

function shownOf({ type, url, media }: NonNullable<Comment['attachment']>): SpokenItem['media'][number] {
  const preview = media?.image?.src ?? null
  const kind = /video/.test(type) ? 'video' : /photo|album|sticker|gif|animated/.test(type) ? 'image' : 'other'
  return { kind, url: media?.source ?? preview ?? url ?? '', preview, alt: '' }
}

const kindOf = (mime: string): SpokenItem['media'][number]['kind'] =>
  KINDS.find((kind) => mime.startsWith(`${kind}/`)) ?? 'other'
const KINDS = ['image', 'video', 'audio'] as const

/** People have no names to write to here, only names to be called by; some the network does not name at all. */
export function personOf(from: From | undefined): Person {
  const id = from?.id ?? 'unnamed'
  const name = from?.name || id
  return {
    id,
    handle: `@${name.replaceAll(/[\s@]+/g, '')}`,
    name,
    url: `https://www.facebook.com/${from?.id ?? ''}`,
    avatar: null,
    bot: false,
  }
}
