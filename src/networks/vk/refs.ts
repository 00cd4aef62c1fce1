/** A post is 15, a comment under it 15_77, a message im5001_33. All of them belong to the one community of the account. */
export type Ref =
  | { kind: 'post'; post: number }
  | { kind: 'comment'; post: number; comment: number }
  | { kind: 'message'; peer: number; message: number }

export const postId = (post: number): string => String(post)
export const commentId = (post: number, comment: number): string => `${post}_${comment}`
export const messageId = (peer: number, message: number): string => `im${peer}_${message}`

/** Null for what cannot be an id of ours. */
export function parseRef(id: string): Ref | null {
  const [, peer, message] = /^im(\d{1,12})_(\d{1,12})$/.exec(id) ?? []
  if (peer !== undefined) return { kind: 'message', peer: Number(peer), message: Number(message) }
  const [, post, comment] = /^(\d{1,12})(?:_(\d{1,12}))?$/.exec(id) ?? []
  if (post === undefined) return null
  return comment === undefined
    ? { kind: 'post', post: Number(post) }
    : { kind: 'comment', post: Number(post), comment: Number(comment) }
}

/** Where a browser finds it. */
export function linkTo(group: string, ref: Ref): string {
  if (ref.kind === 'message') return `https://vk.com/gim${group}?sel=${ref.peer}`
  const post = `https://vk.com/wall-${group}_${ref.post}`
  return ref.kind === 'post' ? post : `${post}?reply=${ref.comment}`
}
