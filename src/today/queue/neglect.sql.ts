import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Duty } from './decision.ts'
import type { Of } from './situation.ts'

/** When each duty last had a hand in it, anybody's; null when it never had. */
export async function lastDeeds(
  db: Reader,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<Of<{ openedAt: Temporal.Instant } & Record<Duty, Temporal.Instant | null>>[]> {
  const { rows } = await sql<Of<{ openedAt: Temporal.Instant } & Record<Duty, Temporal.Instant | null>>>`
    select w.id as "workspaceId", k.created_at as "openedAt",
      greatest(
        (select max(r.read_at) from watch.readings r join watch.stories s on s.id = r.story_id
          where s.workspace_id = w.id and s.newest_at > ${now.subtract({ hours: 24 * 60 })}),
        (select max(created_at) from publish.posts where workspace_id = w.id and story_id is not null),
        (select max(added_at) from watch.sources where workspace_id = w.id)) as watch,
      greatest((select max(updated_at) from publish.posts where workspace_id = w.id and removed_at is null),
        (select max(sent_at) from publish.deliveries where workspace_id = w.id and state = 'live' and kind = 'post')) as publish,
      greatest((select max(at) from converse.answers where workspace_id = w.id),
        (select max(at) from converse.tendings where workspace_id = w.id),
        (select max(done_at) from converse.threads where workspace_id = w.id and state = 'done')) as converse,
      (select max(created_at) from grow.links where workspace_id = w.id and made_by is not null) as grow,
      greatest((select max(written_at) from measure.conclusions where workspace_id = w.id),
        (select max(set_at) from measure.goals where workspace_id = w.id)) as measure
    from unnest(${ids}::bigint[]) w(id)
    join desk.workspaces k on k.id = w.id
    where exists (select 1 from desk.channels c where c.workspace_id = w.id and c.removed_at is null)`.execute(db)
  return rows
}
