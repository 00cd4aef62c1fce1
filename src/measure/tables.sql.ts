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
      from measure.outcomes_daily
      where workspace_id = ${workspaceId} and day >= ${s.fromDay}::date and day < ${s.untilDay}::date and post_id <> 0
      group by post_id
    ), said as (
      select p.published_id as post_id, count(*)::int as comments
      from converse.messages m
      join converse.threads t on t.id = m.thread_id
      join converse.posts p on p.id = t.post_id
      where m.workspace_id = ${workspaceId} and not m.ours and m.kind <> 'note' and m.deleted_at is null
        and m.at >= ${s.from} and m.at < ${s.until} and p.published_id is not null
      group by p.published_id
    ), shown as (
      select post_id, sum(boosts)::int as boosts, sum(likes)::int as likes
      from (
        select distinct on (delivery_id) post_id, boosts, likes from measure.post_snapshots
        where workspace_id = ${workspaceId} and post_id is not null
        order by delivery_id, age_minutes desc
      ) newest
      group by post_id
    )
    select p.id, left(p.text, ${TEXT}::int) as text, p.story_id as "storyId", st.title as "storyTitle",
      sent.published_at as "publishedAt", coalesce(sent.channel_ids, '{}') as "channelIds",
      coalesce(followed.clicks, 0) as clicks, coalesce(said.comments, 0) as comments,
      coalesce(brought.outcomes, 0) as outcomes, coalesce(brought.value, 0) as value, shown.boosts, shown.likes
    from publish.posts p
    left join sent on sent.post_id = p.id
    left join followed on followed.post_id = p.id
    left join brought on brought.post_id = p.id
    left join said on said.post_id = p.id
    left join shown on shown.post_id = p.id
    left join watch.stories st on st.id = p.story_id
    where p.workspace_id = ${workspaceId}
      and ((sent.published_at >= ${s.from} and sent.published_at < ${s.until}) or followed.clicks > 0 or brought.outcomes > 0)
      and (${storyId}::bigint is null or p.story_id = ${storyId}::bigint)
    order by coalesce(brought.outcomes, 0) desc, coalesce(followed.clicks, 0) desc, sent.published_at desc nulls last, p.id desc
    limit ${MOST_ROWS}`.execute(db)
  return rows
}

/** Where the people came from who followed our links. */
export async function sourcesFollowed(db: Reader, workspaceId: string, s: Stretch) {
  const { rows } = await sql<{ source: string; clicks: number }>`
    select value as source, sum(clicks)::int as clicks from (${clicksOfPart(workspaceId, 'source', s)}) parts
    group by value order by clicks desc, value limit ${MOST_ROWS}`.execute(db)
  return rows
}

/** Clicks in parts: whole months from the months, what is left over from the days. */
const clicksOfPart = (workspaceId: string, part: 'source' | 'post', s: Stretch) => sql`
  select value, clicks from grow.month_parts
  where workspace_id = ${workspaceId} and part = ${part} and month >= ${s.fromMonth}::date and month < ${s.untilMonth}::date
  union all
  select value, clicks from grow.day_parts
  where workspace_id = ${workspaceId} and part = ${part} and day >= ${s.fromDay}::date and day < ${s.untilDay}::date
    and (day < ${s.fromMonth}::date or day >= ${s.untilMonth}::date)`

/** In which languages people spoke to us: the audience as it shows itself. */
export const languagesHeard = (db: Reader, workspaceId: string, s: Stretch) =>
  db
    .selectFrom('converse.messages')
    .select([
      'lang',
      sql<number>`count(*)::int`.as('messages'),
      sql<number>`count(distinct person_id)::int`.as('people'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('ours', '=', false)
    .where('kind', '!=', 'note')
    .where('deleted_at', 'is', null)
    .where('at', '>=', s.from)
    .where('at', '<', s.until)
    .groupBy('lang')
    .orderBy('messages', 'desc')
    .limit(MOST_ROWS)
    .execute()
