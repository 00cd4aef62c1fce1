import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const closeOf = (db: Reader, workspaceId: string, accountId: string, day: string) =>
  db
    .selectFrom('today.closes')
    .select(['day', 'happened', 'carried', 'first', 'note', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .where('day', '=', day)
    .executeTakeFirst()

/** The last day this person closed in each of these workspaces, whenever that was. */
export const lastCloses = (db: Reader, ids: string[], accountId: string) =>
  db
    .selectFrom('today.closes')
    .distinctOn('workspace_id')
    .select(['workspace_id as workspaceId', 'day', 'happened', 'carried', 'first', 'note', 'at'])
    .where('workspace_id', 'in', ids)
    .where('account_id', '=', accountId)
    .orderBy('workspace_id')
    .orderBy('day', 'desc')
    .execute()

export const keepClose = (
  tx: Writer,
  c: {
    workspaceId: string
    accountId: string
    day: string
    happened: unknown
    carried: unknown
    first: unknown
    note: string
    at: Temporal.Instant
  },
) => {
  const told = {
    happened: JSON.stringify(c.happened),
    carried: JSON.stringify(c.carried),
    first: JSON.stringify(c.first),
    note: c.note,
    at: c.at,
  }
  return tx
    .insertInto('today.closes')
    .values({ workspace_id: c.workspaceId, account_id: c.accountId, day: c.day, ...told })
    .onConflict((on) => on.columns(['workspace_id', 'account_id', 'day']).doUpdateSet(told))
    .execute()
}

export const dropClose = (tx: Writer, workspaceId: string, accountId: string, day: string) =>
  tx
    .deleteFrom('today.closes')
    .where('workspace_id', '=', workspaceId)
    .where('account_id', '=', accountId)
    .where('day', '=', day)
    .returning('carried')
    .executeTakeFirst()

/** A plan older than a weekend is forgotten. */
const PLAN_HOURS = 96

/** What this person meant to begin with, as they said when they last closed the day, per workspace. */
export async function firstThings(
  db: Reader,
  ids: string[],
  accountId: string,
  now: Temporal.Instant,
): Promise<{ workspaceId: string; decision: string }[]> {
  const { rows } = await sql<{ workspaceId: string; decision: string }>`
    select c.workspace_id as "workspaceId", f ->> 'id' as decision
    from (select distinct on (workspace_id) workspace_id, first from today.closes
      where workspace_id = any(${ids}::bigint[]) and account_id = ${accountId} and at > ${now.subtract({ hours: PLAN_HOURS })}
      order by workspace_id, day desc) c
    cross join lateral jsonb_array_elements(c.first) f`.execute(db)
  return rows
}
