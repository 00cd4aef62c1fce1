import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Fit } from '../fit/fit.ts'

const COLUMNS = [
  's.id',
  's.workspace_id as workspaceId',
  's.title',
  's.summary',
  's.url',
  's.image',
  's.lang',
  's.state',
  's.first_source_id as firstSourceId',
  'f.title as firstSource',
  's.first_published_at as firstPublishedAt',
  's.first_seen_at as firstSeenAt',
  's.newest_at as newestAt',
  's.sources',
  's.items',
  's.score',
  's.reasons',
] as const

/** Stories with the name of the source that told them first. */
export const storyColumns = (db: Reader) =>
  db.selectFrom('watch.stories as s').leftJoin('watch.sources as f', 'f.id', 's.first_source_id').select(COLUMNS)

export type StoryRow = NonNullable<Awaited<ReturnType<typeof storyRow>>>

export const storyRow = (db: Reader, workspaceId: string, id: string) =>
  storyColumns(db).where('s.workspace_id', '=', workspaceId).where('s.id', '=', id).executeTakeFirst()

/** How often a story was told since then, and whether this person has read it. */
export async function storyLife(db: Reader, id: string, accountId: string, since: Temporal.Instant) {
  const { rows } = await sql<{ lastHour: number; read: boolean }>`
    select (select count(*)::int from watch.items where story_id = ${id} and published_at > ${since}) as "lastHour",
      exists (select 1 from watch.readings where story_id = ${id} and account_id = ${accountId}) as read`.execute(db)
  return rows[0] ?? { lastHour: 0, read: false }
}

export type Lane = 'signals' | 'everything' | 'kept' | 'muted'

/** Written as the partial indexes are, so that each lane reads its own. */
export const IN_LANE: Record<Lane, RawBuilder<boolean>> = {
  signals: sql`s.signal and s.state <> 'muted'`,
  everything: sql`s.state <> 'muted'`,
  kept: sql`s.state in ('kept', 'drafted')`,
  muted: sql`s.state = 'muted'`,
}

/** Signals stand by the hour they deserve, all other lanes by the newest word on a story. */
export const orderOf = (lane: Lane) => (lane === 'signals' ? sql.ref('s.rank_at') : sql.ref('s.newest_at'))

