import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { FLAGS } from '../bin/node.js'
import { becomeOwner, openDeskAtHand } from '../journeys/desk.ts'
import { atLeast, type Figure, figure } from './figure.ts'
import { inDatabase, type Inside } from './in-database.ts'
import type { Bench } from './run.ts'

const NEWS_PER_MINUTE = 40_000
const SAME_PER_MINUTE = 80_000
const LIMIT_MB = 300
const SETTLES_SECONDS = 5
const FIRST_READ_SECONDS = 300
const ITEMS_OF_EACH = 30
const ONE_NEW_IN = 5
const SECONDS = 30
const MILLISECONDS_PER_TICK = 10
/** One core, as long as it is ours alone. */
const CORE_MS = 60_000
/** As `npm start` runs it. */
const AS_THE_DESK = [...FLAGS]

/**
 * So many feeds, each of a site of its own, that answer after 200 ms, asked as fast as the desk can: first each answer differs from
 * the one before and every fifth has an item more, then nothing is new. All of it is written down: items, stories, hits, and when to ask again. The memory is that of the program that asks.
 */
export const polling: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  await becomeOwner(desk, 'UTC')
  await desk.program().stop()
  const farm = fork(fileURLToPath(new URL('feed-farm.ts', import.meta.url)), [String(n)])
  opened.defer(() => void farm.kill())
  const { urls } = Urls.parse((await once(farm, 'message'))[0])
  return inDatabase(desk, async (inside) => {
    await inside.ask(SOURCES, [urls])
    const poller = fork(
      fileURLToPath(new URL('poller.ts', import.meta.url)),
      [inside.url, ...urls.map((url) => new URL(url).origin)],
      { execArgv: AS_THE_DESK },
    )
    try {
      return await measured(farm, poller, inside, n)
    } finally {
      poller.send('stop')
      if (poller.exitCode === null) await once(poller, 'exit')
    }
  })
}

const Urls = z.object({ urls: z.array(z.string()) })
const Asked = z.object({ asked: z.number() })

/** Zero minutes between two questions: whoever has answered is due again. */
const SOURCES = `
  insert into watch.sources (workspace_id, kind, url, host, title, every_minutes, next_poll_at, added_at)
  select w.id, 'feed', u.url, split_part(u.url, '/', 3), 'Posta', 0, now(), now()
  from unnest($1::text[]) as u (url), (select id from desk.workspaces limit 1) w`

async function measured(farm: ChildProcess, poller: ChildProcess, inside: Inside, n: number): Promise<Figure[]> {
  for (let second = 0; (await itemsIn(inside)) < n * ITEMS_OF_EACH; second += 1) {
    if (second > FIRST_READ_SECONDS) throw new Error('the feeds were not read for the first time')
    await wait(1_000)
  }
  await wait(SETTLES_SECONDS * 1_000)
  const before = await itemsIn(inside)
  const news = await askedIn(farm, poller)
  const items = (await itemsIn(inside)) - before
  await askedNow(farm, 'nothing new')
  await wait(SETTLES_SECONDS * 1_000)
  const same = await askedIn(farm, poller)
  return [
    atLeast(`polling-${n}-news-a-minute`, news.perMinute, 'polls', NEWS_PER_MINUTE, news.asked),
    atLeast(`polling-${n}-news-kept`, (items * ONE_NEW_IN) / news.asked, 'share', 1, news.asked),
    figure(`polling-${n}-news-cpu`, news.cpuMilliseconds, 'ms', CORE_MS / NEWS_PER_MINUTE, news.asked),
    atLeast(`polling-${n}-same-a-minute`, same.perMinute, 'polls', SAME_PER_MINUTE, same.asked),
    figure(`polling-${n}-same-cpu`, same.cpuMilliseconds, 'ms', CORE_MS / SAME_PER_MINUTE, same.asked),
    figure(`polling-${n}-memory`, peakOf(poller), 'MB', LIMIT_MB, n),
  ]
}

async function itemsIn({ ask }: Inside): Promise<number> {
  const [row] = await ask<{ count: number }>('select count(*)::float8 as count from watch.items')
  return row?.count ?? 0
}

async function askedIn(farm: ChildProcess, poller: ChildProcess) {
  const begun = performance.now()
  const cpu = cpuOf(poller)
  const before = await askedNow(farm, 'how often')
  await wait(SECONDS * 1_000)
  const asked = (await askedNow(farm, 'how often')) - before
  return {
    asked,
    perMinute: (asked * 60_000) / (performance.now() - begun),
    cpuMilliseconds: (cpuOf(poller) - cpu) / Math.max(1, asked),
  }
}

/** How long a program has kept a core busy. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK
}

async function askedNow(farm: ChildProcess, wish: string): Promise<number> {
  farm.send(wish)
  return Asked.parse((await once(farm, 'message'))[0]).asked
}

/** The most a program has ever held. */
function peakOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) * 1_024) / 1e6
}
