import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Example } from './liking.ts'

/** Newest first: what was kept, what was muted by itself, and what was read and left among the best of some weeks. */
export async function examplesOf(
  db: Reader,
  workspaceId: string,
  q: { since: Temporal.Instant; until: Temporal.Instant; most: number; looked: number },
): Promise<Example[]> {
  const { rows } = await sql<Example>`
    (select title, lang, true as liked from watch.stories
      where workspace_id = ${workspaceId} and state in ('kept', 'drafted') order by newest_at desc limit ${q.most})
    union all
    (select s.title, s.lang, false from watch.mutes m join watch.stories s on s.id = m.story_id
      where m.workspace_id = ${workspaceId} and m.kind = 'story' order by m.id desc limit ${q.most})
    union all
    (select s.title, s.lang, false from (
        select id, title, lang, state, first_seen_at from watch.stories
        where workspace_id = ${workspaceId} and signal and state <> 'muted' and rank_at >= ${q.since}
        order by rank_at desc, id desc limit ${q.looked}
      ) s
      where s.state = 'new' and s.first_seen_at < ${q.until}
        and exists (select 1 from watch.readings r where r.story_id = s.id)
      limit ${q.most} * 2)`.execute(db)
  return rows
}
