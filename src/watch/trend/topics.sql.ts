import type { Reader } from '#platform/database.ts'

/** The titles of what was told since then, newest first, without what nobody wants to hear. */
export const titlesSince = (db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) =>
  db
    .selectFrom('watch.items as i')
    .innerJoin('watch.stories as s', 's.id', 'i.story_id')
    .select(['i.story_id as storyId', 'i.source_id as source', 'i.title', 'i.lang', 'i.published_at as at'])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.published_at', '>', since)
    .where('s.state', '<>', 'muted')
    .orderBy('i.published_at', 'desc')
    .limit(limit)
    .execute()
