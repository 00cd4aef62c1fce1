import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import * as z from 'zod'
import { accountRoutes } from './api/accounts.ts'
import { type Control, controlRoutes } from './api/control.ts'
import type { Env, Hall } from './api/door.ts'
import { editRoutes } from './api/edits.ts'
import { gate } from './api/gate.ts'
import { likeRoutes } from './api/likes.ts'
import { mediaRoutes } from './api/media.ts'
import { notificationRoutes } from './api/notifications.ts'
import { oauthRoutes } from './api/oauth.ts'
import { pageRoutes } from './api/pages.ts'
import { pollRoutes } from './api/polls.ts'
import { serverRoutes } from './api/server.ts'
import { statusRoutes } from './api/statuses.ts'
import { createStreams } from './api/streaming.ts'
import { timelineRoutes } from './api/timelines.ts'
import { ourPage } from './books.ts'
import type { Day } from './days/day.ts'
import { daysWays } from './days/ways.ts'
import type { Fault } from './faults.ts'
import { feedRoutes, feedsOf } from './feeds.ts'
import { populate, startLife } from './life.ts'
import type { Ways } from './script.ts'
import { shopRoutes } from './shop.ts'
import { countOf, type Life, openLife } from './town.ts'

const TOKEN_BYTES = 24
const RATE_LIMIT = 300

export type TownWish = {
  /** 0 takes any free port. */
  port: number
  seed: number
  /** What stands behind the names of its people; the place it listens at where nobody names it. */
  domain?: string
  /** Minutes of the town per minute of ours; 0 lets time pass only when asked. */
  speed: number
  /** Where it remembers; null for a town that forgets. */
  folder: string | null
  now: () => number
  /** Fills the past week with posts and talk when the town is new. */
  weekOfLife?: boolean
  /** Added to every answer. */
  latencyMs?: number
  /** Calls in five minutes; null for no limit. */
  rateLimit?: number | null
  /** False leaves the neighbours still: they do only what they are told. */
  alive?: boolean
  /** A day of practice instead of an everyday life. */
  day?: Day
  /** Settles a new town in another way than usual. */
  settle?: (life: Life) => void
  /** How the neighbours live when it is not as usual. */
  ways?: Ways
  /** Where registrations in the shop are reported. */
  desk?: () => { url: string; key: string } | null
}

export type Town = {
  url: string
  /** Speaks for the bakery's page; paste it into the desk. */
  token: string
  feeds: { title: string; url: string }[]
  life: Life
  fail: (fault: Fault) => void
  dropStreams: () => void
  count: (text: string) => number
  /** Lets so many minutes of the town pass. */
  advance: (minutes: number) => Promise<void>
  close: () => Promise<void>
}

/** Opens the practice town on this machine, reachable from nowhere else. */
export async function openTown(wish: TownWish): Promise<Town> {
  const life = openLife({ folder: wish.folder, now: wish.now })
  if (life.isNew) {
    if (wish.settle) wish.settle(life)
    else populate(life, { weekOfLife: wish.weekOfLife ?? false, ...(wish.day ? { day: wish.day } : {}) })
  }
  const token = tokenOf(life)
  let address = ''
  const passing = join(tmpdir(), `meydan-town-${randomBytes(8).toString('hex')}`)
  const hall: Hall = {
    life,
    origin: () => address,
    domain: () => wish.domain ?? new URL(address).host,
    mediaFolder: join(wish.folder ?? passing, 'media'),
  }
  const living = startLife(life, {
    seed: wish.seed,
    speed: wish.alive === false ? 0 : wish.speed,
    clickLinks: wish.alive !== false,
    fetch,
    origin: () => address,
    ...(wish.day ? { ways: daysWays(life, wish.day) } : wish.ways ? { ways: wish.ways } : {}),
  })
  const streams = createStreams(hall)
  const control: Control = { advance: living.advance, dropStreams: streams.drop }
  const http = new Hono<Env>()
  const asked = gate(hall, {
    latencyMs: wish.latencyMs ?? 0,
    rateLimit: wish.rateLimit === undefined ? RATE_LIMIT : wish.rateLimit,
  })
  http.use('/api/*', asked)
  http.use('/oauth/*', asked)
  for (const routes of [
    serverRoutes,
    statusRoutes,
    editRoutes,
    likeRoutes,
    pollRoutes,
    mediaRoutes,
    accountRoutes,
    notificationRoutes,
    timelineRoutes,
    oauthRoutes,
    pageRoutes,
  ]) {
    http.route('/', routes(hall))
  }
  http.route('/', streams.routes)
  http.route('/', controlRoutes(hall, control))
  http.route(
    '/',
    feedRoutes(life, () => address),
  )
  http.route('/', shopRoutes({ desk: wish.desk ?? (() => null) }))
  http.notFound((c) => c.json({ error: 'Record not found' }, 404))
  http.onError((fault, c) =>
    fault instanceof z.ZodError
      ? c.json({ error: z.prettifyError(fault) }, 422)
      : c.json({ error: `The practice town stumbled: ${fault.message}` }, 500),
  )

  const server = await listening(http, wish.port)
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the town listens nowhere')
  address = `http://127.0.0.1:${place.port}`
  streams.attach(server)
  return {
    url: address,
    token,
    feeds: feedsOf(address),
    life,
    fail: life.faults.next,
    dropStreams: streams.drop,
    count: (text) => countOf(life.books, text),
    advance: living.advance,
    close: async () => {
      living.stop()
      streams.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      if (wish.folder === null) rmSync(passing, { recursive: true, force: true })
    },
  }
}

function tokenOf(life: Life): string {
  const [known] = life.books.tokens.keys()
  if (known) return known
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  life.tell({ kind: 'token', token, accountId: ourPage(life.books).id, isGood: true })
  return token
}

const listening = (http: Hono<Env>, port: number): Promise<Server> =>
  new Promise((done, fail) => {
    const server = serve({ fetch: http.fetch, port, hostname: '127.0.0.1' }, () => {
      if ('closeAllConnections' in server) done(server)
      else fail(new Error('the town needs plain HTTP'))
    })
    server.once('error', fail)
  })
