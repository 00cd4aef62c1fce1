import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** People of the community whose handle or name has these words in it; those whose handle begins so stand first. */
export async function peopleNamed(
  db: Reader,
  workspaceId: string,
  networks: readonly string[],
  words: string,
  limit: number,
) {
  const { rows } = await sql<{ handle: string; name: string; avatar: string | null }>`
    with wanted as (select language.fold(${words}) as words)
    select i.handle, i.name, i.avatar from desk.identities i, wanted w
    where i.workspace_id = ${workspaceId} and i.channel_network = any(${[...networks]}::text[])
      and position(w.words in language.fold(i.handle || ' ' || i.name)) > 0
    order by position(w.words in language.fold(ltrim(i.handle, '@'))) <> 1, i.handle
    limit ${limit}`.execute(db)
  return rows
}
