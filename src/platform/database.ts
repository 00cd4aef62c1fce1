import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Log } from './log.ts'
import { plannedOnce } from './planned-once.ts'
import type { Tables } from './tables.ts'

/** Asks questions; it runs in read-only sessions, so that a screen cannot write. */
export type Reader = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>

/** Writes, always inside a transaction. */
export type Writer = Transaction<Tables>

export type Db = {
  read: Reader
  /** The same for a screen that asks many questions in words that never change: each is planned once per connection. */
  often: Reader
  /** Runs the deed in one transaction; whatever it throws undoes all of it. */
  write: <T>(deed: (tx: Writer) => Promise<T>) => Promise<T>
  url: string
  close: () => Promise<void>
}

const READERS = 8
const WRITERS = 10
const IDLE_MILLISECONDS = 10_000
const STATEMENT_MILLISECONDS = 30_000

// pg asks objects for `toPostgres` and falls back to JSON, which would put quotes around an instant.
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', { value: Temporal.Instant.prototype.toString })

export function openDatabase(url: string, log: Log): Db {
  const reading = pool(url, { max: READERS, options: '-c default_transaction_read_only=on', types }, log)
  const writing = pool(url, { max: WRITERS, types }, log)
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }) })
  const planned = new Kysely<Tables>({ dialect: plannedOnce(reading) })
  const writer = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writing }) })
  return {
    read: reader,
    often: planned,
    write: (deed) => writer.transaction().execute(deed),
    url,
    close: async () => {
      await Promise.all([reader.destroy(), writer.destroy()])
    },
  }
}

/** A pool with an empty search_path, so that a table named without its schema is an error and not a guess. */
export function pool(url: string, wish: pg.PoolConfig, log: Log): pg.Pool {
  const made = new pg.Pool({
    ...wish,
    connectionString: url,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    connectionTimeoutMillis: STATEMENT_MILLISECONDS,
    options: `-c search_path= -c statement_timeout=${STATEMENT_MILLISECONDS} ${wish.options ?? ''}`.trim(),
  })
  const lost = (error: Error) => log.warn({ error: error.message }, 'a database connection was lost')
  made.on('error', lost)
  made.on('connect', (client) => client.on('error', lost))
  return made
}

/** Instants come back as Temporal, days as their ISO text, everything else as pg has it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text)
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
}
