import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Stretch } from './figures.sql.ts'

/** More outcomes than this in one period are a flood; the newest are enough to weigh sources by. */
const MOST_OUTCOMES = 20_000

/** The sources of the clicks on the way to each outcome of the stretch, oldest first, with how many days before it they came. */
export async function waysToOutcomes(db: Reader, workspaceId: string, s: Stretch) {
  const { rows } = await sql<{ sources: string[]; days: number[] }>`
    with told as (
      select id, at from measure.outcomes
      where workspace_id = ${workspaceId} and at >= ${s.from} and at < ${s.until} and taken_back_at is null
      order by at desc, id desc
      limit ${MOST_OUTCOMES}
    )
    select array_agg(coalesce(m.kind || ' ' || m.shown, t.source) order by t.place) as sources,
      array_agg((extract(epoch from t.at) / 86400)::float8 order by t.place) as days
    from told o
    join measure.touches t on t.outcome_id = o.id
    left join measure.marks m on m.id = t.mark_id
    group by o.id
    order by o.id`.execute(db)
  return rows
}

export async function outcomesTold(db: Reader, workspaceId: string, s: Stretch): Promise<number> {
  const { rows } = await sql<{ outcomes: number }>`
    select count(*)::int as outcomes from measure.outcomes
    where workspace_id = ${workspaceId} and at >= ${s.from} and at < ${s.until} and taken_back_at is null`.execute(db)
  return rows[0]?.outcomes ?? 0
}
