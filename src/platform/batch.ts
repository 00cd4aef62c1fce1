import { join } from 'node:path'
import type { App } from '#app'
import type { Writer } from './database.ts'
import { beginJournal, leftJournals } from './journal.ts'
import { forgetJournal, linesWritten, moveMark } from './journals.sql.ts'

/** Rows wait this long for company: one statement for many costs little more than for one. */
const FLUSH_MILLISECONDS = 20
const BATCH = 20_000
/** While the database is away so many rows are kept in memory; the others wait in the journal. */
const MAX_WAITING = 100_000
const AGAIN_MILLISECONDS = 1_000
/** A journal longer than this begins anew as soon as all of it is written. */
const LONG_BYTES = 16_000_000

export type Batch<Row> = {
  add: (row: Row) => void
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
  /** Writes what a process left behind that ended without closing. */
  recover: () => Promise<void>
}

/**
 * Takes rows at the speed of a request and writes them a moment later, together. When `add` returns, the row is in a journal outside
 * the process; how far the journal is written stands in the transaction that writes. So a process that dies loses none of them and
 * none is written twice. A machine that loses its power loses what the last moment brought, which the disk had not got yet.
 */
export function createBatch<Row>(
  app: Pick<App, 'db' | 'log' | 'config'>,
  wish: {
    /** Plain enough to be JSON and come back the same. */
    name: string
    rowFrom: (told: unknown) => Row | null
    /** What it does outside of `tx` must bear to be done twice. */
    write: (tx: Writer, rows: Row[]) => Promise<void>
  },
): Batch<Row> {
  const { db, log } = app
  const folder = join(app.config.dataFolder, 'journal')
  let journal = beginJournal(folder, wish.name)
  /** Null for a line that cannot be read. */
  let waiting: (Row | null)[] = []
  /** Lines of the journal: the first that is not in the database yet, and the one that comes next. */
  let first = 0
  let next = 0
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const plan = (milliseconds: number) => {
    // Closing the desk flushes; the timer alone keeps nothing open.
    timer ??= setTimeout(() => {
      timer = null
      void write()
    }, milliseconds).unref()
  }

  function add(row: Row) {
    const isKept = journal.append(row)
    // Once some wait in the journal alone, those after them do as well, to keep their turn.
    if (first + waiting.length === next && waiting.length < MAX_WAITING) waiting.push(row)
    else if (!isKept) log.error({ waiting: waiting.length }, `neither the database nor the disk takes ${wish.name}`)
    next += 1
    plan(FLUSH_MILLISECONDS)
  }

  function write(): Promise<void> {
    writing = writing.then(drain)
    return writing
  }

  async function drain() {
    try {
      while (first < next) {
        if (waiting.length === 0) waiting = await readOn()
        const rows = waiting.slice(0, BATCH)
        if (rows.length === 0) break
        await writeMarked(journal.name, first, rows)
        waiting.splice(0, rows.length)
        first += rows.length
      }
      if (journal.sizeBytes() > LONG_BYTES || journal.isFull()) await beginAnew()
    } catch (error) {
      log.warn({ error: String(error), waiting: next - first }, `${wish.name} wait for the database`)
      plan(AGAIN_MILLISECONDS)
    }
  }

  /** Rows that had no room in memory; what the disk did not take either is gone. */
  async function readOn(): Promise<(Row | null)[]> {
    const read = await journal.read(first, MAX_WAITING)
    if (read.length === 0) first = next
    return read.map(wish.rowFrom)
  }

  const writeMarked = (name: string, from: number, rows: readonly (Row | null)[]) =>
    db.write(async (tx) => {
      await moveMark(tx, name, from, from + rows.length)
      const known = rows.filter((row) => row !== null)
      if (known.length > 0) await wish.write(tx, known)
    })

  /** Only when all of it is written. */
  async function beginAnew() {
    if (first < next || next === 0) return
    const { name } = journal
    journal.end()
    journal = beginJournal(folder, wish.name)
    first = 0
    next = 0
    await db.write((tx) => forgetJournal(tx, name))
  }

  async function recover() {
    for (const left of leftJournals(folder, wish.name).filter(({ name }) => name !== journal.name)) {
      try {
        let from = await linesWritten(db.read, left.name)
        for (;;) {
          const told = await left.read(from, BATCH)
          if (told.length === 0) break
          await writeMarked(left.name, from, told.map(wish.rowFrom))
          from += told.length
        }
        left.end()
        await db.write((tx) => forgetJournal(tx, left.name))
        log.info({ journal: left.name, lines: from }, `${wish.name} of a sudden end are written`)
      } catch (error) {
        log.error({ error: String(error), journal: left.name }, `${wish.name} of a sudden end could not be written`)
      }
    }
  }

  return {
    add,
    recover,
    flush: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await write()
      await beginAnew().catch((error: unknown) => log.warn({ error: String(error) }, 'a journal was left'))
    },
  }
}
