import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** Marks these stories read for somebody; gives back those that were not read before. */
export async function markManyRead(
  tx: Writer,
  q: { workspaceId: string; accountId: string; ids: readonly string[]; at: Temporal.Instant },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into watch.readings (story_id, account_id, read_at)
    select s.id, ${q.accountId}, ${q.at}::timestamptz from watch.stories s
    where s.id = any(${[...q.ids]}::bigint[]) and s.workspace_id = ${q.workspaceId}
    on conflict do nothing
    returning story_id as id`.execute(tx)
  return rows.map(({ id }) => id)
}

export const markManyUnread = (tx: Writer, accountId: string, ids: readonly string[]) =>
  sql`delete from watch.readings where account_id = ${accountId} and story_id = any(${[...ids]}::bigint[])`.execute(tx)