/** How many stories of a lane were first seen since then. */
export async function countFresh(
  db: Reader,
  workspaceId: string,
  lane: Lane,
  since: Temporal.Instant,
): Promise<number> {
  const row = await db
    .selectFrom('watch.stories as s')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('s.workspace_id', '=', workspaceId)
    .where('s.first_seen_at', '>', since)
    .where(IN_LANE[lane])
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The stories most worth a post that nobody has taken up yet, best first. */
export const bestStories = (db: Reader, workspaceId: string, limit: number) =>
  storyColumns(db)
    .where('s.workspace_id', '=', workspaceId)
    .where(IN_LANE.signals)
    .where('s.state', '=', 'new')
    .orderBy('s.rank_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()

export type NewStory = {
  id: string
  title: string
  summary: string
  url: string | null
  image: string | null
  lang: string | null
  folded: string
  sourceIds: string[]
  firstPublishedAt: Temporal.Instant
  newestAt: Temporal.Instant
  items: number
  fit: Fit
}

/** Numbers for so many stories, taken before they are written: what comes in at once is grouped among itself, too. */
export async function storyNumbers(tx: Writer, count: number): Promise<string[]> {
  if (count === 0) return []
  const { rows } = await sql<{ id: string }>`
    select nextval(pg_get_serial_sequence('watch.stories', 'id'))::text as id from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export async function addStories(tx: Writer, workspaceId: string, seenAt: Temporal.Instant, stories: NewStory[]) {
  if (stories.length === 0) return
  await sql`
    insert into watch.stories (id, workspace_id, title, summary, url, image, lang, folded, first_source_id,
      first_published_at, first_seen_at, newest_at, sources, source_ids, items, score, reasons, signal, rank_at)
    overriding system value
    select n.id, ${workspaceId}::bigint, n.title, n.summary, n.url, n.image, n.lang, n.folded, (n.source_ids::bigint[])[1],
      n.first_published_at, ${seenAt}::timestamptz, n.newest_at, cardinality(n.source_ids::bigint[]), n.source_ids::bigint[],
      n.items, n.score, n.reasons, n.signal, n.rank_at
    from unnest(
      ${stories.map(({ id }) => id)}::bigint[], ${stories.map(({ title }) => title)}::text[],
      ${stories.map(({ summary }) => summary)}::text[], ${stories.map(({ url }) => url)}::text[],
      ${stories.map(({ image }) => image)}::text[], ${stories.map(({ lang }) => lang)}::text[],
      ${stories.map(({ folded }) => folded)}::text[], ${stories.map(({ sourceIds }) => `{${sourceIds.join(',')}}`)}::text[],
      ${stories.map(({ firstPublishedAt }) => firstPublishedAt.toString())}::timestamptz[],
      ${stories.map(({ newestAt }) => newestAt.toString())}::timestamptz[], ${stories.map(({ items }) => items)}::int[],
      ${stories.map(({ fit }) => fit.score)}::int[], ${stories.map(({ fit }) => JSON.stringify(fit.reasons))}::jsonb[],
      ${stories.map(({ fit }) => fit.signal)}::boolean[], ${stories.map(({ fit }) => fit.rankAt.toString())}::timestamptz[]
    ) as n (id, title, summary, url, image, lang, folded, source_ids, first_published_at, newest_at, items, score, reasons,
      signal, rank_at)`.execute(tx)
}

/** Counts anew what stories are made of, and gives back what their fit is weighed by. */
export async function recountStories(tx: Writer, ids: string[]) {
  const { rows } = await sql<Weighed>`
    update watch.stories s
    set sources = c.sources, source_ids = c.source_ids, items = c.items, newest_at = c.newest_at, first_published_at = c.first_published_at,
      first_source_id = c.first_source_id, image = coalesce(s.image, c.image)
    from (
      select story_id, count(distinct source_id)::int as sources, count(*)::int as items, max(published_at) as newest_at,
        min(published_at) as first_published_at, array_agg(distinct source_id) as source_ids,
        (array_agg(source_id order by published_at, id))[1] as first_source_id,
        (array_agg(media -> 0 ->> 'url' order by published_at, id)
          filter (where media -> 0 ->> 'kind' = 'image'))[1] as image
      from watch.items where story_id = any(${ids}::bigint[]) group by story_id
    ) c
    where s.id = c.story_id
    returning s.id, s.title, s.summary, s.lang, s.state, s.muted_by as "mutedBy", s.sources,
      s.first_published_at as "firstPublishedAt", c.source_ids as "sourceIds"`.execute(tx)
  return rows
}

export type Weighed = {
  id: string
  title: string
  summary: string
  lang: string | null
  state: 'new' | 'kept' | 'drafted' | 'muted'
  mutedBy: string | null
  sources: number
  firstPublishedAt: Temporal.Instant
  sourceIds: string[]
}

/** The newest stories as their fit is weighed by, to weigh them again when the taste changes. */
export async function newestStories(db: Reader, workspaceId: string, limit: number): Promise<Weighed[]> {
  const { rows } = await sql<Weighed>`
    select s.id, s.title, s.summary, s.lang, s.state, s.muted_by as "mutedBy", s.sources,
      s.first_published_at as "firstPublishedAt",
      s.source_ids as "sourceIds"
    from watch.stories s where s.workspace_id = ${workspaceId}
    order by s.newest_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

export async function keepFits(tx: Writer, fits: { id: string; fit: Fit }[]) {
  if (fits.length === 0) return
  await sql`
    update watch.stories s
    set score = f.score, reasons = f.reasons, signal = f.signal, rank_at = f.rank_at
    from unnest(
      ${fits.map(({ id }) => id)}::bigint[], ${fits.map(({ fit }) => fit.score)}::int[],
      ${fits.map(({ fit }) => JSON.stringify(fit.reasons))}::jsonb[], ${fits.map(({ fit }) => fit.signal)}::boolean[],
      ${fits.map(({ fit }) => fit.rankAt.toString())}::timestamptz[]
    ) as f (id, score, reasons, signal, rank_at)
    where s.id = f.id`.execute(tx)
}

export const setState = (tx: Writer, workspaceId: string, id: string, from: Weighed['state'][], to: Weighed['state']) =>
  tx
    .updateTable('watch.stories')
    .set({ state: to })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()

export const markRead = (tx: Writer, workspaceId: string, accountId: string, id: string, at: Temporal.Instant) =>
  sql`
    insert into watch.readings (story_id, account_id, read_at)
    select s.id, ${accountId}, ${at}::timestamptz from watch.stories s
    where s.id = ${id} and s.workspace_id = ${workspaceId}
    on conflict do nothing`.execute(tx)

export const markUnread = (tx: Writer, accountId: string, id: string) =>
  tx.deleteFrom('watch.readings').where('account_id', '=', accountId).where('story_id', '=', id).execute()
