import type { Reader, Writer } from '#platform/database.ts'

/** Writes down who did what, in the transaction that did it. */
export const record = (
  tx: Writer,
  who: { workspaceId: string; account: { id: string } },
  deed: string,
  about: Record<string, unknown>,
  at: Temporal.Instant,
) =>
  tx
    .insertInto('desk.audit')
    .values({ workspace_id: who.workspaceId, account_id: who.account.id, deed, about: JSON.stringify(about), at })
    .execute()

export const auditPage = (db: Reader, workspaceId: string, before: string | null, limit: number) =>
  db
    .selectFrom('desk.audit as a')
    .leftJoin('desk.members as m', (on) =>
      on.onRef('m.account_id', '=', 'a.account_id').onRef('m.workspace_id', '=', 'a.workspace_id'),
    )
    .select(['a.id', 'a.deed', 'a.about', 'a.at', 'm.name as by'])
    .where('a.workspace_id', '=', workspaceId)
    .$if(before !== null, (q) => q.where('a.id', '<', before ?? ''))
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute()
