import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Goal, LinkEnding, Of, Quiet, Rising, TestOver } from './situation.ts'

/** Below this a silence may be chance. */
const FEWEST_OUTCOMES = 10
const USUAL_DAYS = 28
const TEXT = 140
/** A post does better than usual when so many times as many people react as to others of its age. */
const TIMES = 3
const FEWEST_REACTIONS = 10
const FEWEST_POSTS = 5

/** The goals people set, and how far this week has come; `from` is the Monday of each workspace. */
export async function goalsOfWeek(
  db: Reader,
  weeks: { workspaceId: string; from: Temporal.Instant; day: string }[],
): Promise<Of<Goal>[]> {
  const { rows } = await sql<Of<Goal>>`
    select g.workspace_id as "workspaceId", g.metric, g.target, (case g.metric
      when 'posts_published' then (select count(*) from publish.deliveries d
        where d.workspace_id = w.id and d.state = 'live' and d.sent_at >= w.at and d.kind = 'post')
      when 'link_clicks' then (select coalesce(sum(c.person + c.in_app), 0) from grow.days c
        where c.workspace_id = w.id and c.day >= w.day)
      when 'outcomes' then (select coalesce(sum(o.outcomes), 0) from measure.outcomes_daily o
        where o.workspace_id = w.id and o.day >= w.day)
      else 0 end)::int as value
    from unnest(${weeks.map((w) => w.workspaceId)}::bigint[], ${weeks.map((w) => w.from.toString())}::timestamptz[],
      ${weeks.map((w) => w.day)}::date[]) w(id, at, day)
    join measure.goals g on g.workspace_id = w.id and g.channel_id is null
      and g.metric in ('posts_published', 'link_clicks', 'outcomes') and g.target > 0`.execute(db)
  return rows
}

/** Where results used to come in and none has for so long that chance hardly explains it: mostly the site has stopped telling. */
export async function quietResults(db: Reader, ids: string[], now: Temporal.Instant): Promise<Of<Quiet>[]> {
  const { rows } = await sql<Of<Quiet>>`
    select o.workspace_id as "workspaceId", max(o.at) as since, count(*)::int as count
    from measure.outcomes o
    where o.workspace_id = any(${ids}::bigint[]) and o.at > ${now.subtract({ hours: 24 * USUAL_DAYS })}
    group by o.workspace_id
    having count(*) >= ${FEWEST_OUTCOMES}
      -- Five times the usual gap without any: less than one in a hundred if nothing had changed (e^-5).
      and ${now}::timestamptz - max(o.at) > greatest(interval '48 hours', 5 * (max(o.at) - min(o.at)) / count(*))`.execute(
    db,
  )
  return rows
}

/** Posts of the last two days that people react to far more than to our others at the same age. */
export async function risingPosts(db: Reader, ids: string[], now: Temporal.Instant): Promise<Of<Rising>[]> {
  const { rows } = await sql<Of<Rising>>`
    with young as (
      select distinct on (s.delivery_id) s.workspace_id, s.delivery_id, s.post_id, s.channel_id, s.age_minutes,
        coalesce(s.replies, 0) + coalesce(s.boosts, 0) + coalesce(s.likes, 0) as reactions
      from measure.post_snapshots s join publish.deliveries d on d.id = s.delivery_id
      where d.workspace_id = any(${ids}::bigint[]) and d.sent_at > ${now.subtract({ hours: 48 })} and d.state = 'live'
        and s.post_id is not null and not s.gone
      order by s.delivery_id, s.age_minutes desc
    )
    select y.workspace_id as "workspaceId", y.post_id as id, left(p.text, ${TEXT}::int) as text, p.lang, y.reactions,
      u.usual, d.sent_at as at
    from young y
    join publish.posts p on p.id = y.post_id
    join publish.deliveries d on d.id = y.delivery_id
    cross join lateral (
      select percentile_cont(0.5) within group (order by coalesce(o.replies, 0) + coalesce(o.boosts, 0) + coalesce(o.likes, 0))::float8 as usual,
        count(*) as n
      from measure.post_snapshots o
      where o.channel_id = y.channel_id and o.age_minutes = y.age_minutes and o.delivery_id <> y.delivery_id
        and o.at > ${now.subtract({ hours: 24 * 60 })}) u
    where y.reactions >= ${FEWEST_REACTIONS} and u.n >= ${FEWEST_POSTS} and y.reactions >= ${TIMES} * greatest(u.usual, 1)
    order by y.reactions desc
    limit ${2 * ids.length}`.execute(db)
  return rows
}

/** Links people still follow that stop working within days. */
export async function endingLinks(
  db: Reader,
  ids: string[],
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Of<LinkEnding>[]> {
  const { rows } = await sql<Of<LinkEnding>>`
    select l.workspace_id as "workspaceId", l.id, coalesce(nullif(l.title, ''), l.url) as title, l.expires_at as at,
      c.clicks
    from grow.links l
    cross join lateral (select coalesce(sum(person + in_app), 0)::int as clicks from grow.clicks_daily d
      where d.link_id = l.id and d.day > (${now}::timestamptz - interval '8 days')::date) c
    where l.workspace_id = any(${ids}::bigint[]) and l.state = 'on' and l.expires_at > ${now} and l.expires_at < ${until}
      and c.clicks > 0
    order by l.expires_at
    limit ${3 * ids.length}`.execute(db)
  return rows
}

/** Tests whose last day has passed and about which nobody has decided. */
export async function testsOver(db: Reader, ids: string[], now: Temporal.Instant): Promise<Of<TestOver>[]> {
  const { rows } = await sql<Of<TestOver>>`
    select c.workspace_id as "workspaceId", c.id, left(c.name, ${TEXT}::int) as title, c.ends::text as ends
    from grow.campaigns c join desk.workspaces w on w.id = c.workspace_id
    where c.workspace_id = any(${ids}::bigint[]) and c.state = 'running'
      and c.ends < (${now}::timestamptz at time zone w.zone)::date
    order by c.ends, c.id
    limit ${5 * ids.length}`.execute(db)
  return rows
}

/** Of each workspace the Monday of last week when it has passed without a conclusion, though something was published before. */
export async function weeksWithoutConclusion(
  db: Reader,
  weeks: { workspaceId: string; from: Temporal.Instant; lastMonday: string }[],
): Promise<Of<{ starts: string }>[]> {
  const { rows } = await sql<Of<{ starts: string }>>`
    select w.id as "workspaceId", w.starts::text as starts
    from unnest(${weeks.map((w) => w.workspaceId)}::bigint[], ${weeks.map((w) => w.from.toString())}::timestamptz[],
      ${weeks.map((w) => w.lastMonday)}::date[]) w(id, at, starts)
    where exists (select 1 from publish.deliveries d where d.workspace_id = w.id and d.state = 'live' and d.sent_at < w.at)
      and not exists (select 1 from measure.conclusions c where c.workspace_id = w.id and c.period = 'week'
        and c.starts = w.starts and c.text <> '')`.execute(db)
  return rows
}
