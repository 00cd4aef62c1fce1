import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '#app'
import { lineTo } from '#desk'
import { addDeliverJob } from './deliver-job.ts'
import { closeChannel } from './deliveries.sql.ts'
import { nextWork } from './due.sql.ts'
import type { Given } from './given.ts'
import { holdLane } from './lane.ts'
import { leaveLane, takeLane } from './lanes.sql.ts'
import type { MediaStore } from './media-store.ts'
import { insist } from './patience.ts'
import { openSettling } from './settle.ts'
import { tellBrowsers } from './tell-browsers.ts'
import { workThrough } from './work-through.ts'

/** Work that begins within this margin is waited for on the spot, to be on time to the hundredth. */
const SOON_MILLISECONDS = 1_500
/** After being told to stop, what the networks answer is still written for so long. */
const LAST_WORDS_MILLISECONDS = 2_000

export type House = { app: App; given: Given; media: MediaStore }

/** Works through everything that is due on a channel; only one worker does so at a time. */
export async function deliver(house: House, channelId: string, signal: AbortSignal): Promise<void> {
  const { app, given } = house
  const owner = randomUUID()
  const taken = await app.db.write((tx) => takeLane(tx, channelId, owner, app.now()))
  if (taken) {
    // Its holder looks again before leaving; if it is dead, the lane is free then.
    await app.db.write((tx) => addDeliverJob(app, tx, channelId, taken.takenUntil))
    return
  }
  const lastWords = new AbortController()
  const stopped = () => setTimeout(() => lastWords.abort(), LAST_WORDS_MILLISECONDS)
  signal.addEventListener('abort', stopped, { once: true })
  const lane = holdLane(app, channelId, owner)
  const settling = openSettling(app, given, owner, channelId, lastWords.signal)
  try {
    for (let left = false; !left && !signal.aborted && !lane.isLost();) {
      const again = await round({ house, channelId, owner, lane, settling, signal })
      await settling.done()
      left = await insist(() => leave(app, channelId, owner, again), lastWords.signal, app.log)
    }
    if (signal.aborted) await leave(app, channelId, owner, app.now())
  } finally {
    await settling.done()
    await lane.stop()
    signal.removeEventListener('abort', stopped)
  }
}

type Round = {
  house: House
  channelId: string
  owner: string
  lane: ReturnType<typeof holdLane>
  settling: ReturnType<typeof openSettling>
  signal: AbortSignal
}

/** Everything that is due now; gives back when the channel wants to be looked at again, null when nothing waits. */
async function round({ house, channelId, owner, lane, settling, signal }: Round): Promise<Temporal.Instant | null> {
  const { app } = house
  const open = await insist(() => lineTo(app, channelId), signal, app.log)
  const publisher = open?.network.publish
  if (!open || !publisher) {
    await app.db.write(async (tx) => {
      const closed = await closeChannel(tx, channelId, app.now())
      await house.given.settled(tx, closed)
      await tellBrowsers(app, tx, closed)
    })
    return null
  }
  const { channel, line, network } = open
  // Until somebody has connected it again every request would only be refused.
  if (channel.state === 'expired') return null
  if (channel.parkedUntil && Temporal.Instant.compare(channel.parkedUntil, app.now()) > 0) return channel.parkedUntil
  for (;;) {
    const rest = await workThrough({ house, channel, network, publisher, line, owner, lane, settling, signal })
    await settling.done()
    if (rest || signal.aborted || lane.isLost()) return rest
    const horizon = app.now().add({ milliseconds: SOON_MILLISECONDS })
    const at = await insist(() => nextWork(app.db.read, channelId, horizon), signal, app.log)
    if (!at || Temporal.Instant.compare(at, horizon) > 0) return at
    await wait(Math.max(0, at.epochMilliseconds - app.now().epochMilliseconds), undefined, { signal }).catch(() => {})
  }
}

/** Leaves the lane and sees to it that somebody comes when the next work wants it. */
const leave = (app: App, channelId: string, owner: string, again: Temporal.Instant | null): Promise<boolean> =>
  app.db.write(async (tx) => {
    const left = await leaveLane(tx, channelId, owner)
    if (left && again) await addDeliverJob(app, tx, channelId, again)
    return left
  })
