import { Agent, get } from 'node:http'
import * as z from 'zod'
import { becomeOwner, openDeskAtHand } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 5
const LINKS = 100
const WARM_UP = 500
const AT_ONCE = 8
const PHONE =
  'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36'

/** A person's click on a short link, over connections that stay open: one after another, and eight at a time. */
export const redirect: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk)
  const links: string[] = []
  for (let i = 0; i < LINKS; i++) {
    const url = `https://firin.example/tray/${i}`
    links.push((await call('POST /grow/links', { url }, z.object({ short: z.string() }))).short)
  }
  await follow(links, WARM_UP, 1)
  const alone = await follow(links, n, 1)
  const together = await follow(links, n, AT_ONCE)
  return [
    figure('redirect-p50', percentile(alone, 0.5), 'ms', LIMIT_MS, n),
    figure('redirect-p99', percentile(alone, 0.99), 'ms', LIMIT_MS, n),
    figure(`redirect-${AT_ONCE}-at-once-p99`, percentile(together, 0.99), 'ms', LIMIT_MS, n),
  ]
}

async function follow(links: readonly string[], n: number, atOnce: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const left = Array.from({ length: n }, (_, i) => links[i % links.length] ?? '').values()
  const times: number[] = []
  async function visitor() {
    for (const url of left) {
      const begun = performance.now()
      const status = await statusOf(url, agent)
      times.push(performance.now() - begun)
      if (status !== 302) throw new Error(`the link answered ${status}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, visitor))
  } finally {
    agent.destroy()
  }
  return times
}

const statusOf = (url: string, agent: Agent): Promise<number> =>
  new Promise((done, fail) => {
    const asked = get(url, { agent, headers: { 'user-agent': PHONE } }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    asked.on('error', fail)
  })
