import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

const LEASE_SECONDS = 15

/** Takes the channel's lane, or leaves word in it that somebody came. Null when it was free and is ours now. */
export async function takeLane(
  tx: Writer,
  channelId: string,
  owner: string,
  now: Temporal.Instant,
): Promise<{ takenUntil: Temporal.Instant } | null> {
  const free = sql`(l.owner is null or l.lease_until <= ${now})`
  const { rows } = await sql<{ owner: string; until: Temporal.Instant }>`
    insert into publish.lanes as l (channel_id, owner, lease_until)
    values (${channelId}, ${owner}, ${now.add({ seconds: LEASE_SECONDS })})
    on conflict (channel_id) do update set
      owner = case when ${free} then excluded.owner else l.owner end,
      lease_until = case when ${free} then excluded.lease_until else l.lease_until end,
      wanted = not ${free}
    returning owner, lease_until as until`.execute(tx)
  const [lane] = rows
  return lane && lane.owner !== owner ? { takenUntil: lane.until } : null
}

/** Keeps the lane; false when it was lost to somebody else. */
export async function keepLane(tx: Writer, channelId: string, owner: string, now: Temporal.Instant): Promise<boolean> {
  const kept = await tx
    .updateTable('publish.lanes')
    .set({ lease_until: now.add({ seconds: LEASE_SECONDS }) })
    .where('channel_id', '=', channelId)
    .where('owner', '=', owner)
    .returning('channel_id')
    .executeTakeFirst()
  return kept !== undefined
}

/** Leaves the lane unless somebody left word in it; then it stays ours, the word is taken out, and false comes back. */
export async function leaveLane(tx: Writer, channelId: string, owner: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    update publish.lanes l set wanted = false, owner = case when before.wanted then l.owner end
    from (select channel_id, wanted from publish.lanes where channel_id = ${channelId} for update) before
    where l.channel_id = before.channel_id and l.owner = ${owner}
    returning not before.wanted as left`.execute(tx)
  return rows[0]?.left ?? true
}
