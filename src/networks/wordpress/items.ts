import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { cleanHtml, plainText } from '../html.ts'
import type { Person, RemoteRef, SpokenItem } from '../network.ts'
import type { Comment, Post } from './shapes.ts'

/** Posts and comments are numbered apart, so their ids say which they are. */
export const postId = (number: number): string => `post-${number}`
export const commentId = (number: number): string => `comment-${number}`

export type Place = { kind: 'post' | 'comment'; number: string }

/** Null for what is no id of ours. */
export function placeIn(refId: string): Place | null {
  const [, kind, number] = /^(post|comment)-(\d+)$/.exec(refId) ?? []
  return number === undefined ? null : { kind: kind === 'post' ? 'post' : 'comment', number }
}

/** Statuses in which a comment stands on the site or waits for somebody to let it in. */
const STANDS = new Set(['approved', 'approve', 'hold', 'unapproved'])

export const isGone = ({ status }: Pick<Comment, 'status'>): boolean => !STANDS.has(status)

/** A comment in our words. One that waits for approval is seen by nobody but the people of the site. */
export function itemOf(comment: Comment, me: ConnectedAccount): SpokenItem {
  const waits = ['hold', 'unapproved'].includes(comment.status)
  const said = comment.content.raw ?? comment.content.rendered
  return {
    state: 'live',
    key: commentId(comment.id),
    version: `${digest(said)}.${waits ? 'waits' : 'stands'}`,
    kind: 'comment',
    ref: { id: commentId(comment.id), url: comment.link },
    parentId: comment.parent === 0 ? postId(comment.post) : commentId(comment.parent),
    rootId: postId(comment.post),
    author: authorOf(comment, me),
    own: String(comment.author) === me.id,
    text: plainText(comment.content.rendered),
    html: cleanHtml(comment.content.rendered),
    warning: null,
    language: null,
    visibility: waits ? 'mentioned' : 'public',
    media: [],
    at: comment.date_gmt,
    editedAt: null,
  }
}

/** A post of the site, as found by a search or above a comment. */
export const postItemOf = (post: Post, me: ConnectedAccount): SpokenItem => ({
  state: 'live',
  key: postId(post.id),
  version: digest(`${post.title.rendered}\n${post.content.rendered}`),
  kind: 'post',
  ref: refOf(post),
  parentId: null,
  rootId: null,
  author: { id: `user-${post.author}`, handle: me.handle, name: me.name, url: me.url, avatar: me.avatar, bot: false },
  own: String(post.author) === me.id,
  text: `${plainText(post.title.rendered)}\n\n${plainText(post.content.rendered)}`,
  html: cleanHtml(post.content.rendered),
  warning: null,
  language: null,
  visibility: 'public',
  media: [],
  at: post.date_gmt ?? Temporal.Instant.fromEpochMilliseconds(0),
  editedAt: null,
})

export const refOf = (post: Pick<Post, 'id' | 'link'>): RemoteRef => ({ id: postId(post.id), url: post.link })

/** Most people who comment have no account: who they are is told by their address, which stays with the site. */
function authorOf(comment: Comment, me: ConnectedAccount): Person {
  const name = comment.author_name === '' ? '?' : comment.author_name
  return {
    id: comment.author > 0 ? `user-${comment.author}` : guestId(comment.author_email ?? comment.author_name),
    handle: `@${name.trim().replaceAll(/[\s@]+/g, '.')}@${me.handle.slice(me.handle.lastIndexOf('@') + 1)}`,
    name,
    url: comment.author_url,
    avatar: Object.values(comment.author_avatar_urls ?? {}).at(-1) ?? null,
    bot: false,
  }
}

export const guestId = (address: string): string => `guest-${digest(address.trim().toLowerCase())}`

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
