import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import { notHeld } from './freezes.sql.ts'

/** How many posts a freeze has made miss their hour, and how many still wait for theirs. */
export async function heldBy(db: Reader, freezeId: string, now: Temporal.Instant) {
  const { rows } = await sql<{ missed: number; waiting: number }>`
    select count(distinct d.post_id) filter (where d.due_at <= ${now})::integer as missed,
      count(distinct d.post_id) filter (where d.due_at > ${now})::integer as waiting
    from publish.freezes f
    join publish.deliveries d on d.workspace_id = f.workspace_id
      and (f.channel_ids is null or d.channel_id = any(f.channel_ids))
    where f.id = ${freezeId} and d.kind in ('post', 'part', 'comment') and d.state in ('planned', 'due') and d.lease_owner is null
      and d.next_at is not null
      and not exists (
        select from publish.freeze_exceptions e where e.freeze_id = f.id and e.post_id = d.post_id)`.execute(db)
  return rows[0] ?? { missed: 0, waiting: 0 }
}

export type Missed = { id: string; channelId: string; postId: string; dueAt: Temporal.Instant }

/** What missed its hour under a freeze that has just been lifted and stands under no other, locked, in its order. */
export async function missedUnder(tx: Writer, freezeId: string, now: Temporal.Instant): Promise<Missed[]> {
  const { rows } = await sql<Missed>`
    select d.id, d.channel_id as "channelId", d.post_id as "postId", d.due_at as "dueAt"
    from publish.freezes f
    join publish.deliveries d on d.workspace_id = f.workspace_id
      and (f.channel_ids is null or d.channel_id = any(f.channel_ids))
    where f.id = ${freezeId} and d.kind in ('post', 'part', 'comment') and d.state in ('planned', 'due') and d.lease_owner is null
      and d.next_at is not null and d.due_at <= ${now} and ${notHeld}
      and not exists (
        select from publish.freeze_exceptions e where e.freeze_id = f.id and e.post_id = d.post_id)
    order by d.due_at, d.id
    for update of d`.execute(tx)
  return rows
}

/** Lets them go one after another on each channel, so that a crisis does not end in a flood. */
export const pace = (tx: Writer, ids: readonly string[], paceSeconds: number, now: Temporal.Instant) =>
  sql`
    update publish.deliveries d set state = 'due', reason = 'paced',
      next_at = ${now}::timestamptz + make_interval(secs => ${paceSeconds} * (turn.place - 1))
    from (
      select id, row_number() over (partition by channel_id order by due_at, id) as place
      from publish.deliveries where id = any(${[...ids]}::bigint[])) turn
    where d.id = turn.id`.execute(tx)
