import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const hoursOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.answer_hours')
    .select([
      'channel_id as channelId',
      'zone',
      'week',
      'holidays',
      'first_minutes as firstMinutes',
      'settle_minutes as settleMinutes',
    ])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute()

export const keepHours = (
  tx: Writer,
  h: {
    workspaceId: string
    channelId: string | null
    zone: string
    week: string
    holidays: string
    firstMinutes: number | null
    settleMinutes: number | null
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('converse.answer_hours')
    .values({
      workspace_id: h.workspaceId,
      channel_id: h.channelId,
      zone: h.zone,
      week: h.week,
      holidays: h.holidays,
      first_minutes: h.firstMinutes,
      settle_minutes: h.settleMinutes,
      changed_at: h.at,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'channel_id']).doUpdateSet({
        zone: h.zone,
        week: h.week,
        holidays: h.holidays,
        first_minutes: h.firstMinutes,
        settle_minutes: h.settleMinutes,
        changed_at: h.at,
      }),
    )
    .execute()

export const removeHours = (tx: Writer, workspaceId: string, channelId: string | null) =>
  tx
    .deleteFrom('converse.answer_hours')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`channel_id is not distinct from ${channelId}::bigint`)
    .execute()

/** Conversations whose hours may have changed: those that are open. */
export const openThreads = (db: Reader, workspaceId: string, after: string, limit: number) =>
  db
    .selectFrom('converse.threads')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

/** Writes by when an answer and an end are promised; an end that was promised stays until the conversation is put away. */
export const keepDue = (
  tx: Writer,
  id: string,
  due: { dueAt: Temporal.Instant | null; settleBy: Temporal.Instant | null; anew: boolean },
) =>
  sql`
    update converse.threads set due_at = ${due.dueAt}::timestamptz,
      settle_by = case when settle_by is not null and state <> 'done' and not ${due.anew}::boolean then settle_by
        else ${due.settleBy}::timestamptz end
    where id = ${id}`.execute(tx)
