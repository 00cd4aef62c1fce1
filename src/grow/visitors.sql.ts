import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import { walkIndexes } from '#platform/merge.sql.ts'

/** Two who add at the same time would both call the same visitor new, and both begin the same sum. */
export async function takeTurns(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('grow.visitors_seen', 0))`.execute(tx)
  await walkIndexes(tx)
}

export const seenSince = (db: Reader, day: string, id: string) =>
  db
    .selectFrom('grow.visitors_seen')
    .select(['id', 'marks'])
    .where('day', '=', day)
    .where('id', '>', id)
    .orderBy('id')
    .execute()

export const addSeen = (tx: Writer, day: string, marks: Buffer) =>
  tx.insertInto('grow.visitors_seen').values({ day, marks }).execute()
