import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Asked so often in vain, a source is not just slow. */
const FAILURES = 3

/** The best signals that began since then and that nobody has taken up. */
export async function leadStories(db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) {
  const { rows } = await sql<{
    id: string
    title: string
    lang: string | null
    firstSource: string | null
    outlets: number
    score: number
  }>`
    select s.id, s.title, s.lang, f.title as "firstSource", s.sources as outlets, s.score
    from watch.stories s left join watch.sources f on f.id = s.first_source_id
    where s.workspace_id = ${workspaceId} and s.signal and s.state = 'new' and s.newest_at >= ${since}
      and s.first_seen_at >= ${since} and s.rank_at >= ${since}
    order by s.rank_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

/** Stories our community spoke of since then, before we saw them. */
export async function toldUsSince(db: Reader, workspaceId: string, since: Temporal.Instant, limit: number) {
  const { rows } = await sql<{ id: string; title: string; lang: string | null }>`
    select s.id, s.title, s.lang from watch.moments m join watch.stories s on s.id = m.story_id
    where m.workspace_id = ${workspaceId} and m.spoken_at >= ${since} and m.spoken_at < s.first_seen_at
      and s.state <> 'muted'
    order by m.spoken_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

/** Sources that are asked in vain, those that were good last first. */
export async function brokenSources(db: Reader, workspaceId: string, limit: number) {
  const { rows } = await sql<{ id: string; title: string; trouble: string; about: unknown }>`
    select id, coalesce(nullif(title, ''), host) as title, trouble, trouble_about as about
    from watch.sources
    where workspace_id = ${workspaceId} and removed_at is null and state = 'on' and trouble is not null
      and failures >= ${FAILURES}
    order by answered_at desc nulls last, id limit ${limit}`.execute(db)
  return rows
}
