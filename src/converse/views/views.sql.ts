import type { Reader, Writer } from '#platform/database.ts'

const MOST = 40

/** The views of the team and of this person. */
export const viewsFor = (db: Reader, workspaceId: string, me: string) =>
  db
    .selectFrom('converse.views')
    .select(['id', 'account_id as accountId', 'name', 'filter'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '=', me)]))
    .orderBy('id')
    .limit(MOST)
    .execute()

export const addView = (
  tx: Writer,
  v: { workspaceId: string; accountId: string | null; name: string; filter: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('converse.views')
    .values({ workspace_id: v.workspaceId, account_id: v.accountId, name: v.name, filter: v.filter, made_at: v.at })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Puts a view away, or with null back where it was. */
export const setRemoved = (tx: Writer, workspaceId: string, me: string, id: string, at: Temporal.Instant | null) =>
  tx
    .updateTable('converse.views')
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', '=', me)]))
    .returning('id')
    .executeTakeFirst()

export const labelsOf = (db: Reader, workspaceId: string) =>
  db
    .selectFrom('converse.labels')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .orderBy('used_at', 'desc')
    .limit(MOST)
    .execute()

export const keepLabels = async (tx: Writer, workspaceId: string, names: readonly string[], at: Temporal.Instant) => {
  if (names.length === 0) return
  await tx
    .insertInto('converse.labels')
    .values(names.map((name) => ({ workspace_id: workspaceId, name, used_at: at })))
    .onConflict((on) => on.columns(['workspace_id', 'name']).doUpdateSet({ used_at: at }))
    .execute()
}
