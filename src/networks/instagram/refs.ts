/**
 * A post is 1789, a comment under it 1789_55, an answer to that comment 1789_55_77: there are no deeper ones. What names us is
 * tagged_1801, a message dm_5001_aWdf.
 */
export type Ref =
  | { kind: 'post'; media: string }
  | { kind: 'comment'; media: string; top: string; id: string }
  | { kind: 'mention'; media: string }
  | { kind: 'message'; person: string; id: string }

export const commentId = (media: string, comment: string): string => `${media}_${comment}`
export const answerId = (media: string, top: string, answer: string): string => `${media}_${top}_${answer}`
export const mentionId = (media: string): string => `tagged_${media}`
export const messageId = (person: string, id: string): string => `dm_${person}_${id}`

/** Null for what cannot be an id of ours. */
export function parseRef(id: string): Ref | null {
  const [, person, message] = /^dm_(\d{1,30})_([\w=:.-]{1,400})$/.exec(id) ?? []
  if (person !== undefined && message !== undefined) return { kind: 'message', person, id: message }
  const [, tagged] = /^tagged_(\d{1,30})$/.exec(id) ?? []
  if (tagged !== undefined) return { kind: 'mention', media: tagged }
  const [, media, top, answer] = /^(\d{1,30})(?:_(\d{1,30}))?(?:_(\d{1,30}))?$/.exec(id) ?? []
  if (media === undefined) return null
  return top === undefined ? { kind: 'post', media } : { kind: 'comment', media, top, id: answer ?? top }
}
