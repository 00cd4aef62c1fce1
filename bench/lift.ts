import { lift } from '../src/measure/lift/lift.ts'
import { simulate, type World } from '../src/measure/lift/testing/simulate.ts'
import { type Figure, figure } from './figure.ts'

const USUAL = { before: 90, during: 14, season: 2, effect: 1.5 }
const WORLDS: Record<string, World> = {
  plain: { ...USUAL, memory: 0, controls: 0 },
  'living-on': { ...USUAL, memory: 0.5, controls: 0 },
  'long-memory': { ...USUAL, memory: 0.8, controls: 0 },
  wandering: { ...USUAL, memory: 0.3, controls: 0, wander: 0.3 },
  'short-with-one': { ...USUAL, before: 42, memory: 0.5, controls: 1 },
  'with-three': { ...USUAL, memory: 0.5, controls: 3 },
  'long-with-five': { ...USUAL, before: 180, during: 30, memory: 0.7, controls: 5 },
}
/** An interval of 95 % misses, and a placebo frightens, five times in a hundred. */
const PROMISED = 5
const SEED = 104_729

/** How often the interval of the lift misses what was planted, and how often it finds something where nothing was. */
export async function liftCoverage(n: number): Promise<Figure[]> {
  return Object.entries(WORLDS).flatMap(([name, world]) => {
    const seeds = Array.from({ length: n }, (_, i) => SEED + i * 7919)
    const planted = world.effect * world.during
    const missed = seeds.filter((seed) => {
      const { low, high } = lift(simulate(seed, world)).total
      return planted < low || planted > high
    })
    const found = seeds.filter((seed) => lift(simulate(seed + 1, { ...world, effect: 0 })).total.significant)
    const part = (of: number[]) => (100 * of.length) / n
    return [
      figure(`lift-missed-${name}`, part(missed), '%', PROMISED, n),
      figure(`lift-placebo-${name}`, part(found), '%', PROMISED, n),
    ]
  })
}
