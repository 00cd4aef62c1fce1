import type { App } from '#app'
import { keepLeases, type Claimed } from './due.sql.ts'
import { keepLane } from './lanes.sql.ts'

const BEAT_MILLISECONDS = 4_000
/** What is left of a lease must outlast the longest request, or two could be under way. */
const COMMIT_SECONDS = 35
const LEASE_SECONDS = 60

/** Keeps a lane and the leases of what is in hand while work goes on. */
export function holdLane(app: App, channelId: string, owner: string) {
  const inHand = new Map<string, Temporal.Instant>()
  let lost = false
  let beating: Promise<void> = Promise.resolve()

  async function beat() {
    const now = app.now()
    const ids = [...inHand.keys()]
    await app.db.write(async (tx) => {
      lost = !(await keepLane(tx, channelId, owner, now))
      if (!lost && ids.length > 0) await keepLeases(tx, owner, ids, now)
    })
    if (!lost) for (const id of ids) if (inHand.has(id)) inHand.set(id, now)
  }

  const timer = setInterval(() => {
    beating = beating
      .then(beat)
      .catch((error: unknown) => app.log.warn({ error: String(error) }, 'a lane could not be kept'))
  }, BEAT_MILLISECONDS)

  return {
    take: (rows: readonly Claimed[]) => {
      for (const row of rows) inHand.set(row.id, app.now())
    },
    drop: (id: string) => inHand.delete(id),
    isLost: () => lost,
    mayCommit: ({ id }: Claimed): boolean => {
      const leased = inHand.get(id)
      return (
        leased !== undefined &&
        leased.add({ seconds: LEASE_SECONDS - COMMIT_SECONDS }).epochMilliseconds > app.now().epochMilliseconds
      )
    },
    stop: async () => {
      clearInterval(timer)
      await beating
    },
  }
}
