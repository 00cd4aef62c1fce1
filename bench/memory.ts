import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { becomeOwner, type Caller, openDeskAtHand } from '../journeys/desk.ts'
import { type Figure, figure } from './figure.ts'
import { type Resident, residentOf } from './resident.ts'
import type { Bench } from './run.ts'

const LIMIT_MB = 300
const PAUSE_MS = 1_000
/** The work of the last minute should be over, and connections nobody uses closed. */
const REST_MS = 15_000

/** Everything the desk runs, `n` seconds after it was opened and left alone. */
export const memoryIdle: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  await wait(n * 1000)
  return figures('memory-idle', residentOf(pidOf(desk.program())), n)
}

/** The same after `n` minutes of the practice town, with somebody at the desk who looks at every screen each minute. */
export const memoryHour: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk)
  const { url } = await call('POST /practice', {}, z.object({ url: z.string() }))
  const pid = pidOf(desk.program())
  const peak = { rss: 0 }
  for (let minute = 0; minute < n; minute++) {
    await letPass(url, 1)
    await lookAround(call)
    await wait(PAUSE_MS)
    peak.rss = Math.max(peak.rss, residentOf(pid).rss)
  }
  await wait(REST_MS)
  return [...figures('memory-hour', residentOf(pid), n), figure('memory-hour-peak', peak.rss, 'MB', LIMIT_MB, n)]
}

const figures = (bench: string, { rss, pss }: Resident, n: number): Figure[] => [
  figure(bench, rss, 'MB', LIMIT_MB, n),
  figure(`${bench}-pss`, pss, 'MB', LIMIT_MB, n),
]

async function letPass(town: string, minutes: number) {
  const answer = await fetch(`${town}/practice/advance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ minutes }),
  })
  if (!answer.ok) throw new Error(`the town answered ${answer.status}: ${await answer.text()}`)
}

const SCREENS = ['GET /today', 'GET /watch/stories', 'GET /publish/drafts', 'GET /inbox/threads', 'GET /grow/links']

async function lookAround(call: Caller) {
  for (const screen of SCREENS) await call(screen, {}, z.unknown())
}

function pidOf({ process }: { process: { pid?: number | undefined } }): number {
  if (process.pid === undefined) throw new Error('the desk did not start')
  return process.pid
}
