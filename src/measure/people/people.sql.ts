import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

/** The clicks a customer is known to have come by, with those told now; what was known stays known. */
export async function knowCustomer(
  tx: Writer,
  c: { workspaceId: string; person: string; clicks: readonly string[]; at: Temporal.Instant },
): Promise<string[]> {
  const { rows } = await sql<{ clicks: string[] }>`
    insert into measure.customers as k (workspace_id, person, clicks, first_at, last_at)
    values (${c.workspaceId}, ${c.person}, ${[...c.clicks]}::text[], ${c.at}, ${c.at})
    on conflict (workspace_id, person) do update set last_at = excluded.last_at,
      clicks = (select coalesce(array_agg(distinct one), '{}') from unnest(k.clicks || excluded.clicks) as one)
    returning clicks`.execute(tx)
  return rows[0]?.clicks ?? []
}

export const clicksOf = async (db: Reader, workspaceId: string, person: string): Promise<string[] | null> =>
  (
    await db
      .selectFrom('measure.customers')
      .select('clicks')
      .where('workspace_id', '=', workspaceId)
      .where('person', '=', person)
      .executeTakeFirst()
  )?.clicks ?? null

/** How much is kept about a person. */
export async function keptOf(db: Reader, workspaceId: string, person: string) {
  const { rows } = await sql<{ outcomes: number; refunds: number; clicks: number }>`
    select
      (select count(*)::int from measure.outcomes where workspace_id = ${workspaceId} and person = ${person}) as outcomes,
      (select count(*)::int from measure.refunds r join measure.outcomes o on o.id = r.outcome_id
        where o.workspace_id = ${workspaceId} and o.person = ${person}) as refunds,
      coalesce((select cardinality(clicks) from measure.customers
        where workspace_id = ${workspaceId} and person = ${person}), 0) as clicks`.execute(db)
  return rows[0] ?? { outcomes: 0, refunds: 0, clicks: 0 }
}

export const referencesOf = async (tx: Writer, workspaceId: string, person: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('measure.outcomes')
      .select('reference')
      .where('workspace_id', '=', workspaceId)
      .where('person', '=', person)
      .execute()
  ).map(({ reference }) => reference)

/** Takes away every row that speaks of the person; days keep their counts, and hashes keep them from counting twice. */
export async function forget(
  tx: Writer,
  f: { workspaceId: string; person: string; hashes: readonly string[]; at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into measure.forgotten (workspace_id, hash, at)
    select ${f.workspaceId}, hash, ${f.at} from unnest(${[...f.hashes]}::text[]) as hash
    on conflict do nothing`.execute(tx)
  await tx
    .deleteFrom('measure.outcomes')
    .where('workspace_id', '=', f.workspaceId)
    .where('person', '=', f.person)
    .execute()
  await tx
    .deleteFrom('measure.customers')
    .where('workspace_id', '=', f.workspaceId)
    .where('person', '=', f.person)
    .execute()
}
