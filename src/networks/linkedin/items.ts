import type { ConnectedAccount } from '../account.ts'
import { htmlOfWords } from '../html.ts'
import type { Person, RemoteRef, SpokenItem } from '../network.ts'
import { plainWords } from './commentary.ts'
import type { Comment, Notification, Post } from './shapes.ts'
import { commentPage, commentUrn, idIn, inAddress, postPage } from './urn.ts'

export type Names = ReadonlyMap<string, { name: string; vanity: string | null }>

export const pageUrn = ({ id }: Pick<ConnectedAccount, 'id'>): string => `urn:li:organization:${id}`

export const urnOf = ({ $URN, commentUrn: told, object, id }: Comment): string =>
  $URN ?? told ?? commentUrn({ thread: object, id })

export const postRef = (urn: string): RemoteRef => ({ id: urn, url: postPage(urn) })

/** A comment in our words, under the post by which we know it; LinkedIn has a second name for posts that tells us nothing. */
export function itemOf(comment: Comment, post: string | null, me: ConnectedAccount, names: Names): SpokenItem {
  const { created, lastModified = created, parentComment, message, actor } = comment
  const key = urnOf(comment)
  const isEdited = Temporal.Instant.compare(lastModified.time, created.time) > 0
  return {
    state: isEdited ? 'edited' : 'live',
    key,
    version: String(lastModified.time.epochMilliseconds),
    kind: 'comment',
    ref: { id: key, url: commentPage(post ?? comment.object, key) },
    parentId: parentComment ?? post,
    rootId: post,
    author: personOf(actor, me, names),
    own: actor === pageUrn(me),
    text: message.text,
    html: htmlOfWords(message.text),
    warning: null,
    language: null,
    visibility: 'public',
    media: [],
    at: created.time,
    editedAt: isEdited ? lastModified.time : null,
  }
}

/** A post of ours, or one of somebody else that names the page. */
export function postItem(post: Post, kind: 'post' | 'mention', me: ConnectedAccount, names: Names): SpokenItem {
  const text = plainWords(post.commentary)
  const changed = post.lastModifiedAt ?? post.createdAt
  return {
    state: 'live',
    key: post.id,
    version: String(changed.epochMilliseconds),
    kind,
    ref: postRef(post.id),
    parentId: null,
    rootId: null,
    author: personOf(post.author, me, names),
    own: post.author === pageUrn(me),
    text,
    html: htmlOfWords(text),
    warning: null,
    language: null,
    visibility: 'public',
    media: [],
    at: post.createdAt,
    editedAt: null,
  }
}

/** Somebody names the page in a post; the post itself may not be open to us, so it is told as the notification tells it. */
export function mentionOf(told: Notification, me: ConnectedAccount, names: Names): SpokenItem[] {
  const share = told.decoratedGeneratedActivity?.share
  if (!share) return []
  const at = told.lastModifiedAt
  return [
    postItem({ id: share.entity, author: share.owner, commentary: share.text, createdAt: at }, 'mention', me, names),
  ]
}

export function personOf(urn: string, me: ConnectedAccount, names: Names): Person {
  if (urn === pageUrn(me)) {
    return { id: urn, handle: me.handle, name: me.name, url: me.url, avatar: me.avatar, bot: false }
  }
  const known = names.get(urn)
  const kind = urn.includes(':organization:') ? 'company' : 'in'
  return {
    id: urn,
    handle: `@${known?.vanity ?? idIn(urn)}`,
    name: known?.name ?? idIn(urn),
    url: `https://www.linkedin.com/${kind}/${inAddress(known?.vanity ?? idIn(urn))}`,
    avatar: null,
    bot: false,
  }
}
