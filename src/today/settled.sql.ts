import type { Reader, Writer } from '#platform/database.ts'

export type Settling = 'done' | 'later' | 'not-mine'

/** Decisions that are out of this person's sight: done by anybody, put off or passed on by themselves. */
export const outOfSight = async (
  db: Reader,
  workspaceId: string,
  accountId: string,
  now: Temporal.Instant,
): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('today.settled')
    .select('decision')
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('state', '=', 'done'), e('account_id', '=', accountId)]))
    .where((e) => e.or([e('until', 'is', null), e('until', '>', now)]))
    .execute()
  return new Set(rows.map((row) => row.decision))
}

export const settle = (
  tx: Writer,
  s: {
    workspaceId: string
    decision: string
    accountId: string
    state: Settling
    until: Temporal.Instant | null
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
      at: s.at,
    })
    .onConflict((on) =>
      on.columns(['workspace_id', 'decision', 'account_id']).doUpdateSet({ state: s.state, until: s.until, at: s.at }),
    )
    .execute()

export const unsettle = (tx: Writer, workspaceId: string, decision: string, accountId: string) =>
  tx
    .deleteFrom('today.settled')
    .where('workspace_id', '=', workspaceId)
    .where('decision', '=', decision)
    .where('account_id', '=', accountId)
    .execute()

export const forgetSettled = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('today.settled').where('at', '<', before).execute()
