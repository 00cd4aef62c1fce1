import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { becomeOwner, openDeskAtHand } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 5
const LINKS = 100
const WARM_UP = 1_000
/** A post that many follow at the same time. */
const CLICKS_PER_SECOND = 500
/** How late our own timers may be; what is later is the fault of whoever kept us busy. */
const TIMER_MS = 2
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
  const together = await crowd(links, n, agent)
  return [
    figure('redirect-p50', percentile(alone, 0.5), 'ms', LIMIT_MS, n),
    figure('redirect-p99', percentile(alone, 0.99), 'ms', LIMIT_MS, n),
    figure('redirect-crowd-p99', percentile(together, 0.99), 'ms', LIMIT_MS, n),
  ]
}

/** Each as soon as the one before it is answered. */
async function oneByOne(links: readonly string[], n: number, agent: Agent): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < n; i++) times.push(await timeOf(links[i % links.length] ?? '', agent, performance.now()))
  return times
}

/** Each at its moment, however many are still waiting; counted from that moment, so that a pause hides nobody. */
async function crowd(links: readonly string[], n: number, agent: Agent): Promise<number[]> {
  const begun = performance.now()
  const asked: Promise<number>[] = []
  for (let i = 0; i < n; i++) {
    const moment = begun + (i * 1000) / CLICKS_PER_SECOND
    if (moment > performance.now()) await wait(moment - performance.now())
    asked.push(timeOf(links[i % links.length] ?? '', agent, Math.min(performance.now(), moment + TIMER_MS)))
  }
  return Promise.all(asked)
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
