import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const queueRows = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('publish.queues')
    .select(['channel_id as channelId', 'zone', 'rules'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('channel_id')
    .execute()

export const saveQueue = (
  tx: Writer,
  q: { workspaceId: string; channelId: string; zone: string; rules: string; now: Temporal.Instant },
) =>
  tx
    .insertInto('publish.queues')
    .values({
      channel_id: q.channelId,
      workspace_id: q.workspaceId,
      zone: q.zone,
      rules: q.rules,
      updated_at: q.now,
    })
    .onConflict((clash) => clash.column('channel_id').doUpdateSet({ zone: q.zone, rules: q.rules, updated_at: q.now }))
    .execute()

export const dropQueue = (tx: Writer, workspaceId: string, channelId: string) =>
  tx.deleteFrom('publish.queues').where('workspace_id', '=', workspaceId).where('channel_id', '=', channelId).execute()

/** The moments at which a channel already has a post, drafts with an hour included. */
export async function takenMoments(
  db: Reader,
  workspaceId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ channelId: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ channelId: string; at: Temporal.Instant }>`
    select v.channel_id as "channelId", p.at
    from publish.posts p join publish.variants v on v.post_id = p.id
    where p.workspace_id = ${workspaceId} and p.removed_at is null and p.at is not null
      and p.at >= ${from} and p.at <= ${to}`.execute(db)
  return rows
}

/** Notes that a post stands in the queue. */
export const markQueued = (tx: Writer, id: string, category: string | null) =>
  tx.updateTable('publish.posts').set({ is_queued: true, slot_category: category }).where('id', '=', id).execute()

/** What waits in the queue of a channel, in its order. */
export async function queuedIds(
  db: Reader,
  q: { workspaceId: string; channelId: string; after: Temporal.Instant; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from publish.posts p
    where p.workspace_id = ${q.workspaceId} and p.is_queued and p.removed_at is null and p.at > ${q.after}
      and exists (select from publish.variants v where v.post_id = p.id and v.channel_id = ${q.channelId})
    order by p.at, p.id limit ${q.limit}`.execute(db)
  return rows.map(({ id }) => id)
}
