import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** How often posts were seen in each month, as far as their networks told us, over all channels. */
export async function shownByMonth(
  db: Reader,
  workspaceId: string,
  postIds: readonly string[],
): Promise<{ postId: string; month: string; views: number }[]> {
  if (postIds.length === 0) return []
  const { rows } = await sql<{ postId: string; month: string; views: number }>`
    with reached as (
      select s.post_id, s.delivery_id, to_char(s.at at time zone w.zone, 'YYYY-MM') as month, max(s.views) as views
      from measure.post_snapshots s join desk.workspaces w on w.id = s.workspace_id
      where s.workspace_id = ${workspaceId} and s.post_id = any(${[...postIds]}::bigint[]) and s.views is not null
      group by 1, 2, 3
    ), gained as (
      -- Views only grow; what a month brought is what it ends with less what the month before ended with.
      select post_id, month, greatest(0, views - coalesce(lag(views) over (partition by delivery_id order by month), 0)) as views
      from reached
    )
    select post_id as "postId", month, sum(views)::float8 as views from gained group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
