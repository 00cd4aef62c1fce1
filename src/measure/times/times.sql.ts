import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type Posted = { channelId: string; weekday: number; hour: number; worth: number }

const MOST = 4_000

/**
 * Posts of a workspace that stood for two days, with what each brought in them: by the network's figures at that age and by clicks.
 * The same age for all, or old posts would seem better. A click, a like and a share are not the same; nor are they weighed finely here.
 */
export async function postsWithHour(
  db: Reader,
  q: { workspaceId: string; channelId: string | null; zone: string; since: Temporal.Instant; until: Temporal.Instant },
): Promise<Posted[]> {
  const { rows } = await sql<Posted>`
    with posted as (
      select d.id, d.channel_id, d.post_id, d.sent_at, d.sent_at at time zone ${q.zone}::text as wall
      from publish.deliveries d
      where d.workspace_id = ${q.workspaceId} and d.kind = 'post' and d.state = 'live'
        and d.sent_at >= ${q.since} and d.sent_at < ${q.until}
        and (${q.channelId}::bigint is null or d.channel_id = ${q.channelId}::bigint)
      order by d.sent_at desc limit ${MOST}
    )
    select p.channel_id as "channelId", extract(isodow from p.wall)::int as weekday, extract(hour from p.wall)::int as hour,
      (coalesce(seen.worth, 0) + 2 * coalesce(followed.clicks, 0))::float8 as worth
    from posted p
    left join lateral (
      select coalesce(likes, 0) + 2 * coalesce(boosts, 0) + 3 * coalesce(replies, 0) as worth
      from measure.post_snapshots s
      where s.delivery_id = p.id and s.age_minutes between 720 and 2880
      order by s.age_minutes desc limit 1
    ) seen on true
    left join lateral (
      select sum(d.person + d.in_app) as clicks
      from grow.links l join grow.clicks_daily d on d.link_id = l.id
      where l.post_id = p.post_id and l.channel_id = p.channel_id and d.day <= p.wall::date + 1
    ) followed on true
    where seen.worth is not null or followed.clicks is not null`.execute(db)
  return rows
}
