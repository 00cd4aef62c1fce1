import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** What was told of each story within so many hours of its first telling, for young stories that enough outlets tell; newest first. */
export async function tellingsOfMany(
  db: Reader,
  q: { workspaceId: string; since: Temporal.Instant; origins: number; withinHours: number; limit: number },
) {
  const { rows } = await sql<{
    storyId: string
    storyTitle: string
    storyLang: string | null
    sourceId: string
    title: string
    summary: string
    content: string
    author: string | null
  }>`
    select s.id as "storyId", s.title as "storyTitle", s.lang as "storyLang", i.source_id as "sourceId", i.title, i.summary,
      left(i.content, 2000) as content, i.author
    from (
      select id, title, lang, first_published_at from watch.stories
      where workspace_id = ${q.workspaceId} and signal and state <> 'muted' and rank_at >= ${q.since}
        and first_published_at >= ${q.since} and sources >= ${q.origins}
      order by rank_at desc, id desc limit ${q.limit}
    ) s
    cross join lateral (
      select source_id, title, summary, content, author, published_at, id from watch.items
      where story_id = s.id and published_at <= s.first_published_at + make_interval(hours => ${q.withinHours})
      order by published_at, id limit 40
    ) i
    order by s.first_published_at desc, s.id desc, i.published_at, i.id`.execute(db)
  return rows
}
