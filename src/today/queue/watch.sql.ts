import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { FreshStory, Of } from './situation.ts'

/** Asked so often in vain, a source is not just slow. */
const FAILURES = 3
const WINDOW_DAYS = 60
/** Fewer stories than this say nothing about how fast the community is. */
const FEWEST = 5

/** Signals of the last day that no post has come from. */
export async function freshStories(
  db: Reader,
  ids: string[],
  since: Temporal.Instant,
  most: number,
): Promise<Of<Omit<FreshStory, 'windowMinutes'>>[]> {
  const { rows } = await sql<Of<Omit<FreshStory, 'windowMinutes'>>>`
    select w.id as "workspaceId", s.id, s.title, s.lang, s.sources as outlets, s.first_published_at as since, s.score as fit
    from unnest(${ids}::bigint[]) w(id)
    cross join lateral (
      select id, title, lang, sources, first_published_at, score, rank_at from watch.stories
      where workspace_id = w.id and signal and state <> 'muted' and state in ('new', 'kept') and newest_at > ${since}
        and not exists (select 1 from publish.posts p where p.story_id = stories.id and p.removed_at is null)
      order by rank_at desc, id desc limit ${most}) s
    order by s.rank_at desc, s.id desc`.execute(db)
  return rows
}

/** How long after the first outlet the community usually begins to speak of a story, in minutes, measured on past ones. */
export async function usualWindows(
  db: Reader,
  ids: string[],
  now: Temporal.Instant,
): Promise<Of<{ minutes: number }>[]> {
  const { rows } = await sql<Of<{ minutes: number }>>`
    select m.workspace_id as "workspaceId",
      (percentile_cont(0.5) within group (order by extract(epoch from m.spoken_at - s.first_published_at)) / 60)::int as minutes
    from watch.moments m join watch.stories s on s.id = m.story_id
    where m.workspace_id = any(${ids}::bigint[]) and m.spoken_at > ${now.subtract({ hours: 24 * WINDOW_DAYS })}
      and m.spoken_at > s.first_published_at
    group by m.workspace_id
    having count(*) >= ${FEWEST}`.execute(db)
  return rows
}

/** Sources that have not answered several times in a row. */
export async function silentSources(db: Reader, ids: string[]) {
  const { rows } = await sql<Of<{ id: string; title: string; since: Temporal.Instant | null }>>`
    select workspace_id as "workspaceId", id, coalesce(nullif(title, ''), host) as title, answered_at as since
    from watch.sources
    where workspace_id = any(${ids}::bigint[]) and removed_at is null and state = 'on' and failures >= ${FAILURES}
    order by id
    limit ${20 * ids.length}`.execute(db)
  return rows
}
