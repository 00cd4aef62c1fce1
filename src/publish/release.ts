import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import { addDeliverJob } from './deliver-job.ts'
import { releaseNext } from './parts.sql.ts'
import type { Settled } from './settle.sql.ts'

/** Lets the next part of a thread go when the one before it is there, and has somebody come for it. */
export async function release(app: Pick<App, 'jobs' | 'now'>, tx: Writer, moved: readonly Settled[]): Promise<void> {
  const live = moved.filter(({ state, postId }) => state === 'live' && postId !== null)
  const next = await releaseNext(
    tx,
    live.map(({ id }) => id),
    app.now(),
  )
  for (const channelId of new Set(next.map((one) => one.channelId))) await addDeliverJob(app, tx, channelId, app.now())
}
