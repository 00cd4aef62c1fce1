import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** What stands behind these in a thread may go now, as an answer to them; in the same transaction as their becoming live. */
export async function releaseNext(
  tx: Writer,
  liveIds: readonly string[],
  now: Temporal.Instant,
): Promise<{ id: string; channelId: string }[]> {
  if (liveIds.length === 0) return []
  const { rows } = await sql<{ id: string; channelId: string }>`
    update publish.deliveries next set
      due_at = ${now}, next_at = ${now},
      payload = jsonb_set(next.payload, '{target}', jsonb_build_object(
        'id', before.remote_id, 'url', before.remote_url, 'handle', null))
    from publish.deliveries before
    where next.after_id = before.id and before.id = any(${[...liveIds]}::bigint[])
      and before.state = 'live' and before.remote_id is not null
      and next.state = 'planned' and next.next_at is null
    returning next.id, next.channel_id as "channelId"`.execute(tx)
  return rows
}
