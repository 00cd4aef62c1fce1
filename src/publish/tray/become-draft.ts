import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Writer } from '#platform/database.ts'
import { stories } from '#watch'
import { AS_THE_POST, forAllChannels } from '../for-all-channels.ts'
import { contentOf } from '../post-content.ts'
import { saveVariants, variantsOf, type PostRow } from '../posts.sql.ts'

/** A channel an idea is meant for, and how it begins there; null for the same beginning everywhere. */
export type Chosen = { channelId: string; opening: string | null }

/**
 * Somebody goes on with an idea: it is for the channels that were chosen, else for those it knew before, else for every one, and its
 * story has come to something.
 */
export async function becomeDraft(
  app: App,
  tx: Writer,
  post: PostRow,
  chosen: readonly Chosen[] | null = null,
): Promise<void> {
  const { id, workspaceId, storyId } = post
  if (chosen) await forChosen(app, tx, post, chosen)
  else if ((await variantsOf(tx, [id])).length === 0) await forAllChannels(app, tx, workspaceId, id)
  if (storyId !== null) await stories.drafted(tx, app, workspaceId, storyId)
}

async function forChosen(app: App, tx: Writer, post: PostRow, chosen: readonly Chosen[]) {
  const { id, workspaceId, text } = post
  const known = new Set((await channelsOf(app, workspaceId)).map((channel) => channel.id))
  // What was written for a channel before the post became an idea is not lost.
  const { channels } = await contentOf(tx, post)
  const before = new Map(channels.map((variant) => [variant.channelId, variant]))
  await saveVariants(
    tx,
    id,
    chosen
      .filter(({ channelId }) => known.has(channelId))
      .map(({ channelId, opening }) => {
        const begin = opening?.trim()
        const same = before.get(channelId) ?? { ...AS_THE_POST, channelId }
        return begin ? { ...same, text: `${begin}\n\n${same.text ?? text}` } : same
      }),
  )
}
