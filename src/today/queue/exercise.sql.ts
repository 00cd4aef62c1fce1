import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Skill } from '../skills/skills.ts'

/** From here on somebody does it alone. */
const ALONE = 3
/** What the work said longer ago says nothing about today. */
const KNOWN_DAYS = 100
/** One exercise a week is a habit; more is homework. */
const REST_DAYS = 7

export type Gap = { workspaceId: string; skill: Skill; level: number; rated: number | null; of: number }

/** Where the kept work of this person shows less than it should, or less than they think; nothing within a week of an exercise. */
export async function gapsOf(
  db: Reader,
  ids: readonly string[],
  accountId: string,
  now: Temporal.Instant,
): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select e.workspace_id as "workspaceId", e.skill, e.level, e."of", r.level as rated
    from (select distinct on (workspace_id, skill) workspace_id, skill, level, "of" from today.evidence
      where account_id = ${accountId} and workspace_id = any(${ids}::bigint[]) and level is not null
        and month > (${now.subtract({ hours: 24 * KNOWN_DAYS })}::timestamptz)::date
      order by workspace_id, skill, month desc) e
    left join lateral (select level from today.ratings
      where account_id = ${accountId} and skill = e.skill order by month desc limit 1) r on true
    where (e.level < ${ALONE}::int or r.level > e.level)
      and not exists (select 1 from today.exercises
        where account_id = ${accountId} and done_at > ${now.subtract({ hours: 24 * REST_DAYS })})
    order by e.workspace_id, e.skill`.execute(db)
  return rows
}
