import type { Reader, Writer } from '#platform/database.ts'

export async function interestsOf(db: Reader, workspaceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('watch.interests')
    .select('word')
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute()
  return rows.map(({ word }) => word)
}

/** Puts the whole list in place of the old one. */
export async function keepInterests(tx: Writer, workspaceId: string, words: { word: string; folded: string }[]) {
  await tx.deleteFrom('watch.interests').where('workspace_id', '=', workspaceId).execute()
  if (words.length === 0) return
  await tx
    .insertInto('watch.interests')
    .values(words.map(({ word, folded }) => ({ workspace_id: workspaceId, word, folded })))
    .onConflict((on) => on.columns(['workspace_id', 'folded']).doNothing())
    .execute()
}
