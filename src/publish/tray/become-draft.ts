import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { storyDrafted } from '#watch'
import { forAllChannels } from '../for-all-channels.ts'
import { variantsOf, type PostRow } from '../posts.sql.ts'

/** Somebody goes on with an idea: it is for every channel now, unless it knew its channels before, and its story has come to something. */
export async function becomeDraft(app: App, tx: Writer, post: PostRow): Promise<void> {
  const { id, workspaceId, storyId } = post
  if ((await variantsOf(tx, [id])).length === 0) await forAllChannels(app, tx, workspaceId, id)
  if (storyId !== null) await storyDrafted(tx, app, workspaceId, storyId)
}
