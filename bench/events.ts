import * as z from 'zod'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import { fillEvents } from './fill-events.ts'
import { inDatabase, type Inside } from './in-database.ts'
import { timesInHand } from './in-hand.ts'
import type { Bench } from './run.ts'
import { takenIn } from './taken-in.ts'

const PAGE_MS = 30
const EVENT_BYTES = 170
const PAGES = 200
const WARM_UP = 20

/** So many clicks and hits of 180 days: what they take on disk, how fast more of them come in, and how fast Measure tells them. */
export const events: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk, 'UTC')
  await desk.program().stop()
  const bytes = await inDatabase(desk, async (inside) => {
    await fillEvents(inside, n)
    return bytesOfEvents(inside)
  })
  await desk.again()
  const pages = await pagesOf(call)
  const panels = await panelsOf(desk)
  await desk.program().stop()
  const taken = await inDatabase(desk, (inside) => takenIn(inside, desk))
  return [
    figure('events-bytes', bytes / n, 'B', EVENT_BYTES, n),
    figure('events-page-p50', percentile(pages, 0.5), 'ms', PAGE_MS, n),
    figure('events-page-p95', percentile(pages, 0.95), 'ms', PAGE_MS, n),
    figure('events-panel-p95', panels.alone, 'ms', PAGE_MS, n),
    figure('events-panels-p95', panels.atOnce, 'ms', PAGE_MS, n),
    ...taken,
  ]
}

/** Raw rows, their indexes and all that is added up from them. */
async function bytesOfEvents({ ask }: Inside): Promise<number> {
  const [found] = await ask<{ bytes: number }>(`
    select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('grow'::regnamespace, 'measure'::regnamespace)
      and c.relname ~ '^(clicks|hits|hit_words|source_words|targets_daily|hours$|days$|day_parts|month_parts|visitors_seen|site_)'`)
  return found?.bytes ?? 0
}

const Told = z.object({
  figures: z.array(z.object({ formula: z.string(), value: z.number().nullable() })),
  starts: z.string(),
})
const Posts = z.object({ posts: z.array(z.object({ clicks: z.number() })).min(1) })
const Site = z.object({ visits: z.number().min(1), pages: z.array(z.unknown()).min(1) })
const Days = z.object({ marked: z.array(z.unknown()).min(1) })
const Sources = z.object({ sources: z.array(z.unknown()).min(1) })

const period = 'year'
const ASKED = [
  ['GET /measure', { period }, Told],
  ['GET /measure/posts', { period }, Posts],
  ['GET /measure/site', { period }, Site],
  ['GET /measure/attribution', { period }, Sources],
  ['GET /measure/formulas', {}, z.unknown()],
  ['GET /measure/days', { period }, Days],
  ['GET /measure/page-goals', {}, z.unknown()],
] as const

/** Measure over a year that has 180 days in it, asked as its screen asks: the figures, and at the same time all that stands below them. */
async function pagesOf(call: Caller): Promise<number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < PAGES; round += 1) {
    const begun = performance.now()
    await Promise.all(ASKED.map(([key, input, shape]) => call<unknown>(key, input, shape)))
    if (round >= 0) times.push(performance.now() - begun)
  }
  return times
}

/**
 * How long the desk says it had these calls in hand, from reading to pressing, without what the asking side does: the slowest of them
 * asked one after another, and the slowest of each page when all are asked at once.
 */
async function panelsOf(desk: DeskAtHand): Promise<{ alone: number; atOnce: number }> {
  const inHand = await timesInHand(desk)
  const alone = ASKED.map((): number[] => [])
  for (let round = 0; round < PAGES; round += 1)
    for (const [place, [key, input]] of ASKED.entries()) alone[place]?.push(await inHand(key, input))
  const pages: number[] = []
  for (let round = 0; round < PAGES; round += 1)
    pages.push(Math.max(...(await Promise.all(ASKED.map(([key, input]) => inHand(key, input))))))
  return { alone: Math.max(...alone.map((times) => percentile(times, 0.95))), atOnce: percentile(pages, 0.95) }
}
