import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { becomeOwner, openDeskAtHand } from '../journeys/desk.ts'
import { Crowd } from './crowd.ts'
import { atLeast, type Figure, figure, percentile } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 5
const LINKS = 100
const WARM_UP = 1_000
/** A post that many follow at the same time, and one that everybody follows. */
const CROWD_PER_SECOND = 500
const RUSH_PER_SECOND = 3_000
const RUSH_SECONDS = 10
const TOGETHER = 32
const FULL = 60_000
const BARE = fileURLToPath(new URL('bare-redirect.ts', import.meta.url))
const PHONE =
  'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36'

/** A person's click on a short link, over connections that stay open: one after another, and as a crowd. */
export const redirect: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk)
  const links: string[] = []
  for (let i = 0; i < LINKS; i++) {
    const url = `https://firin.example/tray/${i}`
    links.push((await call('POST /grow/links', { url }, z.object({ short: z.string() }))).short)
  }
  const agent = new Agent({ keepAlive: true })
  opened.defer(() => agent.destroy())
  await oneByOne(links, WARM_UP, agent)
  const alone = await oneByOne(links, n, agent)
  const port = Number(new URL(desk.url).port)
  const paths = links.map((link) => new URL(link).pathname)
  const bare = await openBare(opened)
  return [
    figure('redirect-p50', percentile(alone, 0.5), 'ms', LIMIT_MS, n),
    figure('redirect-p99', percentile(alone, 0.99), 'ms', LIMIT_MS, n),
    ...(await crowded('redirect', port, paths, n, opened)),
    // The same asked of a server that does nothing else: what of it the machine and Node need.
    ...(await crowded('redirect-bare', bare, paths, n, opened)),
  ]
}

async function crowded(
  name: string,
  port: number,
  paths: readonly string[],
  n: number,
  opened: AsyncDisposableStack,
): Promise<Figure[]> {
  const crowd = new Crowd(port, PHONE)
  opened.defer(() => crowd.close())
  await crowd.asFastAs(paths, WARM_UP * 5, TOGETHER)
  const many = RUSH_PER_SECOND * RUSH_SECONDS
  const together = await crowd.atTheirMoments(paths, n, CROWD_PER_SECOND)
  const rush = await crowd.atTheirMoments(paths, many, RUSH_PER_SECOND)
  return [
    figure(`${name}-crowd-p99`, percentile(together, 0.99), 'ms', LIMIT_MS, n),
    figure(`${name}-3000-p50`, percentile(rush, 0.5), 'ms', LIMIT_MS, many),
    figure(`${name}-3000-p99`, percentile(rush, 0.99), 'ms', LIMIT_MS, many),
    atLeast(`${name}-most`, await crowd.asFastAs(paths, FULL, TOGETHER), '/s', RUSH_PER_SECOND, FULL),
  ]
}

async function openBare(opened: AsyncDisposableStack): Promise<number> {
  const child = spawn(process.execPath, [BARE], { stdio: ['ignore', 'pipe', 'inherit'] })
  opened.defer(() => void child.kill())
  const [port]: unknown[] = await once(child.stdout, 'data')
  return Number(String(port))
}

/** Each as soon as the one before it is answered. */
async function oneByOne(links: readonly string[], n: number, agent: Agent): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < n; i++) times.push(await timeOf(links[i % links.length] ?? '', agent, performance.now()))
  return times
}

async function timeOf(url: string, agent: Agent, begun: number): Promise<number> {
  const status = await statusOf(url, agent)
  if (status !== 302) throw new Error(`the link answered ${status}`)
  return performance.now() - begun
}

const statusOf = (url: string, agent: Agent): Promise<number> =>
  new Promise((done, fail) => {
    const asked = get(url, { agent, headers: { 'user-agent': PHONE } }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    asked.on('error', fail)
  })
