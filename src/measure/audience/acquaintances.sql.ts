import { sql } from 'kysely'
import type { Acquaintance, Whom } from '#grow'
import type { Reader } from '#platform/database.ts'

/** Who of these people follows a page of ours or has spoken with us; who does both, follows. */
export async function acquaintances(db: Reader, workspaceId: string, people: readonly Whom[]): Promise<Acquaintance[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Acquaintance>`
    with asked as (
      select distinct * from unnest(${people.map(({ network }) => network)}::text[],
        ${people.map(({ home }) => home)}::text[], ${people.map(({ person }) => person)}::text[]) as a (network, home, person)
    )
    select a.network, a.home, a.person, case when f.is then 'follows' else 'spoke' end as how
    from asked a
    cross join lateral (
      select exists (
        select 1 from desk.channels c join grow.joins j on j.channel_id = c.id and j.person = a.person and j.left_at is null
        where c.workspace_id = ${workspaceId} and c.network = a.network and c.home = a.home
      ) as is
    ) f
    where f.is or exists (
      select 1 from desk.identities i
      join converse.messages m on m.person_id = i.person_id and not m.ours and m.kind <> 'note'
      where i.workspace_id = ${workspaceId} and i.channel_network = a.network and i.home = a.home
        and i.external_id = a.person
    )`.execute(db)
  return rows
}
