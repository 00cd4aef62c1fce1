import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Stretch } from './figures.sql.ts'

/** More outcomes than this in one period are a flood; the newest are enough to weigh sources by. */
const MOST_OUTCOMES = 20_000

/** Outcomes to which the same way led: its sources, the oldest first, and how many days before the outcome each of them came. */
export type Way = { sources: string[]; days: number[]; outcomes: number }

/** The ways to the outcomes of the stretch, alike ones together; ages are in whole days. */
export async function waysToOutcomes(db: Reader, workspaceId: string, s: Stretch): Promise<Way[]> {
  const { rows } = await sql<Way>`
    with told as (
      select id, at from measure.outcomes
      where workspace_id = ${workspaceId} and at >= ${s.from} and at < ${s.until} and taken_back_at is null
      order by at desc, id desc
      limit ${MOST_OUTCOMES}
    ), way as (
      select array_agg(coalesce(m.kind || ' ' || m.shown, t.source) order by t.place) as sources,
        array_agg(round(extract(epoch from t.at - o.at) / 86400)::int order by t.place) as days
      from told o
      join measure.touches t on t.outcome_id = o.id
      left join measure.marks m on m.id = t.mark_id
      group by o.id
    )
    select sources, days, count(*)::int as outcomes from way group by sources, days order by sources, days`.execute(db)
  return rows
}

export const outcomesTold = async (db: Reader, workspaceId: string, s: Stretch): Promise<number> => {
  const { rows } = await sql<{ outcomes: number }>`
    select coalesce(sum(outcomes), 0)::int as outcomes from measure.outcome_days
    where workspace_id = ${workspaceId} and day >= ${s.fromDay}::date and day < ${s.untilDay}::date`.execute(db)
  return rows[0]?.outcomes ?? 0
}
