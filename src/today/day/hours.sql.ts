import type { Reader, Writer } from '#platform/database.ts'

export const hoursOf = (db: Reader, accountId: string) =>
  db.selectFrom('today.hours').select(['begins', 'ends']).where('account_id', '=', accountId).executeTakeFirst()

export const keepHours = (tx: Writer, accountId: string, h: { begins: string; ends: string }) =>
  tx
    .insertInto('today.hours')
    .values({ account_id: accountId, ...h })
    .onConflict((on) => on.column('account_id').doUpdateSet(h))
    .execute()

export const morningSeen = async (db: Reader, workspaceId: string, accountId: string, day: string): Promise<boolean> =>
  (await db
    .selectFrom('today.mornings')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .where('day', '=', day)
    .executeTakeFirst()) !== undefined

export const seeMorning = (
  tx: Writer,
  m: { workspaceId: string; accountId: string; day: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('today.mornings')
    .values({ workspace_id: m.workspaceId, account_id: m.accountId, day: m.day, at: m.at })
    .onConflict((on) => on.doNothing())
    .execute()
