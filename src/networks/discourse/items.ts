import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { cleanHtml, plainText } from '../html.ts'
import type { SpokenItem } from '../network.ts'
import { forumIn, loginOf } from './call.ts'
import type { Post } from './shapes.ts'

/** A post is known by its topic and its number in it: that is how the forum says what answers what. */
export type Spot = { topic: number; number: number }

export const spotId = ({ topic, number }: Spot): string => `${topic}/${number}`

export function spotIn(refId: string): Spot | null {
  const [, topic, number] = /^(\d+)\/(\d+)$/.exec(refId) ?? []
  return topic && number ? { topic: Number(topic), number: Number(number) } : null
}

export const isGone = (post: Post): boolean => Boolean(post.deleted_at) || post.user_deleted === true

/** A post in our words. `isPrivate` is told by the list it came from. */
export function itemOf(post: Post, me: ConnectedAccount, isPrivate = false): SpokenItem {
  const { base } = forumIn(me.server)
  const number = post.post_number
  const answers = number === 1 ? null : (post.reply_to_post_number ?? 1)
  const edited = (post.version ?? 1) > 1
  return {
    state: edited ? 'edited' : 'live',
    key: spotId({ topic: post.topic_id, number }),
    // Pictures are rewritten by the forum after a while; only the words count.
    version: `${digest(plainText(post.cooked))}.${post.hidden === true ? 'hidden' : 'shown'}`,
    kind: isPrivate ? 'message' : isMention(post, me) ? 'mention' : 'comment',
    ref: refOf(post, base),
    parentId: answers === null ? null : spotId({ topic: post.topic_id, number: answers }),
    rootId: number === 1 ? null : spotId({ topic: post.topic_id, number: 1 }),
    author: {
      id: String(post.user_id ?? post.username),
      handle: `@${post.username}@${new URL(base).host}`,
      name: post.name ? post.name : post.username,
      url: `${base}/u/${post.username}`,
      avatar: avatarOf(post.avatar_template, base),
      bot: false,
    },
    own: isOwn(post, me),
    text: plainText(post.cooked),
    html: cleanHtml(post.cooked),
    warning: null,
    language: null,
    visibility: isPrivate || post.hidden === true ? 'mentioned' : 'public',
    media: picturesIn(post.cooked, base),
    at: post.created_at,
    editedAt: edited ? (post.updated_at ?? null) : null,
  }
}

export const refOf = (
  post: { topic_id: number; post_number: number; topic_slug?: string | null | undefined },
  base: string,
) => ({
  id: spotId({ topic: post.topic_id, number: post.post_number }),
  url: `${base}/t/${post.topic_slug ?? '-'}/${post.topic_id}/${post.post_number}`,
})

export const isOwn = (post: Post, me: ConnectedAccount): boolean =>
  post.username.toLowerCase() === loginOf(me.handle).toLowerCase()

/** True for what people say in our category, or to us anywhere; a topic we opened ourselves is not said to us. */
export function concerns(post: Post, me: ConnectedAccount): boolean {
  const { category } = forumIn(me.server)
  if (isGone(post) || (isOwn(post, me) && post.post_number === 1)) return false
  return category === null || post.category_id === category || names(post, me)
}

const isMention = (post: Post, me: ConnectedAccount) => {
  const { category } = forumIn(me.server)
  const isElsewhere = category !== null && post.category_id !== undefined && post.category_id !== category
  return names(post, me) && (isElsewhere || post.post_number === 1)
}

const names = ({ cooked }: Post, me: ConnectedAccount) =>
  cooked.toLowerCase().includes(`class="mention" href="/u/${loginOf(me.handle).toLowerCase()}"`)

export function avatarOf(template: string | null | undefined, base: string): string | null {
  return template ? new URL(template.replace('{size}', '96'), `${base}/`).href : null
}

const picturesIn = (cooked: string, base: string): SpokenItem['media'] =>
  Array.from(cooked.matchAll(/<img\b[^>]*>/g), ([tag]) => tag)
    .filter((tag) => !/class="(?:emoji|avatar)/.test(tag))
    .flatMap((tag) => {
      const src = /\bsrc="([^"]+)"/.exec(tag)?.[1]
      const url = src ? URL.parse(src, `${base}/`)?.href : null
      return url
        ? [{ kind: 'image' as const, url, preview: url, alt: plainText(/\balt="([^"]*)"/.exec(tag)?.[1] ?? '') }]
        : []
    })

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
