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

const select = (db: Reader) =>
  db.selectFrom('watch.stories as s').leftJoin('watch.sources as f', 'f.id', 's.first_source_id').select(COLUMNS)

export type StoryRow = NonNullable<Awaited<ReturnType<typeof storyRow>>>

export const storyRow = (db: Reader, workspaceId: string, id: string) =>
  select(db).where('s.workspace_id', '=', workspaceId).where('s.id', '=', id).executeTakeFirst()

/** How often a story was told since then, and whether this person has read it. */
export async function storyLife(db: Reader, id: string, accountId: string, since: Temporal.Instant) {
  const { rows } = await sql<{ lastHour: number; read: boolean }>`
    select (select count(*)::int from watch.items where story_id = ${id} and published_at > ${since}) as "lastHour",
      exists (select 1 from watch.readings where story_id = ${id} and account_id = ${accountId}) as read`.execute(db)
  return rows[0] ?? { lastHour: 0, read: false }
}

export type Lane = 'signals' | 'everything' | 'kept' | 'muted'

export type StoryWish = {
  workspaceId: string
  accountId: string
  lane: Lane
  before: { at: Temporal.Instant; id: string } | null
  find: string
  sourceId: string | null
  queryId: string | null
  unread: boolean
  hourAgo: Temporal.Instant
  limit: number
}

/** A page of stories: signals by the hour they deserve, all other lanes by the newest word on them. */
export async function storyPage(db: Reader, wish: StoryWish) {
  const order = wish.lane === 'signals' ? sql.ref('s.rank_at') : sql.ref('s.newest_at')
  return select(db)
    .select(
      sql<number>`(select count(*)::int from watch.items i where i.story_id = s.id and i.published_at > ${wish.hourAgo})`.as(
        'lastHour',
      ),
    )
    .leftJoin('watch.readings as r', (on) =>
      on.onRef('r.story_id', '=', 's.id').on('r.account_id', '=', wish.accountId),
    )
    .select([sql<boolean>`r.read_at is not null`.as('read'), sql<Temporal.Instant>`${order}`.as('place')])
    .where('s.workspace_id', '=', wish.workspaceId)
    .where(IN_LANE[wish.lane])
    .$if(wish.before !== null, (q) =>
      q.where(
        sql<boolean>`(${order}, s.id) < (${wish.before?.at ?? null}::timestamptz, ${wish.before?.id ?? '0'}::bigint)`,
      ),
    )
    .$if(wish.find !== '', (q) => q.where('s.folded', 'like', `%${wish.find.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`))
    .$if(wish.sourceId !== null, (q) =>
      q.where(
        sql<boolean>`exists (select 1 from watch.items i where i.story_id = s.id and i.source_id = ${wish.sourceId}::bigint)`,
      ),
    )
    .$if(wish.queryId !== null, (q) =>
      q.where(
        sql<boolean>`exists (select 1 from watch.hits h where h.story_id = s.id and h.query_id = ${wish.queryId}::bigint)`,
      ),
    )
    .$if(wish.unread, (q) => q.where('r.read_at', 'is', null))
    .orderBy(order, 'desc')
    .orderBy('s.id', 'desc')
    .limit(wish.limit)
    .execute()
}

/** Written as the partial indexes are, so that each lane reads its own. */
const IN_LANE: Record<Lane, RawBuilder<boolean>> = {
  signals: sql`s.signal and s.state <> 'muted'`,
  everything: sql`s.state <> 'muted'`,
  kept: sql`s.state in ('kept', 'drafted')`,
  muted: sql`s.state = 'muted'`,
}

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
  select(db)
    .where('s.workspace_id', '=', workspaceId)
    .where(IN_LANE.signals)
    .where('s.state', '=', 'new')
    .orderBy('s.rank_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()

export type NewStory = {
  workspaceId: string
  title: string
  summary: string
  url: string | null
  image: string | null
  lang: string | null
  folded: string
  sourceId: string
  publishedAt: Temporal.Instant
  seenAt: Temporal.Instant
}

export const addStory = (tx: Writer, s: NewStory) =>
  tx
    .insertInto('watch.stories')
    .values({
      workspace_id: s.workspaceId,
      title: s.title,
      summary: s.summary,
      url: s.url,
      image: s.image,
      lang: s.lang,
      folded: s.folded,
      first_source_id: s.sourceId,
      first_published_at: s.publishedAt,
      first_seen_at: s.seenAt,
      newest_at: s.publishedAt,
      sources: 0,
      items: 0,
      score: 0,
      signal: false,
      rank_at: s.publishedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Counts anew what stories are made of, and gives back what their fit is weighed by. */
export async function recountStories(tx: Writer, ids: string[]) {
  const { rows } = await sql<Weighed>`
    update watch.stories s
    set sources = c.sources, items = c.items, newest_at = c.newest_at, first_published_at = c.first_published_at,
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
      (select array_agg(distinct i.source_id) from watch.items i where i.story_id = s.id) as "sourceIds"
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
