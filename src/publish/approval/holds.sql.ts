import type { Reader, Writer } from '#platform/database.ts'

const UNTOUCHED = ['planned', 'due', 'late'] as const

export const keepPlannedHash = (tx: Writer, postId: string, hash: string) =>
  tx.updateTable('publish.posts').set({ planned_hash: hash }).where('id', '=', postId).execute()

export const plannedHashOf = (db: Reader, postId: string) =>
  db.selectFrom('publish.posts').select('planned_hash as hash').where('id', '=', postId).executeTakeFirst()

/** Says of what has not gone out yet on a channel whether it still waits for somebody's word. */
export const markDeliveries = (
  tx: Writer,
  postId: string,
  channelIds: string[],
  approval: 'not-needed' | 'waiting' | 'given',
) =>
  tx
    .updateTable('publish.deliveries')
    .set({ approval })
    .where('post_id', '=', postId)
    .where('channel_id', 'in', channelIds.length > 0 ? channelIds : ['0'])
    .where('state', 'in', UNTOUCHED)
    .where('approval', '!=', approval)
    .execute()

/** Posts that are on the calendar and have not gone out: all a new rule can touch. */
export const plannedPosts = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.deliveries')
    .select('post_id as postId')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('post_id', 'is not', null)
    .where('state', 'in', UNTOUCHED)
    .execute()

/** The channels on which something of this post has not gone out yet. */
export async function channelsAhead(db: Reader, postId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('publish.deliveries')
    .select('channel_id as channelId')
    .distinct()
    .where('post_id', '=', postId)
    .where('state', 'in', UNTOUCHED)
    .execute()
  return rows.map(({ channelId }) => channelId)
}
