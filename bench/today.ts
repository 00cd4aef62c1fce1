import * as z from 'zod'
import { becomeOwner, openDeskAtHand } from '../journeys/desk.ts'
import { figure, percentile } from './figure.ts'
import { fillToday } from './fill-today.ts'
import { inDatabase } from './in-database.ts'
import type { Bench } from './run.ts'

const LIMIT_MS = 50
const BRANDS = 20
const ROUNDS = 200
const WARM_UP = 20

const Queue = z.object({ decisions: z.array(z.object({ brand: z.string() })), brands: z.number() })

/** So many open decisions over twenty brands: what the desk takes to rank them and tell the first, through its API. */
export const today: Bench = async (n, opened) => {
  const desk = await openDeskAtHand()
  opened.defer(desk.stop)
  const call = await becomeOwner(desk, 'UTC')
  await desk.program().stop()
  await inDatabase(desk, (inside) => fillToday(inside, BRANDS, n))
  await desk.again()
  const times = async (scope: string) => {
    const found: number[] = []
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const begun = performance.now()
      const { decisions, brands } = await call('GET /today/queue', { scope }, Queue)
      if (round >= 0) found.push(performance.now() - begun)
      if (decisions.length === 0 || brands !== BRANDS) throw new Error('the queue is not whole')
    }
    return percentile(found, 0.95)
  }
  return [
    figure('today-20-brands-p95', await times('everywhere'), 'ms', LIMIT_MS, n),
    figure('today-one-brand-p95', await times('here'), 'ms', LIMIT_MS, n),
  ]
}
