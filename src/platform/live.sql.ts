import { sql } from 'kysely'
import type { Writer } from './database.ts'

/** Heard by every listener of the channel once the transaction commits, and never if it does not. */
export const notify = async (tx: Writer, channel: string, text: string): Promise<void> => {
  await sql`select pg_notify(${channel}, ${text})`.execute(tx)
}
