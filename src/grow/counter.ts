import type { App } from '#app'
import { createBatch } from '#platform/batch.ts'
import { tellSeldom } from '#platform/seldom.ts'
import { addUp, type Click, clickFrom } from './click.ts'
import { linksThere, makeMonth, numberSources, rolledUntil, writeClicks } from './clicks.sql.ts'
import { createVisitors } from './visitors.ts'

export type Counter = {
  /** When it returns the click outlives this process. */
  count: (click: Click) => void
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
  /** Writes the clicks of a process that ended suddenly. */
  recover: () => Promise<void>
}

/** Sources whose numbers are remembered: whoever wants to can invent them. */
const MOST_SOURCES = 20_000

/** Takes clicks at the speed of a redirect and writes them a moment later, together with all they add up to. */
export function createCounter(app: Pick<App, 'db' | 'live' | 'log' | 'now' | 'config'>): Counter {
  const tell = tellSeldom(app, 'grow.clicks')
  const visitors = createVisitors()
  const months = new Set<string>()
  const sources = new Map<string, number>()

  /** In a transaction of its own, or who reads the clicks would wait for the whole batch. */
  async function makeRoom(clicks: readonly Click[]) {
    for (const month of new Set(clicks.map(({ at }) => `${new Date(at).toISOString().slice(0, 7)}-01`))) {
      if (months.has(month)) continue
      await app.db.write((tx) => makeMonth(tx, month))
      months.add(month)
    }
  }

  /** Sources get their numbers in a transaction of their own: they stay when the batch does not. */
  async function numberSourcesOf(clicks: readonly Click[]): Promise<Map<string, number>> {
    const met = new Set(clicks.map(({ source }) => source))
    const wanted = [...met].filter((source) => !sources.has(source))
    if (wanted.length > 0)
      for (const [word, number] of await app.db.write((tx) => numberSources(tx, wanted))) sources.set(word, number)
    const numbered = new Map([...met].map((word) => [word, sources.get(word) ?? 0]))
    if (sources.size > MOST_SOURCES) sources.clear()
    return numbered
  }

  const batch = createBatch<Click>(app, {
    name: 'clicks',
    rowFrom: clickFrom,
    write: async (tx, clicks) => {
      await makeRoom(clicks)
      const numbered = await numberSourcesOf(clicks)
      // A link may have gone with its workspace in the meantime.
      const there = await linksThere(tx, [...new Set(clicks.map(({ linkId }) => linkId))])
      const kept = clicks.filter(({ linkId }) => there.has(linkId))
      if (kept.length === 0) return
      await writeClicks(tx, kept, addUp(kept, await visitors.fresh(tx, kept), numbered, await rolledUntil(tx)))
      await tell(
        tx,
        kept.map(({ workspaceId }) => workspaceId),
      )
    },
  })
  return { count: batch.add, flush: batch.flush, recover: batch.recover }
}
