import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { pictures } from '#platform/pictures.ts'
import { type Bakery, openBakery } from '../journeys/bakery.ts'
import { type Figure, figure } from './figure.ts'
import { inDatabase, type Inside } from './in-database.ts'
import { planMany } from './plan-many.ts'
import type { Bench } from './run.ts'

const LATENCY_MS = 50
const AT_ONCE = 50
const FIRST_LIMIT_SECONDS = 1
const START = 'Tray '
/** As large as a telephone's picture made ready for the web: some 190 kB. */
const PICTURE = { width: 800, height: 600 }
/** Planning takes this long for each, and the desk wants a moment to open again. */
const PLANNING_MS = 12
const OPENING_MS = 15_000
const LOOK_EVERY_MS = 1_000
const PATIENCE = 6

type Row = { state: string; count: number; first: string; last: string; early: number }

/** So many posts due in the same second on one channel, over a network that is 50 ms away and takes 50 at once. */
export const deliveries: Bench = (n, opened) => dueAtOnce('deliveries', n, opened)

/** The same with a picture on each: it goes up first, so the network is asked twice for every post. */
export const deliveriesWithMedia: Bench = async (n, opened) =>
  dueAtOnce('deliveries-media', n, opened, await pictureOf(PICTURE))

async function dueAtOnce(name: string, n: number, opened: AsyncDisposableStack, picture?: Uint8Array) {
  const bakery = await openBakery(['--quiet', '--latency', String(LATENCY_MS)])
  opened.defer(bakery.close)
  const due = dueAfter(n * (picture ? 2 : 1) * PLANNING_MS + OPENING_MS)
  await bakery.desk.program().stop()
  await inDatabase(bakery.desk, async (inside) => {
    // The account as a network states it that lets so many posts be on their way at once.
    await inside.ask(`update desk.channels set account = jsonb_set(account, '{can,publish,atOnce}', $1)`, [AT_ONCE])
    await planMany(inside, texts(n), due, picture && { bytes: picture, dataFolder: bakery.desk.dataFolder })
    await inside.ask('vacuum analyze')
  })
  await bakery.desk.again()
  if (Temporal.Now.instant().epochMilliseconds > due.epochMilliseconds - 2_000)
    throw new Error('planning took too long')

  const ideal = ((picture ? 2 : 1) * n * LATENCY_MS) / AT_ONCE / 1000
  await arrived(bakery, n, due, PATIENCE * ideal + 60)
  const { counts } = await townCounts(bakery)
  await bakery.desk.program().stop()
  const [live] = await inDatabase(bakery.desk, (inside) => ledger(inside, due))
  if (live?.count !== n) throw new Error(`the ledger holds ${live?.count ?? 0} of ${n} posts as live`)
  if (live.early > 0) throw new Error(`${live.early} posts went out before their hour`)
  return figures(`${name}-${n}`, n, ideal, {
    first: Number(live.first),
    last: Number(live.last),
    once: exactlyOnce(n, counts),
  })
}

type Found = { first: number; last: number; once: number }

const figures = (name: string, n: number, ideal: number, found: Found): Figure[] => [
  figure(name, found.last, 's', ideal, n),
  figure(`${name}-first`, found.first, 's', FIRST_LIMIT_SECONDS, n),
  figure(`${name}-exactly-once`, found.once, 'posts', n, n),
]

const pictureOf = async ({ width, height }: { width: number; height: number }): Promise<Uint8Array> => {
  const draw = await pictures()
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return draw({ create: { width, height, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer()
}

/** The first full minute after so many milliseconds: plans are made by the clock on the wall. */
const dueAfter = (milliseconds: number): Temporal.Instant =>
  Temporal.Now.instant().add({ milliseconds }).round({ smallestUnit: 'minute', roundingMode: 'ceil' })

const texts = (n: number) => Array.from({ length: n }, (_, i) => `${START}${i + 1}`)

/** Waits until the town has them all, asking it for no more than a number. */
async function arrived(bakery: Bakery, n: number, due: Temporal.Instant, patienceSeconds: number) {
  const State = z.object({ posts: z.number() })
  const posts = async () => State.parse(await (await fetch(`${bakery.town.url}/practice/state`)).json()).posts
  const before = await posts()
  const end = due.add({ milliseconds: Math.round(patienceSeconds * 1000) }).epochMilliseconds
  while ((await posts()) - before < n && Temporal.Now.instant().epochMilliseconds < end) await wait(LOOK_EVERY_MS)
  // The last of them must still be written down.
  await wait(LOOK_EVERY_MS)
}

const townCounts = async (bakery: Bakery) => ({ counts: await bakery.town.counts(START) })

const exactlyOnce = (n: number, counts: Record<string, number>): number =>
  texts(n).filter((text) => counts[text] === 1).length

const ledger = (inside: Inside, due: Temporal.Instant) =>
  inside.ask<Row>(
    `select state, count(*)::int as count, extract(epoch from min(settled_at) - $1) as first,
       extract(epoch from max(settled_at) - $1) as last, (count(*) filter (where sent_at < $1))::int as early
     from publish.deliveries where state = 'live' and due_at = $1 group by state`,
    [due.toString()],
  )
