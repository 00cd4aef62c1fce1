import { createCounter } from '../src/grow/counter.ts'
import type { Click } from '../src/grow/click.ts'
import { newClickId } from '../src/grow/key.ts'
import { createSiteStore } from '../src/measure/site/store.ts'
import type { Waiting } from '../src/measure/site/waiting.ts'
import { openApp } from './app-at-hand.ts'
import { piecemeal } from '#platform/piecemeal.ts'
import { atLeast, type Figure } from './figure.ts'
import type { Inside } from './in-database.ts'
import type { DeskAtHand } from '../journeys/desk.ts'

const PER_SECOND = 30_000
/** Taken in at once, as a crowd brings them. */
const INGESTED = 200_000
const ROUNDS = 3

/**
 * So many clicks and hits of a crowd, as fast as the database writes them with all they add up to. They come some hundred at a time, as
 * requests do, and are written while others come.
 */
export async function takenIn(inside: Inside, desk: DeskAtHand): Promise<Figure[]> {
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
        for await (const some of piecemeal(clicks.slice(from, from + rounds))) some.forEach(counter.count)
        await counter.flush()
      }),
      await best('events-ingest-hits', async (from) => {
        for await (const some of piecemeal(hits.slice(from, from + rounds))) some.forEach(store.add)
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
