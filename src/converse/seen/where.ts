import type { Channel } from '#desk'

export const SEEN_KINDS = ['comment', 'message', 'review'] as const

export type SeenKind = (typeof SEEN_KINDS)[number]

/** What has to be put in by hand on a channel: whatever its network does not tell by itself. */
export function seenKinds({ account: { can } }: Pick<Channel, 'account'>): SeenKind[] {
  const kinds: SeenKind[] = []
  if (can.publish === null) return kinds
  if (can.read === null || can.read.comments === 'none') kinds.push('comment', 'review')
  if (can.read === null || can.read.messages === 'none') kinds.push('message')
  return kinds
}
