import { Client, type QueryResultRow } from 'pg'
import type { DeskAtHand } from '../journeys/desk.ts'
import { createLog } from '#platform/log.ts'
import { openPostgres } from '#platform/postgres.ts'

export type Inside = {
  url: string
  ask: <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
}

/** Opens the database of a desk that is stopped, for as long as the deed takes. */
export async function inDatabase<T>(desk: DeskAtHand, deed: (inside: Inside) => Promise<T>): Promise<T> {
  const postgres = await openPostgres({ folder: `${desk.dataFolder}/postgres`, log: createLog('error') })
  const client = new Client({ connectionString: postgres.url })
  try {
    await client.connect()
    return await deed({
      url: postgres.url,
      ask: async <Row extends QueryResultRow>(sql: string, values: unknown[] = []) =>
        (await client.query<Row>(sql, values)).rows,
    })
  } finally {
    await client.end()
    await postgres.close()
  }
}
