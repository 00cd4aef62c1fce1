import type { App } from '#app'
import { addDeliverJob } from './deliver-job.ts'
import { channelsWithWork } from './due.sql.ts'

const AHEAD_SECONDS = 70

/** Finds work that has no job: after a restore, a lost queue, a worker that died, a channel connected again. */
export async function sweep(app: Pick<App, 'db' | 'jobs' | 'now'>): Promise<void> {
  const now = app.now()
  const waiting = await channelsWithWork(app.db.read, now.add({ seconds: AHEAD_SECONDS }))
  await app.db.write(async (tx) => {
    for (const { channelId, at } of waiting) {
      const soonest = Temporal.Instant.compare(at, now) < 0 ? now : at
      await addDeliverJob(app, tx, channelId, soonest)
    }
  })
}
