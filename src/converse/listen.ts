import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '#app'
import { allChannels, type Channel, lineTo, stateAfter } from '#desk'
import type { Item } from '#networks'
import { collectChannel, type Joined, noteTrouble } from './collect.ts'
import { keepEar } from './cursors.sql.ts'
import { intakeOf } from './intake/stream.ts'

const FIRST_PAUSE_SECONDS = 1
const LONGEST_PAUSE_SECONDS = 60
/** A stream that stood for so long was good: the next pause is short again. */
const STEADY_SECONDS = 30
const BEAT_MILLISECONDS = 30_000
const SOON_MILLISECONDS = 30
const MOST_AT_ONCE = 200
const LOOK_AGAIN_MILLISECONDS = 15_000

/** Listens to every channel that can be listened to, and to new ones when they come; gives back how to stop. */
export async function openEars(app: App, joined?: Joined): Promise<() => Promise<void>> {
  const ears = new Map<string, { stop: AbortController; ended: Promise<void> }>()
  const closing = new AbortController()

  async function attend() {
    const channels = (await allChannels(app)).filter(
      ({ state, account }) => state !== 'expired' && hears(account.can.read),
    )
    const wanted = new Set(channels.map(({ id }) => id))
    for (const [id, ear] of ears) if (!wanted.has(id)) ear.stop.abort()
    for (const id of wanted) if (!ears.has(id) && !closing.signal.aborted) begin(id)
  }

  function begin(id: string) {
    const stop = new AbortController()
    const ended = hearChannel(app, id, AbortSignal.any([stop.signal, closing.signal]), joined).finally(() =>
      ears.delete(id),
    )
    ears.set(id, { stop, ended })
  }

  const again = () =>
    attend().catch((error: unknown) => app.log.warn({ error: String(error) }, 'channels cannot be listened to'))
  const deaf = app.live.hear((event) => {
    if (event.kind === 'desk.channel') void again()
  })
  const timer = setInterval(() => void again(), LOOK_AGAIN_MILLISECONDS)
  await again()
  return async () => {
    deaf()
    clearInterval(timer)
    closing.abort()
    await Promise.all([...ears.values()].map(({ ended }) => ended))
  }
}

const hears = (read: { comments: string; mentions: string; messages: string } | null) =>
  read !== null && [read.comments, read.mentions, read.messages].some((way) => way === 'push' || way === 'both')

/** Stays with one channel until told to stop, coming back after every break with a longer pause. */
async function hearChannel(app: App, channelId: string, signal: AbortSignal, joined?: Joined): Promise<void> {
  let pause = FIRST_PAUSE_SECONDS
  while (!signal.aborted) {
    const since = app.now()
    const goOn = await hearOnce(app, channelId, signal, joined).catch((error: unknown) => {
      app.log.warn({ channelId, error: String(error) }, 'a stream broke')
      return true
    })
    if (!goOn || signal.aborted) return
    const stood = app.now().epochMilliseconds - since.epochMilliseconds > STEADY_SECONDS * 1000
    pause = stood ? FIRST_PAUSE_SECONDS : Math.min(pause * 2, LONGEST_PAUSE_SECONDS)
    await wait(pause * 1000, undefined, { signal }).catch(() => {})
  }
}

async function hearOnce(app: App, channelId: string, signal: AbortSignal, joined?: Joined): Promise<boolean> {
  const open = await lineTo(app, channelId)
  const listen = open?.network.read?.listen
  if (!open || !listen) return false
  const mouth = swallow(app, open.channel, signal)
  const gap = oneAfterAnother(() =>
    collectChannel(app, channelId, signal, joined).catch((error: unknown) =>
      app.log.warn({ channelId, error: String(error) }, 'the gap before a stream could not be read'),
    ),
  )
  let beat: NodeJS.Timeout | undefined
  const told = await listen(
    open.line,
    {
      hear: mouth.take,
      up: () => {
        // What was said while nobody listened. Streams that only ring a bell say so again and again.
        gap.again()
        if (beat) return
        const upSince = app.now()
        const sign = () => app.db.write((tx) => keepEar(tx, channelId, upSince, app.now())).catch(() => {})
        beat = setInterval(() => void sign(), BEAT_MILLISECONDS)
        void sign()
      },
    },
    signal,
  )
  clearInterval(beat)
  await mouth.done()
  await gap.done()
  await app.db.write((tx) => keepEar(tx, channelId, null, app.now())).catch(() => {})
  if (told.ok) return !signal.aborted
  await noteTrouble(app, open.channel, told)
  return stateAfter(told.error.reason) !== 'expired' && told.error.reason !== 'unsupported'
}

/** Does it as often as asked, but never twice at a time: who asks while it is done makes it be done once more. */
function oneAfterAnother(deed: () => Promise<void>) {
  let running: Promise<void> | null = null
  let isWanted = false
  async function run() {
    while (isWanted) {
      isWanted = false
      await deed()
    }
    running = null
  }
  return {
    again: () => {
      isWanted = true
      running ??= run()
    },
    done: async () => {
      await running
    },
  }
}

/** Takes what is heard in portions, in order; what cannot be written now comes again with the next reading of pages. */
function swallow(app: App, channel: Channel, signal: AbortSignal) {
  const intake = intakeOf(app, channel, (error) =>
    app.log.warn({ channelId: channel.id, error: String(error) }, 'what was heard is lost until the next reading'),
  )
  const waiting: Item[] = []
  let taking: Promise<void> | null = null

  /** When more is said than can be written the portions grow, up to a limit. */
  async function takeIn() {
    await wait(SOON_MILLISECONDS)
    while (waiting.length > 0) await intake.take(waiting.splice(0, MOST_AT_ONCE))
    taking = null
  }

  return {
    take: (item: Item) => {
      if (signal.aborted) return
      waiting.push(item)
      taking ??= takeIn()
    },
    done: async () => {
      await taking
      await intake.done()
    },
  }
}
