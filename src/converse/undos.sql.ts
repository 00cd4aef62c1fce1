import type { Writer } from '#platform/database.ts'

export const addUndo = async (
  tx: Writer,
  u: { workspaceId: string; accountId: string; deed: string; before: string; at: Temporal.Instant },
): Promise<string> => {
  const { id } = await tx
    .insertInto('converse.undos')
    .values({ workspace_id: u.workspaceId, account_id: u.accountId, deed: u.deed, before: u.before, at: u.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a kept deed once: the one named, or the newest. */
export const takeUndo = (tx: Writer, workspaceId: string, accountId: string, id: string | null, at: Temporal.Instant) =>
  tx
    .updateTable('converse.undos')
    .set({ used_at: at })
    .where('id', '=', (q) =>
      q
        .selectFrom('converse.undos')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .$if(id !== null, (wish) => wish.where('id', '=', id ?? ''))
        .orderBy('id', 'desc')
        .limit(1)
        .forUpdate(),
    )
    .returning(['deed', 'before'])
    .executeTakeFirst()

export const forgetUndos = (tx: Writer, before: Temporal.Instant) =>
  tx.deleteFrom('converse.undos').where('at', '<', before).execute()
