import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Hit = { queryId: string; itemId: string; storyId: string; toldAt: Temporal.Instant }

export async function addHits(tx: Writer, hits: Hit[]) {
  if (hits.length === 0) return
  await sql`
    insert into watch.hits (query_id, item_id, story_id, told_at)
    select h.query_id, h.item_id, h.story_id, h.told_at
    from unnest(
      ${hits.map(({ queryId }) => queryId)}::bigint[], ${hits.map(({ itemId }) => itemId)}::bigint[],
      ${hits.map(({ storyId }) => storyId)}::bigint[], ${hits.map(({ toldAt }) => toldAt.toString())}::timestamptz[]
    ) as h (query_id, item_id, story_id, told_at)
    on conflict do nothing`.execute(tx)
}

/** Items that were corrected are heard anew; what a query that listens no more once heard stays. */
export async function forgetItems(tx: Writer, itemIds: string[], queryIds: string[]) {
  if (itemIds.length === 0 || queryIds.length === 0) return
  await sql`
    delete from watch.hits
    where item_id = any(${itemIds}::bigint[]) and query_id = any(${queryIds}::bigint[])`.execute(tx)
}

export const forgetHits = (tx: Writer, queryId: string) =>
  tx.deleteFrom('watch.hits').where('query_id', '=', queryId).execute()

type Place = { at: Temporal.Instant; id: string } | null

/** A page of what a query heard, newest first. */
export const hitPage = (db: Reader, queryId: string, before: Place, limit: number) =>
  db
    .selectFrom('watch.hits as h')
    .innerJoin('watch.items as i', 'i.id', 'h.item_id')
    .innerJoin('watch.sources as s', 's.id', 'i.source_id')
    .select([
      'h.item_id as id',
      'h.story_id as storyId',
      'i.title',
      'i.summary',
      'i.url',
      'i.lang',
      's.title as sourceTitle',
      'h.told_at as publishedAt',
    ])
    .where('h.query_id', '=', queryId)
    .$if(before !== null, (q) =>
      q.where(
        sql<boolean>`(h.told_at, h.item_id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? '0'}::bigint)`,
      ),
    )
    .orderBy('h.told_at', 'desc')
    .orderBy('h.item_id', 'desc')
    .limit(limit)
    .execute()

/** A page of everything told since then, newest first, with the words a query is held against. */
export const saidSince = (db: Reader, workspaceId: string, since: Temporal.Instant, before: Place, limit: number) =>
  db
    .selectFrom('watch.items as i')
    .innerJoin('watch.sources as s', 's.id', 'i.source_id')
    .select([
      'i.id',
      'i.story_id as storyId',
      'i.title',
      'i.summary',
      'i.content',
      'i.lang',
      's.title as sourceTitle',
      'i.published_at as publishedAt',
    ])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.published_at', '>=', since)
    .$if(before !== null, (q) =>
      q.where(
        sql<boolean>`(i.published_at, i.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? '0'}::bigint)`,
      ),
    )
    .orderBy('i.published_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute()

/** What was heard lately with the name of who wrote it and the place it stands, newest first. */
export const authoredHits = (db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) =>
  db
    .selectFrom('watch.hits as h')
    .innerJoin('watch.queries as q', 'q.id', 'h.query_id')
    .innerJoin('watch.items as i', 'i.id', 'h.item_id')
    .innerJoin('watch.sources as s', 's.id', 'i.source_id')
    .select([
      'q.name as about',
      'i.author',
      'i.title',
      'i.summary',
      'i.url',
      'i.lang',
      's.url as source',
      's.title as sourceTitle',
      'h.told_at as at',
    ])
    .where('q.workspace_id', '=', workspaceId)
    .where('h.told_at', '>=', since)
    .where('i.author', 'is not', null)
    .orderBy('h.told_at', 'desc')
    .limit(limit)
    .execute()
