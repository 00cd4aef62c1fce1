import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Door = 'let-in' | 'kept-out'

/** What was decided about these people; nothing of those about whom nobody decided. */
export async function doorsOf(db: Reader, personIds: readonly string[]): Promise<Map<string, Door>> {
  const rows = await db
    .selectFrom('converse.regards')
    .select(['person_id as personId', 'door'])
    .where(sql<boolean>`person_id = any(${personIds}::bigint[])`)
    .execute()
  return new Map(rows.flatMap(({ personId, door }) => (door === null ? [] : [[personId, door] as const])))
}

/** Remembers for the people of these threads whether they may write privately; null forgets it. */
export const setDoors = (tx: Writer, workspaceId: string, threadIds: readonly string[], door: Door | null) =>
  sql`
    insert into converse.regards (person_id, workspace_id, door)
    select distinct person_id, workspace_id, ${door}::text from converse.threads
    where workspace_id = ${workspaceId} and id = any(${[...threadIds]}::bigint[]) and person_id is not null
    on conflict (person_id) do update set door = excluded.door`.execute(tx)
