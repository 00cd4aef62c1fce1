import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type pg from 'pg'

/** Whoever asks more different questions makes up their words, and a plan would be kept for nothing. */
const MOST_KNOWN = 300

/**
 * A way to the same pool on which each question is parsed and planned once per connection and afterwards only answered: for screens
 * that ask many small questions in the same words. It cannot write; there are no transactions on it.
 */
export function plannedOnce(pool: pg.Pool): Dialect {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_KNOWN) return known
    const name = `often ${names.size}`
    names.set(text, name)
    return name
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => readingDriver(pool, nameOf),
  }
}

function readingDriver(pool: pg.Pool, nameOf: (text: string) => string | undefined): Driver {
  const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const client = await pool.connect()
      const connection: DatabaseConnection = {
        executeQuery: async ({ sql: text, parameters }) => {
          const name = nameOf(text)
          const { rows } = await client.query({
            text,
            values: [...parameters],
            ...(name === undefined ? {} : { name }),
          })
          return { rows }
        },
        streamQuery: () => onlyReads(),
      }
      clients.set(connection, client)
      return connection
    },
    releaseConnection: (connection) => {
      clients.get(connection)?.release()
      return Promise.resolve()
    },
    beginTransaction: () => onlyReads(),
    commitTransaction: () => onlyReads(),
    rollbackTransaction: () => onlyReads(),
    // The pool belongs to whoever opened it.
    destroy: () => Promise.resolve(),
  }
}

function onlyReads(): never {
  throw new Error('here questions are asked one by one')
}
