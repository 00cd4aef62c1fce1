import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

const WORDS = 80

/** Posts that wait for their hour on each channel: how many, and the next of them. */
export async function plannedByChannel(db: Reader, workspaceId: string) {
  const { rows } = await sql<{ channelId: string; posts: number; nextAt: Temporal.Instant; nextText: string }>`
    select channel_id as "channelId", count(*)::int as posts, min(due_at) as "nextAt",
      left((array_agg(payload->>'text' order by due_at, id))[1], ${WORDS}) as "nextText"
    from publish.deliveries
    where workspace_id = ${workspaceId} and next_at is not null and kind = 'post' and state in ('planned', 'due')
    group by channel_id`.execute(db)
  return new Map(rows.map(({ channelId, ...planned }) => [channelId, planned]))
}
