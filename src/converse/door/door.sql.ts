import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export type Door = 'let-in' | 'kept-out'

export const doorOf = async (db: Reader, personId: string): Promise<Door | null> => {
  const row = await db
    .selectFrom('converse.regards')
    .select('door')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.door ?? null
}

/** Remembers for the people of these threads whether they may write privately; null forgets it. */
export const setDoors = (tx: Writer, workspaceId: string, threadIds: readonly string[], door: Door | null) =>
  sql`
    insert into converse.regards (person_id, workspace_id, door)
    select distinct person_id, workspace_id, ${door}::text from converse.threads
    where workspace_id = ${workspaceId} and id = any(${[...threadIds]}::bigint[]) and person_id is not null
    on conflict (person_id) do update set door = excluded.door`.execute(tx)

/** True for whom we have heard before. */
export const hasSpoken = async (db: Reader, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('converse.messages')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()) !== undefined
