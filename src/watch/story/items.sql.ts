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
  folded: string
  publishedAt: Temporal.Instant
}

/** New items of a workspace are taken in one after the other, so that two sources cannot begin the same story twice. */
export const takeTurns = (tx: Writer, workspaceId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('watch.gather', ${workspaceId}::bigint))`.execute(tx)

/** Those of the given items that are here already. */
export const knownItems = (db: Reader, sourceId: string, guids: string[]) =>
  db
    .selectFrom('watch.items')
    .select(['guid', 'title', 'content'])
    .where('source_id', '=', sourceId)
    .where('guid', '=', (e) => e.fn.any(e.val(guids)))
    .execute()

export const anyItem = (db: Reader, sourceId: string) =>
  db.selectFrom('watch.items').select('id').where('source_id', '=', sourceId).limit(1).executeTakeFirst()

export const addItem = (
  tx: Writer,
  about: { workspaceId: string; sourceId: string; storyId: string; seenAt: Temporal.Instant },
  item: NewItem,
) =>
  tx
    .insertInto('watch.items')
    .values({
      workspace_id: about.workspaceId,
      source_id: about.sourceId,
      story_id: about.storyId,
      guid: item.guid,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content: item.content,
      author: item.author,
      lang: item.lang,
      media: item.media,
      folded: item.folded,
      published_at: item.publishedAt,
      seen_at: about.seenAt,
    })
    .onConflict((on) => on.columns(['source_id', 'guid']).doNothing())
    .returning('id')
    .executeTakeFirst()

/** The outlet corrected what it wrote. */
export const correctItem = (tx: Writer, sourceId: string, item: NewItem) =>
  tx
    .updateTable('watch.items')
    .set({
      title: item.title,
      summary: item.summary,
      content: item.content,
      media: item.media,
      folded: item.folded,
      url: item.url,
    })
    .where('source_id', '=', sourceId)
    .where('guid', '=', item.guid)
    .returning(['id', 'story_id as storyId', 'published_at as publishedAt'])
    .executeTakeFirst()

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
