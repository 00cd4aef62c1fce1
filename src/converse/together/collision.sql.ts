import type { Reader } from '#platform/database.ts'

export type News = { id: string; ours: boolean; name: string }

/** The last thing said here by anybody but the writer after what he had seen; null when he has seen everything. */
export async function newsSince(db: Reader, threadId: string, me: string, seenId: string): Promise<News | null> {
  const row = await db
    .selectFrom('converse.messages')
    .select(['id', 'ours', 'author_name as name'])
    .where('thread_id', '=', threadId)
    .where('id', '>', seenId)
    .where('kind', '!=', 'note')
    .where('state', '!=', 'failed')
    .where('deleted_at', 'is', null)
    .where('by_account', 'is distinct from', me)
    .orderBy('ours', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Who of us answered last, when nothing has been said to us since. */
export async function lastAnswerer(db: Reader, threadId: string): Promise<{ name: string; by: string | null } | null> {
  const last = await db
    .selectFrom('converse.messages')
    .select(['ours', 'author_name as name', 'by_account as by'])
    .where('thread_id', '=', threadId)
    .where('kind', '!=', 'note')
    .where('state', '!=', 'failed')
    .where('deleted_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.ours ? { name: last.name, by: last.by } : null
}
