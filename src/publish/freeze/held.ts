import type { Freeze } from './freezes.sql.ts'

/** Whether what waits on a channel is held by one of these freezes. */
export const isHeld = (
  freezes: readonly Pick<Freeze, 'channelIds' | 'exceptions'>[],
  { postId, channelId }: { postId: string; channelId: string },
): boolean =>
  freezes.some(
    ({ channelIds, exceptions }) =>
      (channelIds === null || channelIds.includes(channelId)) && !exceptions.includes(postId),
  )
