import type { Reader, Writer } from '#platform/database.ts'

export type AltPolicy = 'required' | 'asked' | 'off'

/** Whether pictures have to be described here. */
export const altPolicy = async (db: Reader, workspaceId: string): Promise<AltPolicy> => {
  const row = await db
    .selectFrom('publish.policies')
    .select('alt')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.alt ?? 'asked'
}

export const setAltPolicy = (tx: Writer, workspaceId: string, alt: AltPolicy) =>
  tx
    .insertInto('publish.policies')
    .values({ workspace_id: workspaceId, alt })
    .onConflict((on) => on.column('workspace_id').doUpdateSet({ alt }))
    .execute()
