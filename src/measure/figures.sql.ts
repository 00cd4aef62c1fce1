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

/** Of one stretch: what went out, what people said and in what mood, what we answered, who followed our links and us. */
export type Sums = {
  posts: number
  comments: number
  positive: number
  negative: number
  replies: number
  /** How long people had waited for our answers, and what these did to their mood. */
  medianMinutes: number | null
  moodBefore: number | null
  moodAfter: number | null
  person: number
  inApp: number
  preview: number
  bot: number
  /** From just before the stretch to its end; only of channels known at both, null when none is. */
  gained: number | null
  /** Stories of ours that became a post which was planned or went out. */
  stories: number
}

/** The sums of several stretches at once, in their order. */
export async function sumsOf(db: Reader, workspaceId: string, stretches: readonly Stretch[]): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select sent.posts, said.comments, said.positive, said.negative, answered.*, followed.*, followers.gained, used.stories
    from ${listed(stretches)}
    cross join lateral (
      select count(*)::int as posts from publish.deliveries d
      where d.workspace_id = ${workspaceId} and d.kind = 'post' and d.state = 'live' and d.sent_at >= s.from_at and d.sent_at < s.until_at
    ) sent
    cross join lateral (
      select count(*)::int as comments, count(*) filter (where mood_label = 'positive')::int as positive,
        count(*) filter (where mood_label = 'negative')::int as negative
      from converse.messages m
      where m.workspace_id = ${workspaceId} and not m.ours and m.kind <> 'note' and m.deleted_at is null
        and m.at >= s.from_at and m.at < s.until_at
    ) said
    cross join lateral (
      select count(*)::int as replies,
        percentile_cont(0.5) within group (order by extract(epoch from a.at - a.waited_since) / 60)
          filter (where waited_since is not null) as "medianMinutes",
        avg(mood_before) filter (where mood_after is not null) as "moodBefore",
        avg(mood_after) filter (where mood_before is not null) as "moodAfter"
      from converse.answers a where a.workspace_id = ${workspaceId} and a.at >= s.from_at and a.at < s.until_at
    ) answered
    cross join lateral (
      select coalesce(sum(person), 0)::int as person, coalesce(sum(in_app), 0)::int as "inApp",
        coalesce(sum(preview), 0)::int as preview, coalesce(sum(bot), 0)::int as bot
      from grow.days d where d.workspace_id = ${workspaceId} and d.day >= s.from_day and d.day < s.until_day
    ) followed
    cross join lateral (
      select sum(latest.followers - before.followers)::int as gained
      from desk.channels c
      cross join lateral (
        select followers from measure.channel_snapshots n
        where n.channel_id = c.id and n.day < s.until_day and followers is not null order by n.day desc limit 1
      ) latest
      cross join lateral (
        select followers from measure.channel_snapshots n
        where n.channel_id = c.id and n.day <= s.from_day and followers is not null order by n.day desc limit 1
      ) before
      where c.workspace_id = ${workspaceId} and c.removed_at is null
    ) followers
    cross join lateral (
      select count(distinct story_id)::int as stories from publish.posts p
      where p.workspace_id = ${workspaceId} and p.story_id is not null and p.removed_at is null
        and p.created_at >= s.from_at and p.created_at < s.until_at
    ) used
    order by s.place`.execute(db)
  return rows
}

/** Stretches as a table, so that one question asks the same of all of them. */
const listed = (stretches: readonly Stretch[]) =>
  sql`(values ${sql.join(
    stretches.map(
      (s, place) =>
        sql`(${place}::int, ${s.fromDay}::date, ${s.untilDay}::date, ${s.from}::timestamptz, ${s.until}::timestamptz)`,
    ),
  )}) as s (place, from_day, until_day, from_at, until_at)`

export type Brought = { kinds: { kind: string; outcomes: number }[]; values: { currency: string; value: number }[] }

/** Outcomes of several stretches at once by their kind and what they were worth by currency; the most of each first. */
export async function broughtIn(db: Reader, workspaceId: string, stretches: readonly Stretch[]): Promise<Brought[]> {
  const { rows } = await sql<{
    place: number
    kind: string | null
    currency: string | null
    outcomes: number
    value: number
  }>`
    select s.place, o.kind, o.currency, sum(o.outcomes)::int as outcomes, sum(o.value)::float8 as value
    from ${listed(stretches)}
    join measure.outcome_days o on o.workspace_id = ${workspaceId} and o.day >= s.from_day and o.day < s.until_day
    group by grouping sets ((s.place, o.kind), (s.place, o.currency))
    order by s.place, case when o.currency is null then sum(o.outcomes) else sum(o.value) end desc, o.kind, o.currency`.execute(
    db,
  )
  return stretches.map((_, place) => {
    const here = rows.filter((row) => row.place === place)
    return {
      kinds: here.flatMap(({ kind, outcomes }) => (kind === null ? [] : [{ kind, outcomes }])),
      values: here.flatMap(({ currency, value }) => (currency ? [{ currency, value }] : [])),
    }
  })
}

/** Clicks, outcomes and posts of every day that had any, of several stretches at once. */
export async function trendsOf(db: Reader, workspaceId: string, zone: string, stretches: readonly Stretch[]) {
  const { rows } = await sql<{ place: number; day: string; clicks: number; outcomes: number; posts: number }>`
    select place, day::text as day, sum(clicks)::int as clicks, sum(outcomes)::int as outcomes, sum(posts)::int as posts
    from (
      select s.place, d.day, d.person + d.in_app as clicks, 0 as outcomes, 0 as posts
      from ${listed(stretches)}
      join grow.days d on d.workspace_id = ${workspaceId} and d.day >= s.from_day and d.day < s.until_day
      union all
      select s.place, o.day, 0, o.outcomes, 0
      from ${listed(stretches)}
      join measure.outcome_days o on o.workspace_id = ${workspaceId} and o.day >= s.from_day and o.day < s.until_day
      union all
      select s.place, (d.sent_at at time zone ${zone}::text)::date, 0, 0, 1
      from ${listed(stretches)}
      join publish.deliveries d on d.workspace_id = ${workspaceId} and d.kind = 'post' and d.state = 'live'
        and d.sent_at >= s.from_at and d.sent_at < s.until_at
    ) happened
    group by place, day
    order by place, day`.execute(db)
  return stretches.map((_, place) => rows.filter((row) => row.place === place))
}
