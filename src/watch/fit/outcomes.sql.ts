import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** How a post made from a story did against what is usual for us; the newest word on it counts. */
export type Outcome = { storyId: string; times: number; at: Temporal.Instant }

/** Gives back whether anything is known better now. */
export async function keepOutcomes(tx: Writer, workspaceId: string, outcomes: readonly Outcome[]): Promise<boolean> {
  if (outcomes.length === 0) return false
  const { rows } = await sql<{ id: string }>`
    insert into watch.outcomes as o (story_id, workspace_id, times, at)
    select distinct on (s.id) s.id, ${workspaceId}::bigint, g.times, g.at
    from unnest(
      ${outcomes.map(({ storyId }) => storyId)}::bigint[], ${outcomes.map(({ times }) => times)}::float8[],
      ${outcomes.map(({ at }) => at.toString())}::timestamptz[]
    ) as g (story_id, times, at)
    join watch.stories s on s.id = g.story_id and s.workspace_id = ${workspaceId}::bigint
    order by s.id, g.times desc
    on conflict (story_id) do update set times = excluded.times, at = excluded.at
      where abs(o.times - excluded.times) > 0.05 * greatest(o.times, 1)
    returning o.story_id as id`.execute(tx)
  return rows.length > 0
}

export const outcomesOf = (db: Reader, workspaceId: string, limit: number) =>
  db
    .selectFrom('watch.outcomes as o')
    .innerJoin('watch.stories as s', 's.id', 'o.story_id')
    .select(['s.title', 's.lang', 'o.times'])
    .where('o.workspace_id', '=', workspaceId)
    .orderBy('o.at', 'desc')
    .limit(limit)
    .execute()
