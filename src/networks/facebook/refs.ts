/** A post is 222_15, a comment under it 15_77, what names us tagged_501_9, a message dm_5001_m_abc. */
export type Ref = { kind: 'post' | 'comment' | 'mention'; id: string } | { kind: 'message'; person: string; id: string }

export const messageId = (person: string, id: string): string => `dm_${person}_${id}`
export const mentionId = (id: string): string => `tagged_${id}`

/** Null for what cannot be an id of ours. */
export function parseRef(id: string, page: string): Ref | null {
  const [, person, message] = /^dm_(\d{1,30})_([\w$:.-]{1,300})$/.exec(id) ?? []
  if (person !== undefined && message !== undefined) return { kind: 'message', person, id: message }
  const [, tagged] = /^tagged_(\d{1,30}(?:_\d{1,30})?)$/.exec(id) ?? []
  if (tagged !== undefined) return { kind: 'mention', id: tagged }
  if (!/^\d{1,30}(?:_\d{1,30})?$/.test(id)) return null
  return { kind: id.startsWith(`${page}_`) ? 'post' : 'comment', id }
}

/** The post over a comment: its number is the first part of the comment's. */
export const rootOf = (comment: string, page: string): string => `${page}_${comment.split('_')[0]}`

/** Where a browser finds it. */
export function linkTo(id: string, page: string): string {
  const [first, second] = id.split('_')
  if (second === undefined) return `https://www.facebook.com/${id}`
  return first === page
    ? `https://www.facebook.com/${page}/posts/${second}`
    : `https://www.facebook.com/${first}?comment_id=${second}`
}
