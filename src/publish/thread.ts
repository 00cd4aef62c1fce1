import { splitText, type ConnectedAccount } from '#networks'
import type { Rendered } from './post.ts'

/** A longer thread is no thread but a page, and would hold the channel for minutes. */
export const PARTS_MOST = 30

type Rule = NonNullable<ConnectedAccount['can']['publish']>

/** What a post becomes on a channel: one text, or the parts of a thread. `isBroken` when a link had to be cut for it. */
export function partsFor(post: Rendered, rule: Rule): { posts: string[]; isBroken: boolean } {
  if (post.thread === null || rule.thread === 'none') return { posts: [post.text], isBroken: false }
  const { posts, isBroken } = splitText(rule.text, post.text, {
    warning: post.warning,
    hasMedia: post.media.length > 0,
    isNumbered: post.thread === 'numbered',
  })
  return { posts: posts.length === 0 ? [post.text] : posts, isBroken }
}
