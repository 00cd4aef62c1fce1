import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Yield } from './worth.ts'

/** Of the signals of a workspace the newest are enough. */
const MOST_SIGNALS = 5_000
/** A story that was kept, or became a post, counts as so many that were only told first. */
const KEPT_POINTS = 4
/** Whoever told it, too, but not first. */
const BESIDE_POINTS = 0.5

/** What each source that is asked has brought since then. */
export async function sourceYields(db: Reader, since: Temporal.Instant): Promise<Yield[]> {
  const { rows } = await sql<Yield>`
    with asked as (
      select id, workspace_id, coalesce(items_per_day, 0) as items_per_day, worth from watch.sources
      where removed_at is null and state = 'on' and kind = 'feed'
    ), told as (
      select w.id as workspace_id, s.* from (select distinct workspace_id as id from asked) w
      cross join lateral (
        (select first_source_id, source_ids, 1 as points from watch.stories
          where workspace_id = w.id and signal and state <> 'muted' and rank_at >= ${since}
            and sources >= 2 order by rank_at desc, id desc limit ${MOST_SIGNALS})
        union all
        (select first_source_id, source_ids, ${KEPT_POINTS} from watch.stories
          where workspace_id = w.id and state in ('kept', 'drafted') and newest_at >= ${since}
          order by newest_at desc, id desc limit ${MOST_SIGNALS})
      ) s
    ), points as (
      select first_source_id as id, sum(points)::float8 as points from told group by 1
      union all
      select t.id, sum(points * ${BESIDE_POINTS}::float8) from told cross join lateral unnest(source_ids) as t (id)
      where t.id is distinct from first_source_id and points > 1 group by 1
    )
    select a.id, a.workspace_id as "workspaceId", a.items_per_day::float8 as "itemsPerDay", a.worth::float8 as worth,
      coalesce((select sum(p.points) from points p where p.id = a.id), 0)::float8 as points
    from asked a order by a.workspace_id, a.id`.execute(db)
  return rows
}

export const keepWorths = (tx: Writer, worths: readonly { id: string; worth: number }[]) =>
  sql`
    update watch.sources s set worth = w.worth
    from unnest(${worths.map(({ id }) => id)}::bigint[], ${worths.map(({ worth }) => worth)}::real[]) as w (id, worth)
    where s.id = w.id`.execute(tx)
