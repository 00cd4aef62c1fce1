import type { App } from '#app'
import { type Click, writeClicks } from './clicks.sql.ts'

/** Clicks wait this long for company: one statement for many costs little more than for one. */
const FLUSH_MILLISECONDS = 20
const BATCH = 1_000
/** While the database is away clicks are kept up to here, then the oldest are given up. */
const MAX_WAITING = 100_000
const AGAIN_MILLISECONDS = 1_000
const TELL_EVERY_MILLISECONDS = 2_000

export type Counter = {
  count: (click: Click) => void
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
}

/** Takes clicks at the speed of a redirect and writes them a moment later, together. */
export function createCounter(app: Pick<App, 'db' | 'live' | 'log' | 'now'>): Counter {
  let waiting: Click[] = []
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()
  const told = new Map<string, number>()

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
      const batch = waiting.splice(0, BATCH)
      try {
        await app.db.write((tx) => writeAndTell(tx, batch))
      } catch (error) {
        waiting = [...batch, ...waiting].slice(-MAX_WAITING)
        app.log.warn({ error: String(error), clicks: waiting.length }, 'clicks wait for the database')
        plan(AGAIN_MILLISECONDS)
        return
      }
    }
  }

  async function writeAndTell(tx: Parameters<typeof writeClicks>[0], batch: Click[]) {
    const now = app.now().epochMilliseconds
    for (const workspaceId of await writeClicks(tx, batch)) {
      if (now - (told.get(workspaceId) ?? 0) < TELL_EVERY_MILLISECONDS) continue
      told.set(workspaceId, now)
      await app.live.tell(tx, { workspaceId, kind: 'grow.clicks' })
    }
  }

  return {
    count: (click) => {
      waiting.push(click)
      plan(FLUSH_MILLISECONDS)
    },
    flush: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await write()
    },
  }
}
