import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Spoken } from './spoken.ts'

/** The newest of what sources told since then and after the item `after`, oldest first. */
export async function tellingsSince(
  db: Reader,
  workspaceId: string,
  wish: { since: Temporal.Instant; after: string; limit: number },
) {
  const rows = await db
    .selectFrom('watch.items')
    .select([
      'id',
      'story_id as storyId',
      'source_id as source',
      'title',
      'summary as text',
      'url',
      'lang',
      'published_at as published',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('published_at', '>=', wish.since)
    .where('id', '>', wish.after)
    .orderBy('published_at', 'desc')
    .limit(wish.limit)
    .execute()
  return rows.toReversed()
}

/**
 * Keeps the first time each story was spoken of; told again, later or in another order, it stays the first. What was said before
 * we watched its source at all counts neither for us nor against us.
 */
export async function keepSpoken(
  tx: Writer,
  workspaceId: string,
  spoken: (Spoken & { threadId: string; at: Temporal.Instant })[],
) {
  if (spoken.length === 0) return []
  const { rows } = await sql<{ storyId: string }>`
    insert into watch.moments as m (story_id, workspace_id, spoken_at, spoken_by, thread_id)
    select distinct on (s.id) s.id, ${workspaceId}::bigint, g.at, g.said_by, g.thread_id
    from unnest(
      ${spoken.map(({ storyId }) => storyId)}::bigint[], ${spoken.map(({ at }) => at.toString())}::timestamptz[],
      ${spoken.map(({ by }) => by)}::text[], ${spoken.map(({ threadId }) => threadId)}::bigint[]
    ) as g (story_id, at, said_by, thread_id)
    join watch.stories s on s.id = g.story_id and s.workspace_id = ${workspaceId}::bigint
    left join watch.sources f on f.id = s.first_source_id
    where f.added_at is null or f.added_at <= g.at
    order by s.id, g.at
    on conflict (story_id) do update
      set spoken_at = excluded.spoken_at, spoken_by = excluded.spoken_by, thread_id = excluded.thread_id
      where m.spoken_at is null or m.spoken_at > excluded.spoken_at
    returning m.story_id as "storyId"`.execute(tx)
  return rows
}

/** Keeps when our first post about each story stood. */
export async function keepPosted(
  tx: Writer,
  workspaceId: string,
  posted: { storyId: string; postId: string; at: Temporal.Instant }[],
) {
  if (posted.length === 0) return []
  const { rows } = await sql<{ storyId: string }>`
    insert into watch.moments as m (story_id, workspace_id, posted_at, post_id)
    select distinct on (s.id) s.id, ${workspaceId}::bigint, g.at, g.post_id
    from unnest(
      ${posted.map(({ storyId }) => storyId)}::bigint[], ${posted.map(({ at }) => at.toString())}::timestamptz[],
      ${posted.map(({ postId }) => postId)}::bigint[]
    ) as g (story_id, at, post_id)
    join watch.stories s on s.id = g.story_id and s.workspace_id = ${workspaceId}::bigint
    order by s.id, g.at
    on conflict (story_id) do update set posted_at = excluded.posted_at, post_id = excluded.post_id
      where m.posted_at is null or m.posted_at > excluded.posted_at
    returning m.story_id as "storyId"`.execute(tx)
  return rows
}

export type Brought = { address: string; host: string; url: string; threadId: string; at: Temporal.Instant }

/** Keeps pages the community brought, unless an item of ours stands there or the place is watched or dismissed already. */
export async function keepBrought(tx: Writer, workspaceId: string, brought: Brought[]) {
  if (brought.length === 0) return
  await sql`
    insert into watch.brought (workspace_id, address, host, url, thread_id, at, dismissed)
    select ${workspaceId}::bigint, b.address, b.host, b.url, b.thread_id, b.at,
      exists (select 1 from watch.brought o where o.workspace_id = ${workspaceId}::bigint and o.host = b.host and o.dismissed)
    from unnest(
      ${brought.map(({ address }) => address)}::text[], ${brought.map(({ host }) => host)}::text[],
      ${brought.map(({ url }) => url)}::text[], ${brought.map(({ threadId }) => threadId)}::bigint[],
      ${brought.map(({ at }) => at.toString())}::timestamptz[]
    ) as b (address, host, url, thread_id, at)
    on conflict (workspace_id, address) do nothing`.execute(tx)
}

/** Hosts this workspace watches already: of its feeds, and of the sites these belong to. */
export async function watchedHosts(db: Reader, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ host: string }>`
    select distinct regexp_replace(h.host, '^(www|m|amp)\\.', '') as host
    from watch.sources s
    cross join lateral (values (s.host), (substring(s.site from '^https?://([^/:?#]+)'))) as h (host)
    where s.workspace_id = ${workspaceId} and s.removed_at is null and h.host is not null`.execute(db)
  return rows.map(({ host }) => host)
}

/** Places our community quoted, without those that are watched, the most quoted first. */
export async function broughtHosts(
  db: Reader,
  workspaceId: string,
  wish: { since: Temporal.Instant; watched: readonly string[]; limit: number },
) {
  const { rows } = await sql<{ host: string; pages: number; lastAt: Temporal.Instant; url: string; threadId: string }>`
    select b.host, count(*)::int as pages, max(b.at) as "lastAt",
      (array_agg(b.url order by b.at desc))[1] as url, (array_agg(b.thread_id order by b.at desc))[1] as "threadId"
    from watch.brought b
    where b.workspace_id = ${workspaceId} and b.at >= ${wish.since} and not b.dismissed
      and b.host <> all(${[...wish.watched]}::text[])
    group by b.host
    order by pages desc, "lastAt" desc, b.host
    limit ${wish.limit}`.execute(db)
  return rows
}

export const dismissHost = (tx: Writer, workspaceId: string, host: string, dismissed: boolean) =>
  tx
    .updateTable('watch.brought')
    .set({ dismissed })
    .where('workspace_id', '=', workspaceId)
    .where('host', '=', host)
    .returning('address')
    .execute()

const MOMENTS = sql`
  s.id, s.title, s.first_published_at as "firstTold", s.first_source_id as "firstSourceId", f.title as "firstSource",
  s.first_seen_at as seen, m.spoken_at as "firstSpoken", m.spoken_by as "spokenBy", m.thread_id as "threadId",
  m.posted_at as posted, m.post_id as "postId", r.at as "rivalTold", r.title as rival`

const RIVAL = sql`
  left join lateral (
    select i.published_at as at, o.title from watch.items i join watch.sources o on o.id = i.source_id
    where i.story_id = s.id and o.rival order by i.published_at limit 1
  ) r on true`

export type MomentsRow = {
  id: string
  title: string
  firstTold: Temporal.Instant
  firstSourceId: string | null
  firstSource: string | null
  seen: Temporal.Instant
  firstSpoken: Temporal.Instant | null
  spokenBy: 'link' | 'words' | 'below' | null
  threadId: string | null
  posted: Temporal.Instant | null
  postId: string | null
  rivalTold: Temporal.Instant | null
  rival: string | null
}

export async function momentsOf(db: Reader, workspaceId: string, storyId: string): Promise<MomentsRow | null> {
  const { rows } = await sql<MomentsRow>`
    select ${MOMENTS} from watch.stories s
    left join watch.moments m on m.story_id = s.id
    left join watch.sources f on f.id = s.first_source_id ${RIVAL}
    where s.workspace_id = ${workspaceId} and s.id = ${storyId}`.execute(db)
  return rows[0] ?? null
}

/** Stories of a stretch that our community spoke of or that we posted about, newest first. */
export async function momentsSince(db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) {
  const { rows } = await sql<MomentsRow>`
    select ${MOMENTS} from watch.moments m
    join watch.stories s on s.id = m.story_id
    left join watch.sources f on f.id = s.first_source_id ${RIVAL}
    where m.workspace_id = ${workspaceId} and s.newest_at >= ${since}
    order by s.newest_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

export type SourceWork = {
  sourceId: string
  title: string
  rival: boolean
  items: number
  first: number
  /** How posts made from what it had first did, 1 being as usual; null when there were none. */
  outcome: number | null
  /** How many of what it had first became posts that are known to have done something. */
  became: number
  itemsPerDay: number
  worth: number
  everyMinutes: number | null
  isAsked: boolean
}

/** Sources with what watching them brought: how many stories they had first, how much noise they make, and what became of it. */
export async function sourceWork(db: Reader, workspaceId: string, since: Temporal.Instant) {
  const { rows } = await sql<SourceWork>`
    with had as (
      select first_source_id as id, count(*)::int as first from watch.stories
      where workspace_id = ${workspaceId} and newest_at >= ${since} and state <> 'muted' group by 1
    ), became as (
      select s.first_source_id as id, avg(o.times)::float8 as outcome, count(*)::int as count
      from watch.outcomes o join watch.stories s on s.id = o.story_id
      where o.workspace_id = ${workspaceId} and o.at >= ${since} group by 1
    )
    select o.id as "sourceId", o.title, o.rival,
      (select count(*)::int from watch.items i where i.source_id = o.id and i.published_at >= ${since}) as items,
      coalesce(had.first, 0) as first, became.outcome, coalesce(became.count, 0) as became, coalesce(o.items_per_day, 0)::float8 as "itemsPerDay",
      o.worth::float8 as worth, o.every_minutes as "everyMinutes", (o.kind in ('feed', 'page') and o.state = 'on') as "isAsked"
    from watch.sources o left join had on had.id = o.id left join became on became.id = o.id
    where o.workspace_id = ${workspaceId} and o.removed_at is null`.execute(db)
  return rows
}

/** How long stories of this workspace that several told were told on, in hours, the middle one; null when too few. */
export async function usualLifeHours(db: Reader, workspaceId: string, since: Temporal.Instant, fewest: number) {
  const { rows } = await sql<{ n: number; hours: number | null }>`
    select count(*)::int as n,
      percentile_cont(0.5) within group (order by extract(epoch from newest_at - first_published_at) / 3600) as hours
    from (select newest_at, first_published_at from watch.stories
      where workspace_id = ${workspaceId} and state <> 'muted' and newest_at >= ${since} and sources >= 2
      order by newest_at desc limit 500) s`.execute(db)
  const [row] = rows
  return row && row.n >= fewest ? row.hours : null
}
