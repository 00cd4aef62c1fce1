import type { App } from '#app'
import { createBatch } from '#platform/batch.ts'
import { createMonthRooms } from '#platform/month-rooms.ts'
import { tellSeldom } from '#platform/seldom.ts'
import { createWordNumbers } from '#platform/word-numbers.ts'
import { addUp, type Click, clickFrom } from './click.ts'
import { keepClicks, linksThere, makeMonth, numberSources, rolledUntil, writeSums } from './clicks.sql.ts'
import { createVisitors } from './visitors.ts'
import { takeTurns } from './visitors.sql.ts'

export type Counter = {
  /** Resolves when the click outlives this process. */
  count: (click: Click) => Promise<void>
  /** Writes what is waiting and resolves when it stands in the database. */
  flush: () => Promise<void>
  /** Writes the clicks of a process that ended suddenly. */
  recover: () => Promise<void>
}

/** Takes clicks at the speed of a redirect and writes them a moment later, together with all they add up to. */
export function createCounter(app: Pick<App, 'db' | 'live' | 'log' | 'now' | 'config'>): Counter {
  const tell = tellSeldom(app, 'grow.clicks')
  const visitors = createVisitors()
  const makeRoom = createMonthRooms(app.db, makeMonth)
  const numbersOf = createWordNumbers(app.db, numberSources)

  const batch = createBatch<Click>(app, {
    name: 'clicks',
    rowFrom: clickFrom,
    write: async (tx, clicks) => {
      await makeRoom(clicks)
      const met = new Set(clicks.map(({ source }) => source))
      const numbers = await numbersOf(met)
      await takeTurns(tx)
      // A link may have gone with its workspace in the meantime.
      const there = await linksThere(tx, [...new Set(clicks.map(({ linkId }) => linkId))])
      const kept = clicks.filter(({ linkId }) => there.has(linkId))
      if (kept.length === 0) return
      const [known, rolled] = [await visitors.known(tx, kept), await rolledUntil(tx)]
      const addedUp = async () => {
        const fresh = await known()
        const counted = new Map(fresh.flatMap((of) => [...of.counted]))
        return {
          fresh,
          sums: await addUp(
            kept,
            counted,
            new Map([...met].map((source) => [source, numbers.get(source) ?? 0])),
            rolled,
          ),
        }
      }
      // The database is busy with the one while we are with the other.
      const [, { fresh, sums }] = await Promise.all([keepClicks(tx, kept), addedUp()])
      await visitors.remember(tx, fresh)
      await writeSums(tx, sums)
      await tell(
        tx,
        kept.map(({ workspaceId }) => workspaceId),
      )
    },
  })
  return { count: batch.add, flush: batch.flush, recover: batch.recover }
}
