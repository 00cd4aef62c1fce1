import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** Sources that told something together with those of a story, within so many days, are its neighbours. */
const NEIGHBOUR_DAYS = 7
const STORIES_LOOKED_AT = 200
/** Of each story the nearest. */
const MOST_NEIGHBOURS = 20
const MOST_STORIES = 5

/**
 * While a story that was worth an alert is so young, those who tell it and those who tell what its tellers tell are asked again soon;
 * a source that has a rhythm of its own, or wants its rest, keeps it. Gives back how many were hurried.
 */
export async function hurryAround(
  tx: Writer,
  q: { now: Temporal.Instant; youngMinutes: number; everyMinutes: number },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with hot as (
      select h.id, h.workspace_id, h.source_ids from watch.alerts a join watch.stories h on h.id = a.story_id
      where a.first_at > ${q.now}::timestamptz - make_interval(mins => ${q.youngMinutes})
      order by a.first_at desc limit ${MOST_STORIES}
    ), near as (
      select distinct n.source_id from hot cross join lateral (
        select t.source_id from (
          select o.source_ids from watch.stories o
          where o.workspace_id = hot.workspace_id and o.source_ids && hot.source_ids and o.sources >= 2
            and o.newest_at > ${q.now}::timestamptz - make_interval(days => ${NEIGHBOUR_DAYS})
          limit ${STORIES_LOOKED_AT}
        ) o cross join lateral unnest(o.source_ids) as t (source_id)
        group by t.source_id order by count(*) desc limit ${MOST_NEIGHBOURS}
      ) n
    )
    update watch.sources s set next_poll_at = ${q.now}::timestamptz + make_interval(mins => ${q.everyMinutes})
    from near
    where s.id = near.source_id and s.kind = 'feed' and s.state = 'on' and s.removed_at is null and s.failures = 0
      and s.every_minutes is null and s.rest_seconds = 0
      and s.next_poll_at > ${q.now}::timestamptz + make_interval(mins => ${q.everyMinutes})
    returning s.id`.execute(tx)
  return rows.length
}
