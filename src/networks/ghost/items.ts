import { createHash } from 'node:crypto'
import type { ConnectedAccount } from '../account.ts'
import { cleanHtml, plainText } from '../html.ts'
import type { SpokenItem } from '../network.ts'
import type { Comment, Post } from './shapes.ts'

export const postId = (id: string): string => `post-${id}`
export const commentId = (id: string): string => `comment-${id}`
export const memberId = (id: string): string => `member-${id}`

/** Null for what is no id of that kind. */
export const idIn = (kind: 'post' | 'comment' | 'member', refId: string): string | null =>
  new RegExp(`^${kind}-([\\da-z]+)$`, 'i').exec(refId)?.[1] ?? null

export const isGone = ({ status }: Comment): boolean => status === 'deleted'

export const postOf = ({ post, post_id: id }: Comment): string => post?.id ?? id ?? ''

/** An answer to an answer stands under the first comment, and says apart from that which one it means. */
export const parentOf = (comment: Comment): string => {
  const above = comment.in_reply_to_id ?? comment.parent_id
  return above ? commentId(above) : postId(postOf(comment))
}

export function itemOf(comment: Comment, me: ConnectedAccount): SpokenItem {
  const html = comment.html ?? ''
  const name = comment.member?.name ? comment.member.name : '?'
  const edited = comment.edited_at ?? null
  return {
    state: edited ? 'edited' : 'live',
    key: commentId(comment.id),
    version: `${createHash('sha256').update(html).digest('hex').slice(0, 16)}.${comment.status}`,
    kind: 'comment',
    ref: refOf(comment),
    parentId: parentOf(comment),
    rootId: postId(postOf(comment)),
    author: {
      id: memberId(comment.member?.id ?? 'gone'),
      handle: `@${name.trim().replaceAll(/[\s@]+/g, '.')}@${new URL(me.server).host}`,
      name,
      url: '',
      avatar: comment.member?.avatar_image ? comment.member.avatar_image : null,
      bot: false,
    },
    own: comment.member?.id === me.id,
    text: plainText(html),
    html: cleanHtml(html),
    warning: null,
    language: null,
    visibility: comment.status === 'hidden' ? 'mentioned' : 'public',
    media: [],
    at: comment.created_at,
    editedAt: edited,
  }
}

export const refOf = (comment: Comment) => ({
  id: commentId(comment.id),
  url: `${comment.post?.url ?? ''}#ghost-comments-root`,
})

export const postRef = (post: Post) => ({ id: postId(post.id), url: post.url })
