import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** One item as the source gave it, in order and safe. */
export type NewItem = {
  guid: string
  url: string | null
  title: string
  summary: string
  content: string
  author: string | null
  lang: string | null
  media: string
  /** What it shows first. */
  image: string | null
  folded: string
  publishedAt: Temporal.Instant
}

/** New items of a workspace are taken in one after the other, so that two sources cannot begin the same story twice. */
export const takeTurns = (tx: Writer, workspaceId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('watch.gather', ${workspaceId}::bigint))`.execute(tx)

/** Those of the given items that are here already. */
export async function knownItems(db: Reader, wanted: { sourceId: string; guid: string }[]) {
  if (wanted.length === 0) return []
  const { rows } = await sql<{ sourceId: string; guid: string; title: string; content: string }>`
    select i.source_id as "sourceId", i.guid, i.title, i.content
    from unnest(${wanted.map(({ sourceId }) => sourceId)}::bigint[], ${wanted.map(({ guid }) => guid)}::text[])
      as w (source_id, guid)
    join watch.items i on i.source_id = w.source_id and i.guid = w.guid`.execute(db)
  return rows
}

/** Those of the given sources that have never brought anything. */
export async function silentSources(db: Reader, sourceIds: string[]): Promise<string[]> {
  if (sourceIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select w.id from unnest(${sourceIds}::bigint[]) as w (id)
    where not exists (select 1 from watch.items i where i.source_id = w.id)`.execute(db)
  return rows.map(({ id }) => id)
}

export type Placed = { workspaceId: string; sourceId: string; storyId: string; seenAt: Temporal.Instant; item: NewItem }

/** Keeps items that are new; gives those that were. */
export async function addItems(
  tx: Writer,
  placed: Placed[],
): Promise<{ id: string; sourceId: string; guid: string }[]> {
  if (placed.length === 0) return []
  const items = placed.map(({ item }) => item)
  const { rows } = await sql<{ id: string; sourceId: string; guid: string }>`
    insert into watch.items (workspace_id, source_id, story_id, guid, url, title, summary, content, author, lang, media, folded,
      published_at, seen_at)
    select n.workspace_id, n.source_id, n.story_id, n.guid, n.url, n.title, n.summary, n.content, n.author, n.lang, n.media,
      n.folded, n.published_at, n.seen_at
    from unnest(
      ${placed.map(({ workspaceId }) => workspaceId)}::bigint[], ${placed.map(({ sourceId }) => sourceId)}::bigint[],
      ${placed.map(({ storyId }) => storyId)}::bigint[], ${items.map(({ guid }) => guid)}::text[],
      ${items.map(({ url }) => url)}::text[], ${items.map(({ title }) => title)}::text[],
      ${items.map(({ summary }) => summary)}::text[], ${items.map(({ content }) => content)}::text[],
      ${items.map(({ author }) => author)}::text[], ${items.map(({ lang }) => lang)}::text[],
      ${items.map(({ media }) => media)}::jsonb[], ${items.map(({ folded }) => folded)}::text[],
      ${items.map(({ publishedAt }) => publishedAt.toString())}::timestamptz[],
      ${placed.map(({ seenAt }) => seenAt.toString())}::timestamptz[]
    ) as n (workspace_id, source_id, story_id, guid, url, title, summary, content, author, lang, media, folded,
      published_at, seen_at)
    on conflict (source_id, guid) do nothing
    returning id, source_id as "sourceId", guid`.execute(tx)
  return rows
}

/** The outlets corrected what they wrote. */
export async function correctItems(tx: Writer, corrected: { sourceId: string; item: NewItem }[]) {
  if (corrected.length === 0) return []
  const items = corrected.map(({ item }) => item)
  const { rows } = await sql<{
    id: string
    sourceId: string
    guid: string
    storyId: string
    publishedAt: Temporal.Instant
  }>`
    update watch.items i
    set title = c.title, summary = c.summary, content = c.content, media = c.media, folded = c.folded, url = c.url
    from unnest(
      ${corrected.map(({ sourceId }) => sourceId)}::bigint[], ${items.map(({ guid }) => guid)}::text[],
      ${items.map(({ title }) => title)}::text[], ${items.map(({ summary }) => summary)}::text[],
      ${items.map(({ content }) => content)}::text[], ${items.map(({ media }) => media)}::jsonb[],
      ${items.map(({ folded }) => folded)}::text[], ${items.map(({ url }) => url)}::text[]
    ) as c (source_id, guid, title, summary, content, media, folded, url)
    where i.source_id = c.source_id and i.guid = c.guid
    returning i.id, i.source_id as "sourceId", i.guid, i.story_id as "storyId", i.published_at as "publishedAt"`.execute(
    tx,
  )
  return rows
}

/** What was told around the time of new items, to compare them with; oldest first. */
export async function toldBetween(
  db: Reader,
  workspaceId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  limit: number,
) {
  const rows = await db
    .selectFrom('watch.items')
    .select([
      'story_id as storyId',
      'source_id as source',
      'title',
      'summary as text',
      'published_at as published',
      'lang',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('published_at', '>=', from)
    .where('published_at', '<=', to)
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()
  return rows.toReversed()
}

/** What has come in after an item and was told since then, in the order in which it came in. */
export const toldAfter = (
  db: Reader,
  workspaceId: string,
  q: { after: string; since: Temporal.Instant; limit: number },
) =>
  db
    .selectFrom('watch.items')
    .select([
      'id',
      'story_id as storyId',
      'source_id as source',
      'title',
      'summary as text',
      'published_at as published',
      'lang',
    ])
    .where('id', '>', q.after)
    .where('workspace_id', '=', workspaceId)
    .where('published_at', '>=', q.since)
    .orderBy('id')
    .limit(q.limit)
    .execute()

/** The last item of all; 0 when there is none. */
export async function lastItem(db: Reader): Promise<string> {
  const row = await db.selectFrom('watch.items').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? '0'
}

/** Everything a story was told by, the first one first. */
export const itemsOfStory = (db: Reader, storyId: string, limit: number) =>
  db
    .selectFrom('watch.items as i')
    .innerJoin('watch.sources as s', 's.id', 'i.source_id')
    .select([
      'i.id',
      'i.source_id as sourceId',
      's.title as sourceTitle',
      's.site as sourceSite',
      'i.url',
      'i.title',
      'i.summary',
      'i.content',
      'i.author',
      'i.lang',
      'i.media',
      'i.published_at as publishedAt',
      'i.seen_at as seenAt',
    ])
    .where('i.story_id', '=', storyId)
    .orderBy('i.published_at')
    .orderBy('i.id')
    .limit(limit)
    .execute()
