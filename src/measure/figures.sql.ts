import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** The same stretch of time as days of the workspace and as instants. */
export type Stretch = {
  fromDay: string
  untilDay: string
  /** The months that lie in it whole, or have no more days yet: what was added up by the month serves them. */
  fromMonth: string
  untilMonth: string
  /** The same of years, which lie among the months. */
  fromYear: string
  untilYear: string
  from: Temporal.Instant
  until: Temporal.Instant
}

export const postsPublished = async (db: Reader, workspaceId: string, s: Stretch): Promise<number> => {
  const row = await db
    .selectFrom('publish.deliveries')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'post')
    .where('state', '=', 'live')
    .where('sent_at', '>=', s.from)
    .where('sent_at', '<', s.until)
    .executeTakeFirstOrThrow()
  return row.n
}

/** What people said to us, and in what mood. */
export const talk = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('converse.messages')
    .select([
      sql<number>`count(*)::int`.as('comments'),
      sql<number>`count(*) filter (where mood_label = 'positive')::int`.as('positive'),
      sql<number>`count(*) filter (where mood_label = 'negative')::int`.as('negative'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('ours', '=', false)
    .where('kind', '!=', 'note')
    .where('deleted_at', 'is', null)
    .where('at', '>=', s.from)
    .where('at', '<', s.until)
    .executeTakeFirstOrThrow()

/** What we answered, how long people had waited for it, and what it did to their mood. */
export const answers = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('converse.answers')
    .select([
      sql<number>`count(*)::int`.as('replies'),
      sql<number | null>`percentile_cont(0.5) within group (order by extract(epoch from at - waited_since) / 60)
        filter (where waited_since is not null)`.as('medianMinutes'),
      sql<number | null>`avg(mood_before) filter (where mood_after is not null)`.as('moodBefore'),
      sql<number | null>`avg(mood_after) filter (where mood_before is not null)`.as('moodAfter'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('at', '>=', s.from)
    .where('at', '<', s.until)
    .executeTakeFirstOrThrow()

export const clicks = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('grow.days')
    .select([
      sql<number>`coalesce(sum(person), 0)::int`.as('person'),
      sql<number>`coalesce(sum(in_app), 0)::int`.as('inApp'),
      sql<number>`coalesce(sum(preview), 0)::int`.as('preview'),
      sql<number>`coalesce(sum(bot), 0)::int`.as('bot'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', s.fromDay)
    .where('day', '<', s.untilDay)
    .executeTakeFirstOrThrow()

export const outcomesByKind = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('measure.outcome_days')
    .select(['kind', sql<number>`sum(outcomes)::int`.as('outcomes')])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', s.fromDay)
    .where('day', '<', s.untilDay)
    .groupBy('kind')
    .orderBy('outcomes', 'desc')
    .orderBy('kind')
    .execute()

export const valueByCurrency = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('measure.outcome_days')
    .select(['currency', sql<number>`sum(value)::float8`.as('value')])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', s.fromDay)
    .where('day', '<', s.untilDay)
    .where('currency', '!=', '')
    .groupBy('currency')
    .orderBy('value', 'desc')
    .execute()

/** Followers at the end of the stretch and just before it; only of channels known at both. Null when none is. */
export async function followersGained(db: Reader, workspaceId: string, s: Stretch): Promise<number | null> {
  const { rows } = await sql<{ gained: number | null }>`
    select sum(latest.followers - before.followers)::int as gained
    from desk.channels c
    cross join lateral (
      select followers from measure.channel_snapshots s
      where s.channel_id = c.id and s.day < ${s.untilDay}::date and followers is not null order by s.day desc limit 1
    ) latest
    cross join lateral (
      select followers from measure.channel_snapshots s
      where s.channel_id = c.id and s.day <= ${s.fromDay}::date and followers is not null order by s.day desc limit 1
    ) before
    where c.workspace_id = ${workspaceId} and c.removed_at is null`.execute(db)
  return rows[0]?.gained ?? null
}

/** Stories of ours that became a post which was planned or went out. */
export const storiesUsed = async (db: Reader, workspaceId: string, s: Stretch): Promise<number> => {
  const row = await db
    .selectFrom('publish.posts')
    .select(sql<number>`count(distinct story_id)::int`.as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('story_id', 'is not', null)
    .where('removed_at', 'is', null)
    .where('created_at', '>=', s.from)
    .where('created_at', '<', s.until)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Clicks, outcomes and posts of every day that had any. */
export async function trendOf(db: Reader, workspaceId: string, zone: string, s: Stretch) {
  const { rows } = await sql<{ day: string; clicks: number; outcomes: number; posts: number }>`
    select day::text as day, sum(clicks)::int as clicks, sum(outcomes)::int as outcomes, sum(posts)::int as posts
    from (
      select day, person + in_app as clicks, 0 as outcomes, 0 as posts
      from grow.days
      where workspace_id = ${workspaceId} and day >= ${s.fromDay}::date and day < ${s.untilDay}::date
      union all
      select day, 0, outcomes, 0
      from measure.outcome_days
      where workspace_id = ${workspaceId} and day >= ${s.fromDay}::date and day < ${s.untilDay}::date
      union all
      select (sent_at at time zone ${zone}::text)::date, 0, 0, 1
      from publish.deliveries
      where workspace_id = ${workspaceId} and kind = 'post' and state = 'live'
        and sent_at >= ${s.from} and sent_at < ${s.until}
    ) happened
    group by day
    order by day`.execute(db)
  return rows
}
