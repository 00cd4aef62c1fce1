import { parseArgs } from 'node:util'
import { calendar } from './calendar.ts'
import { deliveries, deliveriesWithMedia } from './deliveries.ts'
import { events } from './events.ts'
import type { Figure } from './figure.ts'
import { inbox } from './inbox.ts'
import { inboxIngest } from './ingest.ts'
import { listen } from './listen.ts'
import { liveComment } from './live-comment.ts'
import { language } from './language.ts'
import { latenessIdle } from './lateness.ts'
import { liftCoverage } from './lift.ts'
import { memoryHour, memoryIdle } from './memory.ts'
import { pageWeight } from './page-weight.ts'
import { articleReading, feedHostile, feedReading } from './reading.ts'
import { polling } from './polling.ts'
import { redirect } from './redirect.ts'
import { keepResults } from './results.ts'
import { startCold, startWarm } from './start.ts'
import { stories } from './stories.ts'
import { storyLists } from './story-lists.ts'
import { today } from './today.ts'
import { trends } from './trends.ts'

/**
 * Measures with `n` of whatever it counts; all it opened is on `opened` and is closed when it is done or interrupted. `data` is a
 * folder that only some can use and none needs.
 */
export type Bench = (n: number, opened: AsyncDisposableStack, data?: string) => Promise<Figure[]>

const BENCHES: Record<string, { usual: number; bench: Bench }> = {
  'page-weight': { usual: 1, bench: pageWeight },
  'start-cold': { usual: 5, bench: startCold },
  'start-warm': { usual: 5, bench: startWarm },
  'memory-idle': { usual: 60, bench: memoryIdle },
  'memory-hour': { usual: 60, bench: memoryHour },
  'lateness-idle': { usual: 40, bench: latenessIdle },
  'feed-parse': { usual: 120, bench: feedReading },
  'feed-hostile': { usual: 3, bench: feedHostile },
  'article-extract': { usual: 60, bench: articleReading },
  polling: { usual: 1_000, bench: polling },
  language: { usual: 5000, bench: language },
  redirect: { usual: 10_000, bench: redirect },
  events: { usual: 10_000_000, bench: events },
  'inbox-list-100k': { usual: 100_000, bench: inbox },
  inbox: { usual: 4_000_000, bench: inbox },
  'inbox-ingest': { usual: 20_000, bench: inboxIngest },
  'live-comment': { usual: 30, bench: liveComment },
  calendar: { usual: 5_000, bench: calendar },
  'lift-coverage': { usual: 200, bench: liftCoverage },
  stories: { usual: 1_000, bench: stories },
  'story-lists': { usual: 2_000_000, bench: storyLists },
  trends: { usual: 20, bench: trends },
  today: { usual: 5_000, bench: today },
  listen: { usual: 60_000, bench: listen },
  'deliveries-10000': { usual: 10_000, bench: deliveries },
  'deliveries-media-10000': { usual: 10_000, bench: deliveriesWithMedia },
}

const { values, positionals: names } = parseArgs({
  options: { n: { type: 'string' }, keep: { type: 'boolean', default: false }, data: { type: 'string' } },
  allowPositionals: true,
})
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`)
  process.exit(2)
}
for (const [name, { usual, bench }] of Object.entries(BENCHES)) {
  if (names.length === 0 || names.includes(name)) await measure(name, bench, Number(values.n ?? usual))
}
process.exit()

/** Prints what it found, or why it could not run; a slow figure is a finding and no failure. */
async function measure(name: string, bench: Bench, n: number) {
  const opened = new AsyncDisposableStack()
  const interrupted = () => {
    void opened.disposeAsync().finally(() => process.exit(130))
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted)
  // Whoever read the figures may have left.
  process.stdout.on('error', interrupted)
  try {
    const figures = await bench(n, opened, values.data)
    for (const found of figures) process.stdout.write(`${JSON.stringify(found)}\n`)
    if (values.keep)
      keepResults(`npm run bench -- ${name}${values.data === undefined ? '' : ' --data FOLDER'}`, figures)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${name} could not run: ${error instanceof Error ? error.stack : String(error)}\n`)
  }
  await opened.disposeAsync()
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
  process.stdout.off('error', interrupted)
}
