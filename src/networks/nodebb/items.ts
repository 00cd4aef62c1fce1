import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { cleanHtml, plainText } from '../html.ts'
import type { SpokenItem } from '../network.ts'
import { forumIn } from './call.ts'
import type { Summary } from './shapes.ts'

export const postId = (pid: number): string => `post-${pid}`
export const userId = (uid: number): string => `user-${uid}`

/** Null for what is no id of that kind. */
export const numberIn = (kind: 'post' | 'user', refId: string): string | null =>
  new RegExp(`^${kind}-(\\d+)$`).exec(refId)?.[1] ?? null

export const isGone = ({ deleted }: { deleted?: boolean | number | null | undefined }): boolean => Boolean(deleted)

export const isOwn = ({ user }: Pick<Summary, 'user'>, me: ConnectedAccount): boolean => String(user.uid) === me.id

/** What an answer stands under; null for the first post of a topic. */
export const parentOf = ({ pid, toPid, topic }: Summary): number | null =>
  pid === topic.mainPid ? null : toPid ? toPid : topic.mainPid

/** What people say in our category, or to us anywhere; a topic we opened ourselves is not said to us. */
export function concerns(post: Summary, me: ConnectedAccount): boolean {
  const { category } = forumIn(me.server)
  if (isGone(post) || (isOwn(post, me) && post.pid === post.topic.mainPid)) return false
  return category === null || post.topic.cid === category || names(post, me)
}

export function itemOf(post: Summary, me: ConnectedAccount): SpokenItem {
  const { base, category } = forumIn(me.server)
  const parent = parentOf(post)
  const edited = post.edited ? Temporal.Instant.fromEpochMilliseconds(post.edited) : null
  const isMention = names(post, me) && (parent === null || (category !== null && post.topic.cid !== category))
  return {
    state: edited ? 'edited' : 'live',
    key: postId(post.pid),
    version: createHash('sha256').update(plainText(post.content)).digest('hex').slice(0, 16),
    kind: isMention ? 'mention' : 'comment',
    ref: refOf(post.pid, base),
    parentId: parent === null ? null : postId(parent),
    rootId: parent === null ? null : postId(post.topic.mainPid),
    author: {
      id: userId(post.user.uid),
      handle: `@${post.user.userslug ? post.user.userslug : post.user.username}@${new URL(base).host}`,
      name: post.user.displayname ? post.user.displayname : post.user.username,
      url: `${base}/user/${post.user.userslug ?? ''}`,
      avatar: post.user.picture ? new URL(post.user.picture, `${base}/`).href : null,
      bot: false,
    },
    own: isOwn(post, me),
    text: plainText(post.content),
    html: cleanHtml(post.content),
    warning: null,
    language: null,
    visibility: 'public',
    media: [],
    at: Temporal.Instant.fromEpochMilliseconds(post.timestamp),
    editedAt: edited,
  }
}

export const refOf = (pid: number, base: string) => ({ id: postId(pid), url: `${base}/post/${pid}` })

const names = ({ content }: Summary, me: ConnectedAccount) =>
  plainText(content)
    .toLowerCase()
    .includes(me.handle.slice(0, me.handle.lastIndexOf('@')).toLowerCase())
