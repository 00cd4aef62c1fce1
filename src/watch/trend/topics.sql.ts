import type { Reader } from '#platform/database.ts'

const COLUMNS = ['id', 'story_id as storyId', 'source_id as source', 'title', 'lang', 'published_at as at'] as const

/** The titles of what was told since then, newest first. */
export const titlesSince = (db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) =>
  db
    .selectFrom('watch.items')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('published_at', '>', since)
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()

/** The titles that came in after an item and were told since then. */
export const titlesAfter = (
  db: Reader,
  workspaceId: string,
  q: { after: string; since: Temporal.Instant; limit: number },
) =>
  db
    .selectFrom('watch.items')
    .select(COLUMNS)
    .where('id', '>', q.after)
    .where('workspace_id', '=', workspaceId)
    .where('published_at', '>', q.since)
    .orderBy('id')
    .limit(q.limit)
    .execute()

/** Stories told since then that nobody wants to hear of. */
export async function mutedSince(db: Reader, workspaceId: string, since: Temporal.Instant): Promise<Set<string>> {
  const rows = await db
    .selectFrom('watch.stories')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'muted')
    .where('newest_at', '>', since)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
