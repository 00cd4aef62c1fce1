import { type RawBuilder, sql } from 'kysely'
import { words } from './columns.ts'
import type { Writer } from './database.ts'

/** The numbers of words in a table of `word` and `id`, given to those that have none yet. */
export async function numberIn(tx: Writer, table: RawBuilder<unknown>, some: readonly string[]) {
  const list = words(some.toSorted())
  await sql`insert into ${table} (word) select word from unnest(${list}::text[]) as w (word)
    where not exists (select 1 from ${table} k where k.word = w.word) on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ word: string; id: number }>`
    select word, id from ${table} where word = any(${list}::text[])`.execute(tx)
  return new Map(rows.map(({ word, id }) => [word, id]))
}
