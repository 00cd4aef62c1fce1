import type { App } from '#app'
import { createBatch } from '#platform/batch.ts'
import { type Click, writeClicks } from './clicks.sql.ts'

const TELL_EVERY_MILLISECONDS = 2_000

export type Counter = {
  count: (click: Click) => void
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
}

/** Takes clicks at the speed of a redirect and writes them a moment later, together. */
export function createCounter(app: Pick<App, 'db' | 'live' | 'log' | 'now'>): Counter {
  const told = new Map<string, number>()
  const batch = createBatch<Click>({
    name: 'clicks',
    log: app.log,
    write: (clicks) =>
      app.db.write(async (tx) => {
        const now = app.now().epochMilliseconds
        for (const workspaceId of await writeClicks(tx, clicks)) {
          if (now - (told.get(workspaceId) ?? 0) < TELL_EVERY_MILLISECONDS) continue
          told.set(workspaceId, now)
          await app.live.tell(tx, { workspaceId, kind: 'grow.clicks' })
        }
      }),
  })
  return { count: batch.add, flush: batch.flush }
}
