import type { Reader, Writer } from '#platform/database.ts'

export const turnsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.turns')
    .select(['account_id as accountId', 'away', 'given_at as givenAt'])
    .where('workspace_id', '=', workspaceId)
    .execute()

export const keepTurn = (tx: Writer, workspaceId: string, accountId: string, at: Temporal.Instant) =>
  tx
    .insertInto('converse.turns')
    .values({ workspace_id: workspaceId, account_id: accountId, given_at: at })
    .onConflict((on) => on.columns(['workspace_id', 'account_id']).doUpdateSet({ given_at: at }))
    .execute()

export const keepAway = (tx: Writer, workspaceId: string, accountId: string, away: boolean) =>
  tx
    .insertInto('converse.turns')
    .values({ workspace_id: workspaceId, account_id: accountId, away })
    .onConflict((on) => on.columns(['workspace_id', 'account_id']).doUpdateSet({ away }))
    .execute()
