import type { Channel } from '#desk'

export type SeenKind = 'comment' | 'message'

/** What has to be put in by hand on a channel: whatever its network does not tell by itself. */
export function seenKinds({ account: { can } }: Pick<Channel, 'account'>): SeenKind[] {
  const kinds: SeenKind[] = []
  if (can.publish === null) return kinds
  if (can.read === null || can.read.comments === 'none') kinds.push('comment')
  if (can.read === null || can.read.messages === 'none') kinds.push('message')
  return kinds
}
