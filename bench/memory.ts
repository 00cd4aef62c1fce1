import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { becomeOwner, type Caller, openDeskAtHand } from '../journeys/desk.ts'
import { type Figure, figure, median } from './figure.ts'
import { type Resident, residentOf } from './resident.ts'
import type { Bench } from './run.ts'

const LIMIT_MB = 300
const PAUSE_MS = 1_000
/** Every minute the desk looks after itself and is larger for some seconds; only a whole minute tells what it is. */
const MINUTE_SECONDS = 60

/** Everything the desk runs, over a minute, `n` seconds after it was opened and left alone. */
export const memoryIdle: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  await wait(n * 1000)
  return figures('memory-idle', await watched(pidOf(desk.program()), MINUTE_SECONDS), n)
}

/** The same after `n` minutes of the practice town, with somebody at the desk who looks at every screen each minute. */
export const memoryHour: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk)
  const { url } = await call('POST /practice', {}, z.object({ url: z.string() }))
  const pid = pidOf(desk.program())
  const busy: Resident[] = []
  for (let minute = 0; minute < n; minute++) {
    await letPass(url, 1)
    await lookAround(call)
    busy.push(...(await watched(pid, 1)))
  }
  const after = await watched(pid, MINUTE_SECONDS)
  const peak = Math.max(...busy.map(({ once }) => once))
  return [...figures('memory-hour', after, n), figure('memory-hour-busy-once', peak, 'MB', LIMIT_MB, n)]
}

async function watched(pid: number, seconds: number): Promise<Resident[]> {
  const seen: Resident[] = []
  for (let second = 0; second < seconds; second++) {
    await wait(PAUSE_MS)
    seen.push(residentOf(pid))
  }
  return seen
}

const figures = (bench: string, seen: readonly Resident[], n: number): Figure[] => {
  const each = seen.map((one) => one.each)
  const once = seen.map((one) => one.once)
  return [
    figure(bench, median(each), 'MB', LIMIT_MB, n),
    figure(`${bench}-peak`, Math.max(...each), 'MB', LIMIT_MB, n),
    figure(`${bench}-once`, median(once), 'MB', LIMIT_MB, n),
    figure(`${bench}-once-peak`, Math.max(...once), 'MB', LIMIT_MB, n),
  ]
}

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
