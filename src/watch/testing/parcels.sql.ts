import type { Reader } from '#platform/database.ts'

/** What was brought and has not been read yet, the oldest first. */
export async function parcelsWaiting(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('watch.parcels').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
