import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Settling = 'done' | 'later' | 'not-mine'

/** Decisions out of this person's sight in these workspaces: done by anybody, put off or passed on by themselves. */
export async function outOfSight(
  db: Reader,
  ids: string[],
  accountId: string,
  now: Temporal.Instant,
): Promise<{ workspaceId: string; decision: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ workspaceId: string; decision: string; at: Temporal.Instant }>`
    select workspace_id as "workspaceId", decision, at from today.settled
    where workspace_id = any(${ids}::bigint[]) and (state = 'done' or account_id = ${accountId}) and (until is null or until > ${now})`.execute(
    db,
  )
  return rows
}

export const settle = (
  tx: Writer,
  s: {
    workspaceId: string
    decision: string
    accountId: string
    state: Settling
    until: Temporal.Instant | null
    reason: string
    at: Temporal.Instant
  },
) =>
  tx
    .insertInto('today.settled')
    .values({
      workspace_id: s.workspaceId,
      decision: s.decision,
      account_id: s.accountId,
      state: s.state,
      until: s.until,
      reason: s.reason,
      at: s.at,
    })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'decision', 'account_id'])
        .doUpdateSet({ state: s.state, until: s.until, reason: s.reason, at: s.at }),
    )
    .execute()

export const unsettle = (tx: Writer, workspaceId: string, decisions: string[], accountId: string) =>
  tx
    .deleteFrom('today.settled')
    .where('workspace_id', '=', workspaceId)
    .where('decision', 'in', decisions)
    .where('account_id', '=', accountId)
    .execute()

export const forgetSettled = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('today.settled').where('at', '<', before).execute()
