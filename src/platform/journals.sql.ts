import { sql } from 'kysely'
import type { Reader, Writer } from './database.ts'

/** How many lines of the journal have been written into the database. */
export async function linesWritten(db: Reader, journal: string): Promise<number> {
  const { rows } = await sql<{ lines: string }>`
    select lines from platform.journals where journal = ${journal}`.execute(db)
  return Number(rows[0]?.lines ?? 0)
}

/** Moves the mark on, from where we believe it to be; whoever comes second finds it moved and writes nothing. */
export async function moveMark(tx: Writer, journal: string, from: number, until: number): Promise<void> {
  const { rows } = await sql`
    insert into platform.journals as j (journal, lines) values (${journal}, ${until})
    on conflict (journal) do update set lines = excluded.lines where j.lines = ${from}
    returning lines`.execute(tx)
  if (rows.length === 0) throw new Error(`somebody else wrote on from line ${from} of ${journal}`)
}

export const forgetJournal = (tx: Writer, journal: string) =>
  sql`delete from platform.journals where journal = ${journal}`.execute(tx)
