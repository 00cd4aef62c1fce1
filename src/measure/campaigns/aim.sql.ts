import type { Reader } from '#platform/database.ts'

export const campaignAim = (db: Reader, workspaceId: string, ids: readonly string[]) =>
  db
    .selectFrom('grow.campaigns')
    .select(['id', 'action', 'persona', 'starts'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['0'])
    .execute()
