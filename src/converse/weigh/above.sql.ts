import type { Reader } from '#platform/database.ts'

/** The reasons of a conversation in the queue and of those that stand right above it. */
export async function standingAbove(db: Reader, workspaceId: string, threadId: string, most: number) {
  const chosen = await db
    .selectFrom('converse.threads')
    .select(['rank', 'reasons'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', threadId)
    .where('state', '=', 'open')
    .where('waiting_since', 'is not', null)
    .executeTakeFirst()
  if (!chosen) return null
  const above = await db
    .selectFrom('converse.threads')
    .select('reasons')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('rank', '>', chosen.rank)
    .where('id', '!=', threadId)
    .orderBy('rank', 'desc')
    .limit(most)
    .execute()
  return { reasons: chosen.reasons, above: above.map(({ reasons }) => reasons) }
}
