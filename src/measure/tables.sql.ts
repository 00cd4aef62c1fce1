import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Stretch } from './figures.sql.ts'

const MOST_ROWS = 100
const TEXT = 160

export type PostRow = {
  id: string
  text: string
  storyId: string | null
  storyTitle: string | null
  publishedAt: Temporal.Instant | null
  channelIds: string[]
  clicks: number
  comments: number
  outcomes: number
  value: number
  boosts: number | null
  likes: number | null
}

/**
 * Posts that went out in the stretch or brought something in it. Clicks, comments and outcomes are those of the stretch; boosts
 * and likes are the post's to date, as the network last told them.
 */
export async function postTable(
  db: Reader,
  workspaceId: string,
  s: Stretch,
  storyId: string | null,
): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    with sent as (
      select post_id, min(sent_at) as published_at, array_agg(distinct channel_id::text) as channel_ids
      from publish.deliveries
      where workspace_id = ${workspaceId} and kind = 'post' and state = 'live' and post_id is not null
      group by post_id
    ), followed as (
      select value::bigint as post_id, sum(clicks)::int as clicks from (${clicksOfPart(workspaceId, 'post', s)}) parts
      group by value
    ), brought as (
      select post_id, sum(outcomes)::int as outcomes, sum(value)::float8 as value
      from (${outcomesOfPosts(workspaceId, s)}) parts
      group by post_id
    ), top as (
      select p.id, p.text, p.story_id, sent.published_at, sent.channel_ids, followed.clicks, brought.outcomes, brought.value
      from publish.posts p
      left join sent on sent.post_id = p.id
      left join followed on followed.post_id = p.id
      left join brought on brought.post_id = p.id
      where p.workspace_id = ${workspaceId}
        and ((sent.published_at >= ${s.from} and sent.published_at < ${s.until}) or followed.clicks > 0 or brought.outcomes > 0)
        and (${storyId}::bigint is null or p.story_id = ${storyId}::bigint)
      order by coalesce(brought.outcomes, 0) desc, coalesce(followed.clicks, 0) desc, sent.published_at desc nulls last, p.id desc
      limit ${MOST_ROWS}
    ), said as (
      select top.id as post_id, count(*)::int as comments
      from top
      join converse.posts p on p.published_id = top.id
      join converse.threads t on t.post_id = p.id
      join converse.messages m on m.thread_id = t.id
      where m.workspace_id = ${workspaceId} and not m.ours and m.kind <> 'note' and m.deleted_at is null
        and m.at >= ${s.from} and m.at < ${s.until}
      group by top.id
    ), shown as (
      select post_id, sum(boosts)::int as boosts, sum(likes)::int as likes
      from (
        select distinct on (n.delivery_id) n.post_id, n.boosts, n.likes
        from top join measure.post_snapshots n on n.post_id = top.id
        order by n.delivery_id, n.age_minutes desc
      ) newest
      group by post_id
    )
    select top.id, left(top.text, ${TEXT}::int) as text, top.story_id as "storyId", st.title as "storyTitle",
      top.published_at as "publishedAt", coalesce(top.channel_ids, '{}') as "channelIds",
      coalesce(top.clicks, 0) as clicks, coalesce(said.comments, 0) as comments,
      coalesce(top.outcomes, 0) as outcomes, coalesce(top.value, 0) as value, shown.boosts, shown.likes
    from top
    left join said on said.post_id = top.id
    left join shown on shown.post_id = top.id
    left join watch.stories st on st.id = top.story_id
    order by coalesce(top.outcomes, 0) desc, coalesce(top.clicks, 0) desc, top.published_at desc nulls last, top.id desc`.execute(
    db,
  )
  return rows
}

/** How many outcomes each post brought that brought any. */
export async function outcomesPerPost(db: Reader, workspaceId: string, s: Stretch): Promise<number[]> {
  const { rows } = await sql<{ all: number[] }>`
    select coalesce(json_agg(outcomes), '[]') as all from (
      select sum(outcomes) as outcomes from (${outcomesOfPosts(workspaceId, s)}) parts group by post_id
    ) posts`.execute(db)
  return rows[0]?.all ?? []
}

/** Where the people came from who followed our links. */
export async function sourcesFollowed(db: Reader, workspaceId: string, s: Stretch) {
  const { rows } = await sql<{ source: string; clicks: number }>`
    select value as source, sum(clicks)::int as clicks from (${clicksOfPart(workspaceId, 'source', s)}) parts
    group by value order by clicks desc, value limit ${MOST_ROWS}`.execute(db)
  return rows
}

/** Clicks in parts: whole months from the months, the days before and after them, and the newest, which are in no month yet. */
function clicksOfPart(workspaceId: string, part: 'source' | 'post', s: Stretch) {
  const days = sql`select value, clicks from grow.day_parts where workspace_id = ${workspaceId} and part = ${part}`
  return sql`
    select value, clicks from grow.month_parts
    where workspace_id = ${workspaceId} and part = ${part} and month >= ${s.fromMonth}::date and month < ${s.untilMonth}::date
    union all ${days} and day >= ${s.fromDay}::date and day < ${s.fromMonth}::date
    union all ${days} and day >= ${s.untilMonth}::date and day < ${s.untilDay}::date
    union all ${days} and day > (select day from grow.rolled) and day >= ${s.fromMonth}::date
      and day < least(${s.untilMonth}::date, ${s.untilDay}::date)`
}

/** Outcomes with their posts: whole months, and the days before and after them. */
function outcomesOfPosts(workspaceId: string, s: Stretch) {
  const days = sql`
    select post_id, outcomes, value from measure.outcomes_daily where workspace_id = ${workspaceId} and post_id <> 0`
  return sql`
    select post_id, outcomes, value from measure.outcome_posts
    where workspace_id = ${workspaceId} and month >= ${s.fromMonth}::date and month < ${s.untilMonth}::date
    union all ${days} and day >= ${s.fromDay}::date and day < ${s.fromMonth}::date
    union all ${days} and day >= ${s.untilMonth}::date and day < ${s.untilDay}::date`
}

/** In which languages people spoke to us: the audience as it shows itself. */
export async function languagesHeard(db: Reader, workspaceId: string, s: Stretch) {
  // Person by person first: to count those apart who are the same the database would put all messages in order.
  const { rows } = await sql<{ lang: string; messages: number; people: number }>`
    select lang, sum(messages)::int as messages, count(person_id)::int as people from (
      select lang, person_id, count(*) as messages from converse.messages
      where workspace_id = ${workspaceId} and not ours and kind <> 'note' and deleted_at is null
        and at >= ${s.from} and at < ${s.until}
      group by lang, person_id
    ) persons
    group by lang order by messages desc, lang limit ${MOST_ROWS}`.execute(db)
  return rows
}
