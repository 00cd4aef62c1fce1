import { allChannels } from '#desk'
import { openBakery } from '../journeys/bakery.ts'
import { intakeOf } from '../src/converse/intake/stream.ts'
import { crowdTalk } from './crowd-talk.ts'
import { atLeast, type Figure } from './figure.ts'
import { inDatabase } from './in-database.ts'
import { openApp } from './app-at-hand.ts'
import type { Bench } from './run.ts'

const LIMIT = 2_000
/** As many as a busy stream or a large page brings at once. */
const BATCH = 200
const SMALL_BATCH = 40
const WARM_UP = 2_000

/**
 * So many things said by a crowd, taken in as a stream brings them: read for language, mood and intent, placed, weighed, counted and
 * told to open browsers, into the desk's own database with everything it promises to keep.
 */
export const inboxIngest: Bench = async (n, opened) => {
  const bakery = await openBakery()
  opened.defer(bakery.close)
  await bakery.desk.program().stop()
  return inDatabase(bakery.desk, async ({ url }) => {
    const { app, close } = openApp(url)
    try {
      const [channel] = await allChannels(app)
      if (!channel) throw new Error('no channel is connected')
      const said = crowdTalk(WARM_UP + n, app.now().subtract({ hours: 2 }))
      const lost: unknown[] = []
      const takeIn = async (from: number, to: number, batch: number): Promise<number> => {
        const begun = performance.now()
        const intake = intakeOf(app, channel, (error) => lost.push(error))
        for (let at = from; at < to; at += batch) await intake.take(said.slice(at, Math.min(to, at + batch)))
        await intake.done()
        if (lost.length > 0) throw new Error('a batch could not be written', { cause: lost[0] })
        return (to - from) / ((performance.now() - begun) / 1000)
      }
      await takeIn(0, WARM_UP, BATCH)
      const middle = WARM_UP + Math.floor((n * 3) / 4)
      const large = await takeIn(WARM_UP, middle, BATCH)
      const small = await takeIn(middle, said.length, SMALL_BATCH)
      return figures(large, small, n)
    } finally {
      await close()
    }
  })
}

const figures = (large: number, small: number, n: number): Figure[] => [
  atLeast('inbox-ingest', large, '/s', LIMIT, n),
  atLeast('inbox-ingest-by-40', small, '/s', LIMIT, n),
]
