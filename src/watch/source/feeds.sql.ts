import type { Reader } from '#platform/database.ts'

/** The sources of a workspace by name. */
export const sourceNames = (db: Reader, workspaceId: string, limit: number) =>
  db
    .selectFrom('watch.sources')
    .select(['id', 'title', 'url', 'lang', 'state', 'removed_at as removedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .limit(limit)
    .execute()

export const sourcesByIds = (db: Reader, workspaceId: string, ids: string[]) =>
  db
    .selectFrom('watch.sources')
    .select(['id', 'title', 'url', 'lang', 'state', 'removed_at as removedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', (e) => e.fn.any(e.val(ids)))
    .execute()

const items = (db: Reader) =>
  db
    .selectFrom('watch.items as i')
    .innerJoin('watch.sources as s', 's.id', 'i.source_id')
    .select([
      'i.id',
      'i.story_id as storyId',
      's.title as source',
      'i.url',
      'i.title',
      'i.summary',
      'i.author',
      'i.lang',
      'i.published_at as publishedAt',
      'i.seen_at as seenAt',
    ])

export type ItemOfSource = Awaited<ReturnType<typeof itemsAfter>>[number]

/**
 * What a source brought after an item, in the order in which it came in. New items of a workspace are taken in one source after the
 * other, so that nothing with a lower number can appear later.
 */
export const itemsAfter = (db: Reader, q: { sourceId: string; after: string; limit: number }) =>
  items(db).where('i.source_id', '=', q.sourceId).where('i.id', '>', q.after).orderBy('i.id').limit(q.limit).execute()

/** What a source told since a moment; the newest of it when that is too much, oldest first. */
export async function itemsSince(db: Reader, q: { sourceId: string; since: Temporal.Instant; limit: number }) {
  const rows = await items(db)
    .where('i.source_id', '=', q.sourceId)
    .where('i.published_at', '>=', q.since)
    .orderBy('i.published_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(q.limit)
    .execute()
  return rows.toReversed()
}

export const itemsByIds = (db: Reader, workspaceId: string, ids: string[]) =>
  items(db)
    .where('i.workspace_id', '=', workspaceId)
    .where('i.id', '=', (e) => e.fn.any(e.val(ids)))
    .execute()

/** The last item a source brought; 0 when it has brought none. */
export async function lastItemOf(db: Reader, sourceId: string): Promise<string> {
  const row = await db
    .selectFrom('watch.items')
    .select('id')
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? '0'
}
