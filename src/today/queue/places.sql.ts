import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'

/** Twenty brands are the work of one person at an agency; beyond so many it is no queue any more. */
const MOST = 100

/** Where this person works, as far as they see the day there. What is practised or made up is no brand; who sits in such a place sees it alone. */
export const placesOf = (db: Reader, accountId: string, here: string | null = null) =>
  db
    .selectFrom('desk.members as m')
    .innerJoin('desk.workspaces as w', 'w.id', 'm.workspace_id')
    .select(['w.id as workspaceId', 'w.name as brand', 'w.zone', 'w.lang'])
    .where('m.account_id', '=', accountId)
    .where('m.role', '!=', 'client')
    .where((eb) =>
      eb.or([
        sql<boolean>`not w.practice and not exists (select 1 from desk.workspaces h where h.id = ${here}::bigint and h.practice)`,
        ...(here === null ? [] : [eb('w.id', '=', here)]),
      ]),
    )
    .orderBy('w.id')
    .limit(MOST)
    .execute()
