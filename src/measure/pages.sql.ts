import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Stretch } from './figures.sql.ts'

/** What each page of the workspace did in the stretch, for its goals. */
export async function pageActuals(db: Reader, workspaceId: string, s: Stretch) {
  const { rows } = await sql<{
    channelId: string
    posts_published: number
    link_clicks: number
    outcomes: number
    followers_gained: number | null
    followers: number | null
  }>`
    select c.id as "channelId",
      (select count(*)::int from publish.deliveries d
        where d.channel_id = c.id and d.kind = 'post' and d.state = 'live'
          and d.sent_at >= ${s.from} and d.sent_at < ${s.until}) as posts_published,
      (select coalesce(sum(d.clicks), 0)::int from grow.day_parts d
        where d.workspace_id = c.workspace_id and d.part = 'channel' and d.value = c.id::text
          and d.day >= ${s.fromDay}::date and d.day < ${s.untilDay}::date) as link_clicks,
      (select coalesce(sum(o.outcomes), 0)::int from measure.outcomes_daily o
        where o.workspace_id = c.workspace_id and o.channel_id = c.id
          and o.day >= ${s.fromDay}::date and o.day < ${s.untilDay}::date) as outcomes,
      latest.followers - before.followers as followers_gained,
      latest.followers
    from desk.channels c
    left join lateral (
      select followers from measure.channel_snapshots s
      where s.channel_id = c.id and s.day < ${s.untilDay}::date and followers is not null order by s.day desc limit 1
    ) latest on true
    left join lateral (
      select followers from measure.channel_snapshots s
      where s.channel_id = c.id and s.day <= ${s.fromDay}::date and followers is not null order by s.day desc limit 1
    ) before on true
    where c.workspace_id = ${workspaceId} and c.removed_at is null
    order by c.id`.execute(db)
  return rows
}
