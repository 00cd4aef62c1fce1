import type { App } from '#app'
import type { Writer } from '#platform/database.ts'

/** The job comes a little early and waits, so that the hour itself is met. */
const EARLY_MILLISECONDS = 1_000

/** One job per channel and second, in the same transaction as what is due then. */
export const addDeliverJob = (app: Pick<App, 'jobs'>, tx: Writer, channelId: string, at: Temporal.Instant) =>
  app.jobs.add(
    tx,
    'publish.deliver',
    { channelId },
    {
      at: at.subtract({ milliseconds: EARLY_MILLISECONDS }),
      key: `publish.deliver:${channelId}:${Math.floor(at.epochMilliseconds / 1000)}`,
    },
  )
