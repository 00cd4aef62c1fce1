import type { Db, Writer } from './database.ts'

/**
 * Makes the tables of the months that rows lie in, each once: in a transaction of its own, or who reads them would wait for the whole
 * batch.
 */
export function createMonthRooms(db: Pick<Db, 'write'>, make: (tx: Writer, month: string) => Promise<unknown>) {
  const made = new Set<string>()
  return async (rows: readonly { at: number }[]): Promise<void> => {
    for (const month of monthsOf(rows)) {
      if (made.has(month)) continue
      await db.write((tx) => make(tx, month))
      made.add(month)
    }
  }
}

/** The first days of their months; the calendar is asked once for all that stand beside each other in one. */
function monthsOf(rows: readonly { at: number }[]): Set<string> {
  const months = new Set<string>()
  let [from, until] = [0, 0]
  for (const { at } of rows) {
    if (at >= from && at < until) continue
    const moment = new Date(at)
    from = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth())
    until = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1)
    months.add(new Date(from).toISOString().slice(0, 10))
  }
  return months
}
