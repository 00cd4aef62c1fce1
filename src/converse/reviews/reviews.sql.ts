import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

export type ReviewFigures = {
  reviews: number
  /** Of those that give stars. */
  average: number | null
  starred: number
  /** How many gave one star, two, and so on. */
  ones: number
  twos: number
  threes: number
  fours: number
  fives: number
  answered: number
  medianSeconds: number | null
  /** Who gave more stars after our answer than before it, and who fewer. */
  raised: number
  lowered: number
}

/** What people said of the house between two moments, whether we answered, and whether they thought better of us then. */
export async function reviewFigures(
  db: Reader,
  q: { workspaceId: string; channelId: string | null; from: Temporal.Instant; to: Temporal.Instant },
): Promise<ReviewFigures> {
  const { rows } = await sql<ReviewFigures>`
    select count(*)::int as reviews, avg(m.stars)::float8 as average, count(m.stars)::int as starred,
      count(*) filter (where m.stars = 1)::int as ones, count(*) filter (where m.stars = 2)::int as twos,
      count(*) filter (where m.stars = 3)::int as threes, count(*) filter (where m.stars = 4)::int as fours,
      count(*) filter (where m.stars = 5)::int as fives, count(answer.at)::int as answered,
      percentile_cont(0.5) within group (order by extract(epoch from (answer.at - m.at))) as "medianSeconds",
      count(*) filter (where m.stars > before.stars)::int as raised,
      count(*) filter (where m.stars < before.stars)::int as lowered
    from converse.messages m
    cross join lateral (
      select min(a.at) as at from converse.answers a where a.thread_id = m.thread_id and a.at is not null
    ) answer
    left join lateral (
      select v.stars from converse.versions v where v.message_id = m.id and v.until > answer.at order by v.until limit 1
    ) before on true
    where m.workspace_id = ${q.workspaceId} and m.kind = 'review' and not m.ours and m.deleted_at is null
      and m.at >= ${q.from} and m.at < ${q.to} and (${q.channelId}::bigint is null or m.channel_id = ${q.channelId}::bigint)`.execute(
    db,
  )
  const [figures] = rows
  if (!figures) throw new Error('an aggregate gave no row')
  return figures
}
