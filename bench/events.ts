import * as z from 'zod'
import { becomeOwner, openDeskAtHand, type Caller, type DeskAtHand } from '../journeys/desk.ts'
import type { Click } from '../src/grow/click.ts'
import { createCounter } from '../src/grow/counter.ts'
import { newClickId } from '../src/grow/key.ts'
import { createSiteStore } from '../src/measure/site/store.ts'
import type { Waiting } from '../src/measure/site/waiting.ts'
import { openApp } from './app-at-hand.ts'
import { atLeast, type Figure, figure, percentile } from './figure.ts'
import { fillEvents } from './fill-events.ts'
import { inDatabase, type Inside } from './in-database.ts'
import type { Bench } from './run.ts'

const PAGE_MS = 30
const PER_SECOND = 30_000
const EVENT_BYTES = 170
const PAGES = 200
const WARM_UP = 20
/** Taken in at once, as a crowd brings them. */
const INGESTED = 200_000
const ROUNDS = 3

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
  await desk.program().stop()
  const taken = await inDatabase(desk, (inside) => takenIn(inside, desk))
  return [
    figure('events-bytes', bytes / n, 'B', EVENT_BYTES, n),
    figure('events-page-p50', percentile(pages, 0.5), 'ms', PAGE_MS, n),
    figure('events-page-p95', percentile(pages, 0.95), 'ms', PAGE_MS, n),
    ...taken,
  ]
}

/** Raw rows, their indexes and all that is added up from them. */
async function bytesOfEvents({ ask }: Inside): Promise<number> {
  const [found] = await ask<{ bytes: number }>(`
    select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('grow'::regnamespace, 'measure'::regnamespace)
      and c.relname ~ '^(clicks|hits|hit_words|sources_daily|targets_daily|hours$|days$|day_parts|month_parts|visitors_seen|site_)'`)
  return found?.bytes ?? 0
}

const Told = z.object({
  figures: z.array(z.object({ formula: z.string(), value: z.number().nullable() })),
  starts: z.string(),
})
const Posts = z.object({ posts: z.array(z.object({ clicks: z.number() })).min(1) })
const Site = z.object({ visits: z.number().min(1), pages: z.array(z.unknown()).min(1) })
const Sources = z.object({ sources: z.array(z.unknown()).min(1) })

/** Measure over a year that has 180 days in it, asked as its screen asks: the figures, and at the same time all that stands below them. */
async function pagesOf(call: Caller): Promise<number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < PAGES; round += 1) {
    const begun = performance.now()
    const period = 'year'
    await Promise.all([
      call('GET /measure', { period }, Told),
      call('GET /measure/posts', { period }, Posts),
      call('GET /measure/site', { period }, Site),
      call('GET /measure/attribution', { period }, Sources),
      call('GET /measure/formulas', {}, z.unknown()),
    ])
    if (round >= 0) times.push(performance.now() - begun)
  }
  return times
}

async function takenIn(inside: Inside, desk: DeskAtHand): Promise<Figure[]> {
  const { app, close } = openApp(inside.url, { MEYDAN_DATA: `${desk.dataFolder}/bench` })
  try {
    const clicks = await clicksOf(inside, INGESTED)
    const hits = await hitsOf(inside, INGESTED)
    const counter = createCounter(app)
    const store = createSiteStore(app)
    const rounds = Math.floor(INGESTED / ROUNDS)
    const best = async (name: string, take: (from: number) => Promise<void>): Promise<Figure> => {
      const seconds: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const begun = performance.now()
        await take(round * rounds)
        seconds.push((performance.now() - begun) / 1000)
      }
      return atLeast(name, rounds / Math.min(...seconds), '/s', PER_SECOND, INGESTED)
    }
    return [
      await best('events-ingest-clicks', async (from) => {
        for (const click of clicks.slice(from, from + rounds)) counter.count(click)
        await counter.flush()
      }),
      await best('events-ingest-hits', async (from) => {
        for (const hit of hits.slice(from, from + rounds)) store.add(hit)
        await store.flush()
      }),
    ]
  } finally {
    await close()
  }
}

const SOURCES = ['telegram', 'vk', 'instagram', 'direct', 'google', 'youtube', 'whatsapp', 'ok']
const DEVICES = ['phone', 'phone', 'computer', 'tablet'] as const
const HOUR = 3_600_000

/** Few links have most of the clicks, and everybody is somebody new. */
async function clicksOf({ ask }: Inside, many: number): Promise<Click[]> {
  const links = await ask<{ id: string; workspace: string; post: string; channel: string }>(
    'select id::text, workspace_id::text as workspace, post_id::text as post, channel_id::text as channel from grow.links order by id',
  )
  const now = Temporal.Now.instant().epochMilliseconds
  return Array.from({ length: many }, (_, i) => {
    const link = links[Math.floor(links.length * lot(i) ** 3)]
    if (!link) throw new Error('there is no link')
    const at = now + i / 10
    return {
      id: newClickId(at),
      workspaceId: link.workspace,
      linkId: link.id,
      postId: link.post,
      channelId: link.channel,
      at,
      hour: at - (at % HOUR),
      day: Temporal.Now.plainDateISO('UTC').toString(),
      class: 'person',
      device: DEVICES[i % DEVICES.length] ?? 'phone',
      source: SOURCES[Math.floor(SOURCES.length * lot(i + many) ** 2)] ?? 'direct',
      visitor: String(i * 7_919_003),
      place: null,
    }
  })
}

/** Three pages for each visitor, who begins with one of a site's two thousand; few of them have most. */
async function hitsOf({ ask }: Inside, many: number): Promise<Waiting[]> {
  const sites = await ask<{ number: number; workspace: string }>(
    'select number, workspace_id::text as workspace from measure.sites order by number',
  )
  const now = Temporal.Now.instant().epochMilliseconds
  const day = Temporal.Now.plainDateISO('UTC').toString()
  return Array.from({ length: many }, (_, i) => {
    const visitor = Math.floor(i / 3)
    const site = sites[Math.floor(sites.length * lot(visitor) ** 2)]
    if (!site) throw new Error('there is no site')
    const path = `/shop/tray-of-simit-${1 + Math.floor(2_000 * lot(i) ** 3)}`
    return {
      kind: 'hit',
      workspaceId: site.workspace,
      hit: {
        site: site.number,
        at: now + i / 10,
        day,
        visitor: String(visitor * 7_919_003),
        path,
        event: null,
        source: SOURCES[visitor % SOURCES.length] ?? 'direct',
        device: DEVICES[visitor % DEVICES.length] ?? 'phone',
        postId: null,
        clicks: [],
      },
      result: null,
    }
  })
}

/** The same numbers between nought and one in every run. */
const lot = (i: number): number => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296
