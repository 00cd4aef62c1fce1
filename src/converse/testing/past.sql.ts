import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'

/** Numbers messages from here on as if so many had come in between. */
export const passMessages = (tx: Writer, count: number) =>
  sql`select setval(pg_get_serial_sequence('converse.messages', 'id'),
    (select max(id) from converse.messages) + ${count}::bigint)`.execute(tx)
