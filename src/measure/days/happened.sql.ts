import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Happened = {
  day: string
  kind: 'campaign-began' | 'campaign-ended' | 'crisis' | 'connected' | 'removed' | 'out-of-reach'
  /** The name of the campaign, of the crisis or of the channel; empty where it has none. */
  name: string
}

type Days = { workspaceId: string; zone: string; fromDay: string; untilDay: string; now: Temporal.Instant }

/** What the desk itself knows of the days: campaigns, crises, channels that came, went or could not be reached. */
export async function happenedOn(db: Reader, q: Days, limit: number): Promise<Happened[]> {
  const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone ${q.zone}::text)::date`
  const { rows } = await sql<Happened>`
    select day::text as day, kind, name from (
      select starts as day, 'campaign-began' as kind, name from grow.campaigns
      where workspace_id = ${q.workspaceId} and state in ('running', 'decided')
      union all
      select coalesce(${dayOf('decided_at')}, ends), 'campaign-ended', name from grow.campaigns
      where workspace_id = ${q.workspaceId} and state = 'decided'
      union all
      select ${dayOf('began_at')}, 'crisis', name from converse.crises
      where workspace_id = ${q.workspaceId} and state in ('open', 'closed')
      union all
      select ${dayOf('connected_at')}, 'connected', name from desk.channels where workspace_id = ${q.workspaceId}
      union all
      select ${dayOf('removed_at')}, 'removed', name from desk.channels
      where workspace_id = ${q.workspaceId} and removed_at is not null
      union all
      select generate_series(${dayOf('o.from_at')}, ${dayOf('o.last_at')}, '1 day')::date, 'out-of-reach', c.name
      from (
        select channel_id, from_at, least(coalesce(until_at, ${q.now}::timestamptz), from_at + interval '30 days') as last_at
        from measure.outages where workspace_id = ${q.workspaceId}
      ) o join desk.channels c on c.id = o.channel_id
    ) happened
    where day >= ${q.fromDay}::date and day < ${q.untilDay}::date
    order by day, kind, name
    limit ${limit}`.execute(db)
  return rows
}

/** Notes when a channel got out of reach and when it came back; what is noted already stays. */
export async function noteReach(
  tx: Writer,
  channel: { id: string; workspaceId: string; isReached: boolean },
  at: Temporal.Instant,
): Promise<void> {
  if (channel.isReached)
    await tx
      .updateTable('measure.outages')
      .set({ until_at: at })
      .where('channel_id', '=', channel.id)
      .where('until_at', 'is', null)
      .execute()
  else
    await sql`
      insert into measure.outages (channel_id, workspace_id, from_at) values (${channel.id}, ${channel.workspaceId}, ${at})
      on conflict do nothing`.execute(tx)
}

/** Channels that were out of reach when last looked at. */
export async function outOfReach(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('measure.outages').select('channel_id').where('until_at', 'is', null).execute()
  return new Set(rows.map((row) => row.channel_id))
}
