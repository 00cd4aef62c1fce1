import { join } from 'node:path'
import type { App } from '#app'
import type { Writer } from './database.ts'
import { beginJournal, type Journal, leftJournals } from './journal.ts'
import { forgetJournal, linesWritten, moveMark } from './journals.sql.ts'

/** Rows wait this long for company: one statement for many costs little more than for one. */
const FLUSH_MILLISECONDS = 20
/** Where so many came in that time, more are on their way: they wait longer, and a crowd is not written fifty times a second. */
const CROWD = 20
const CROWD_MILLISECONDS = 100
const BATCH = 20_000
/** While the database is away so many rows are kept in memory; the others wait in the journal. */
const MAX_WAITING = 100_000
const AGAIN_MILLISECONDS = 1_000
/** A journal longer than this takes no more lines: the next begins, and it goes when all of it is written. */
const LONG_BYTES = 16_000_000

export type Batch<Row> = {
  /** Resolves when the row outlives this process. */
  add: (row: Row) => Promise<void>
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
  /** Writes what a process left behind that ended without closing. */
  recover: () => Promise<void>
}

/** A journal and where it stands: `first` is its first line that is not in the database yet, `next` the one that comes next. */
type Part<Row> = {
  journal: Journal
  /** From `first` on, as far as there was room in memory; null for a line that cannot be read. */
  waiting: (Row | null)[]
  /** Of this turn of the loop, not yet with the system. */
  lines: string[]
  first: number
  next: number
}

const beginPart = <Row>(folder: string, name: string): Part<Row> => ({
  journal: beginJournal(folder, name),
  waiting: [],
  lines: [],
  first: 0,
  next: 0,
})

/**
 * Takes rows at the speed of a request and writes them a moment later, together. When `add` resolves, the row is in a journal outside
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
  /** What came first stands first; the last takes what comes now. */
  let parts: readonly Part<Row>[] = [beginPart(folder, wish.name)]
  /** How many were written together the last time. */
  let together = 0
  let kept: PromiseWithResolvers<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const plan = (milliseconds: number) => {
    // Closing the desk flushes; the timer alone keeps nothing open.
    timer ??= setTimeout(() => {
      timer = null
      void write()
    }, milliseconds).unref()
  }

  function add(row: Row): Promise<void> {
    const part = last().journal.sizeBytes() > LONG_BYTES ? beginAnew() : last()
    part.lines.push(JSON.stringify(row))
    // Once some wait in the journal alone, those after them do as well, to keep their turn.
    if (part.first + part.waiting.length === part.next && waiting() < MAX_WAITING) part.waiting.push(row)
    part.next += 1
    plan(together < CROWD ? FLUSH_MILLISECONDS : CROWD_MILLISECONDS)
    if (!kept) setImmediate(keep)
    kept ??= Promise.withResolvers()
    return kept.promise
  }

  /** What comes in one turn of the loop goes to the system at one go. */
  function keep() {
    for (const part of parts.filter(({ lines }) => lines.length > 0)) {
      const isKept = part.journal.append(part.lines)
      part.lines = []
      if (!isKept && part.first + part.waiting.length < part.next)
        log.error({ waiting: waiting() }, `neither the database nor the disk takes ${wish.name}`)
    }
    kept?.resolve()
    kept = null
  }

  const last = (): Part<Row> => parts[parts.length - 1] ?? beginAnew()
  const waiting = () => parts.reduce((sum, part) => sum + part.waiting.length, 0)

  function beginAnew(): Part<Row> {
    const part = beginPart<Row>(folder, wish.name)
    parts = [...parts, part]
    return part
  }

  function write(): Promise<void> {
    writing = writing.then(drain)
    return writing
  }

  /** What comes in the meantime has its own turn. */
  async function drain() {
    keep()
    together = parts.reduce((sum, { first, next }) => sum + next - first, 0)
    try {
      for (const part of parts) {
        await writePart(part)
        if (part.first < part.next) break
        if (part !== last() || part.journal.isFull()) await endPart(part)
      }
    } catch (error) {
      log.warn({ error: String(error), waiting: waiting() }, `${wish.name} wait for the database`)
      plan(AGAIN_MILLISECONDS)
    }
  }

  async function writePart(part: Part<Row>) {
    const until = part.next
    while (part.first < until) {
      if (part.waiting.length === 0) part.waiting = await readOn(part)
      const rows = part.waiting.slice(0, BATCH)
      if (rows.length === 0) break
      await writeMarked(part.journal.name, part.first, rows)
      part.waiting.splice(0, rows.length)
      part.first += rows.length
    }
  }

  /** Rows that had no room in memory; what the disk did not take either is gone. */
  async function readOn(part: Part<Row>): Promise<(Row | null)[]> {
    const read = await part.journal.read(part.first, MAX_WAITING)
    if (read.length === 0) part.first = part.next
    return read.map(wish.rowFrom)
  }

  const writeMarked = (name: string, from: number, rows: readonly (Row | null)[]) =>
    db.write(async (tx) => {
      await moveMark(tx, name, from, from + rows.length)
      const known = rows.filter((row) => row !== null)
      if (known.length > 0) await wish.write(tx, known)
    })

  /** Only when all of it is written. */
  async function endPart(part: Part<Row>) {
    if (part.first < part.next || part.next === 0) return
    if (part === last()) beginAnew()
    parts = parts.filter((one) => one !== part)
    part.journal.end()
    await db.write((tx) => forgetJournal(tx, part.journal.name))
  }

  const isOurs = (name: string) => parts.some(({ journal }) => journal.name === name)

  async function recover() {
    for (const left of leftJournals(folder, wish.name).filter(({ name }) => !isOurs(name))) {
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
      await endPart(last()).catch((error: unknown) => log.warn({ error: String(error) }, 'a journal was left'))
    },
  }
}
