import type { Log } from './log.ts'

/** Rows wait this long for company: one statement for many costs little more than for one. */
const FLUSH_MILLISECONDS = 20
const BATCH = 1_000
/** While the database is away rows are kept up to here, then the oldest are given up. */
const MAX_WAITING = 100_000
const AGAIN_MILLISECONDS = 1_000

export type Batch<Row> = {
  add: (row: Row) => void
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
}

/** Takes rows at the speed of a request and writes them a moment later, together; what could not be written is tried again. */
export function createBatch<Row>(wish: { name: string; log: Log; write: (rows: Row[]) => Promise<void> }): Batch<Row> {
  let waiting: Row[] = []
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const plan = (milliseconds: number) => {
    // Closing the desk flushes; the timer alone keeps nothing open.
    timer ??= setTimeout(() => {
      timer = null
      void write()
    }, milliseconds).unref()
  }

  function write(): Promise<void> {
    writing = writing.then(drain)
    return writing
  }

  async function drain() {
    while (waiting.length > 0) {
      const rows = waiting.splice(0, BATCH)
      try {
        await wish.write(rows)
      } catch (error) {
        waiting = [...rows, ...waiting].slice(-MAX_WAITING)
        wish.log.warn({ error: String(error), waiting: waiting.length }, `${wish.name} wait for the database`)
        plan(AGAIN_MILLISECONDS)
        return
      }
    }
  }

  return {
    add: (row) => {
      waiting.push(row)
      plan(FLUSH_MILLISECONDS)
    },
    flush: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await write()
    },
  }
}
