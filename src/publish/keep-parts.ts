import type { App } from '#app'
import type { PreparedPart } from './delivery.ts'
import { keepPrepared } from './deliveries.sql.ts'
import { insist } from './patience.ts'

/** An upload waits this long for company; a request to a network takes many times as long. */
const COMPANY_MILLISECONDS = 5

type Waiting = { id: string; prepared: readonly PreparedPart[]; kept: () => void; failed: (cause: unknown) => void }

/** Writes what was uploaded, many at a time; each is told when its own stands in the database. */
export function openKeeping(app: App, owner: string, signal: AbortSignal) {
  let waiting: Waiting[] = []
  let writing = false

  async function write() {
    const batch = waiting
    waiting = []
    try {
      await insist(() => app.db.write((tx) => keepPrepared(tx, owner, batch)), signal, app.log)
      for (const { kept } of batch) kept()
    } catch (cause) {
      for (const { failed } of batch) failed(cause)
    }
    if (waiting.length > 0) setTimeout(write, COMPANY_MILLISECONDS)
    else writing = false
  }

  return (id: string, prepared: readonly PreparedPart[]): Promise<void> =>
    new Promise((kept, failed) => {
      waiting.push({ id, prepared, kept, failed })
      if (writing) return
      writing = true
      setTimeout(write, COMPANY_MILLISECONDS)
    })
}
