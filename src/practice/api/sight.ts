import type { Books, Post } from '../books.ts'

/** Whether this reader may see the post at all; null is a stranger without a key. */
export function sees(books: Books, post: Post, reader: string | null): boolean {
  if (post.isGone) return false
  if (reader !== null && books.neighbours.get(post.authorId)?.blocked.has(reader)) return false
  if (post.visibility === 'public' || post.visibility === 'unlisted') return true
  if (reader === null) return false
  if (post.authorId === reader || post.mentions.includes(reader)) return true
  return post.visibility === 'private' && books.neighbours.get(reader)?.following.has(post.authorId) === true
}

/** Whether the reader has asked not to hear of this person any more: such posts stay, but are left out of every list. */
export function isHushed(books: Books, post: Post, reader: string | null): boolean {
  const me = reader === null ? undefined : books.neighbours.get(reader)
  return me !== undefined && (me.muted.has(post.authorId) || me.blocked.has(post.authorId))
}
