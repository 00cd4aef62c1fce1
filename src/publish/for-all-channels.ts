import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import { saveVariants } from './posts.sql.ts'

/** A channel that gets what the post says and nothing of its own. */
export const AS_THE_POST = {
  title: null,
  text: null,
  warning: null,
  visibility: 'public',
  mediaIds: null,
  thread: null,
  firstComment: null,
} as const

/** A post is at first for every channel that takes posts, and says the same on each; one begun for an hour of a channel is for that one. */
export async function forAllChannels(
  app: App,
  tx: Writer,
  workspaceId: string,
  postId: string,
  only?: string,
): Promise<void> {
  const channels = await channelsOf(app, workspaceId)
  const open = channels.filter(({ account }) => account.can.publish !== null)
  const meant = open.filter(({ id }) => id === only)
  await saveVariants(
    tx,
    postId,
    // A channel that is gone by now leaves the post to all the others.
    (meant.length > 0 ? meant : open).map((channel) => ({ ...AS_THE_POST, channelId: channel.id })),
  )
}
