import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

const WEEKS = 4
/** A longer pause between two answers is another sitting. */
const SITTING_MINUTES = 15
/** As often as one must have answered before it says how fast one is. */
const FEWEST = 5

/** What people usually say to us in each hour of such a weekday: the mean of the last four, by the clock of the workspace. */
export async function usualArrival(
  db: Reader,
  workspaceId: string,
  zone: string,
  now: Temporal.Instant,
): Promise<number[]> {
  const { rows } = await sql<{ hour: number; said: number }>`
    select extract(hour from hour at time zone ${zone})::int as hour, sum(said)::float8 / ${WEEKS}::int as said
    from converse.hours
    where workspace_id = ${workspaceId} and hour >= ${now.subtract({ hours: 24 * (7 * WEEKS) })} and hour < ${now}
      and extract(isodow from hour at time zone ${zone}) = extract(isodow from ${now}::timestamptz at time zone ${zone})
      and (hour at time zone ${zone})::date < (${now}::timestamptz at time zone ${zone})::date
    group by 1`.execute(db)
  return Array.from({ length: 24 }, (_, hour) => rows.find((row) => row.hour === hour)?.said ?? 0)
}

/** Of what people say, how much we answer: four weeks of the workspace. */
export async function answeredShare(db: Reader, workspaceId: string, now: Temporal.Instant): Promise<number | null> {
  const since = now.subtract({ hours: 24 * 7 * WEEKS })
  const { rows } = await sql<{ share: number | null }>`
    select (select count(*) from converse.answers where workspace_id = ${workspaceId} and at >= ${since})::float8
      / nullif((select sum(said) from converse.hours where workspace_id = ${workspaceId} and hour >= ${since}), 0) as share`.execute(
    db,
  )
  return rows[0]?.share ?? null
}

/** How long this person takes from one answer to the next within a sitting, and from a blank page to a post: medians. */
export async function ownSpeed(db: Reader, accountId: string, now: Temporal.Instant) {
  const since = now.subtract({ hours: 24 * 7 * WEEKS })
  const { rows } = await sql<{ answerMinutes: number | null; postMinutes: number | null }>`
    with gaps as (
      select extract(epoch from at - lag(at) over (order by at)) / 60 as minutes
      from converse.answers where by_account = ${accountId} and at >= ${since}
    ), posts as (
      select extract(epoch from updated_at - created_at) / 60 as minutes
      from publish.posts where author = ${accountId} and created_at >= ${since} and state <> 'draft'
        and updated_at > created_at and updated_at < created_at + interval '4 hours'
    )
    select
      (select percentile_cont(0.5) within group (order by minutes) from gaps where minutes <= ${SITTING_MINUTES}::int
        having count(*) >= ${FEWEST}::int)::float8 as "answerMinutes",
      (select percentile_cont(0.5) within group (order by minutes) from posts having count(*) >= ${FEWEST}::int)::float8 as "postMinutes"`.execute(
    db,
  )
  return rows[0] ?? { answerMinutes: null, postMinutes: null }
}
