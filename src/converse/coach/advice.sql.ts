import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type Works = {
  pointer: string
  /** Answers that kept the rule and were followed by a word of who was answered, and those that did not. */
  kept: number
  others: number
  liftKept: number | null
  liftOthers: number | null
  spreadKept: number | null
  spreadOthers: number | null
}

/** How much the mood of upset people rose after answers that kept a rule of the coach, and after those that did not. */
export async function worksHere(
  db: Reader,
  q: { workspaceId: string; pointers: readonly string[]; since: Temporal.Instant },
): Promise<Works[]> {
  const { rows } = await sql<Works>`
    with answered as (
      select advice, mood_after - mood_before as lift from converse.answers
      where workspace_id = ${q.workspaceId} and at > ${q.since} and advice is not null and reactions > 0
        and mood_before is not null and mood_after is not null
    )
    select pointer, count(*) filter (where pointer = any(advice))::int as kept,
      count(*) filter (where not pointer = any(advice))::int as others,
      avg(lift) filter (where pointer = any(advice))::float8 as "liftKept",
      avg(lift) filter (where not pointer = any(advice))::float8 as "liftOthers",
      stddev_samp(lift) filter (where pointer = any(advice))::float8 as "spreadKept",
      stddev_samp(lift) filter (where not pointer = any(advice))::float8 as "spreadOthers"
    from unnest(${[...q.pointers]}::text[]) pointer cross join answered group by pointer`.execute(db)
  return rows
}
