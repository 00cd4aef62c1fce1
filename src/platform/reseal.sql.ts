import { sql } from 'kysely'
import type { Db, Reader, Writer } from './database.ts'
import type { Vault } from './vault.ts'

const AT_ONCE = 500

type Place = { schema: string; table: string; column: string }
type Found = { ctid: string; sealed: string }

/**
 * Seals anew whatever an older key has sealed, wherever it lies: sealed texts begin with the short name of their key, so no room can be
 * forgotten. Gives back how many there were. Cut off at any place, it goes on from there when it is run again.
 */
export async function resealAll(db: Db, vault: Vault, oldNames: readonly string[]): Promise<number> {
  const beginnings = oldNames.map((name) => `${name}.%`.replaceAll('_', '\\_'))
  if (beginnings.length === 0) return 0
  let count = 0
  for (const place of await placesOfText(db.read)) {
    for (let rows = await oldIn(db.read, place, beginnings); rows.length > 0;) {
      const found = rows
      await db.write(async (tx) => {
        for (const { ctid, sealed } of found) await put(tx, place, ctid, sealed, vault.seal(vault.open(sealed)))
      })
      count += found.length
      rows = await oldIn(db.read, place, beginnings)
    }
  }
  return count
}

/** Columns of text in the tables of all rooms. */
async function placesOfText(db: Reader): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select n.nspname as schema, c.relname as "table", a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.atttypid = 'text'::regtype and n.nspname !~ '^(pg_|information_schema$|graphile_worker$)'
    order by 1, 2, 3`.execute(db)
  return rows
}

async function oldIn(db: Reader, { schema, table, column }: Place, beginnings: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select ctid::text, ${sql.id(column)} as sealed from ${sql.id(schema, table)}
    where ${sql.id(column)} like any(${beginnings}::text[]) limit ${AT_ONCE}`.execute(db)
  return rows
}

/** Somebody may have changed the row meanwhile; then it is found again. */
const put = (tx: Writer, { schema, table, column }: Place, ctid: string, was: string, now: string) =>
  sql`update ${sql.id(schema, table)} set ${sql.id(column)} = ${now}
    where ctid = ${ctid}::tid and ${sql.id(column)} = ${was}`.execute(tx)
