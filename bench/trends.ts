import { createTrend } from '../src/watch/trend/trend.ts'
import { type Figure, figure } from './figure.ts'
import { createChance } from './headlines.ts'
import type { Bench } from './run.ts'

const START = Temporal.Instant.from('2026-03-02T00:00:00Z')
const DAYS = 60
const QUIET_DAYS = 16
const DAYS_PER_MONTH = 30
const SPIKES = 8
const SPIKE_HOURS = 3
const SPIKE_TIMES = 3
const POINTS = 2
const ALERTS_LIMIT = 1
const MISSED_LIMIT = 0.05
const LIMIT_MICROSECONDS = 20

type Kind = { step: 'hour' | 'five-minutes'; mean: number; spread: number }

const KINDS: Kind[] = [
  { step: 'hour', mean: 5, spread: 0 },
  { step: 'hour', mean: 20, spread: 0 },
  { step: 'hour', mean: 100, spread: 0.02 },
  { step: 'hour', mean: 100, spread: 0.1 },
  { step: 'five-minutes', mean: 20, spread: 0 },
  { step: 'five-minutes', mean: 100, spread: 0.02 },
]

/** Two months of counts with days and weekends: alerts where nothing is, and threefold rises that were not seen within two values. */
export const trends: Bench = async (n) => [...KINDS.flatMap((kind) => figures(kind, n)), speed()]

function figures(kind: Kind, n: number): Figure[] {
  const name = `trends-${kind.step}-${kind.mean}-${kind.spread}`
  const still = Array.from({ length: n }, (_, seed) => watch(kind, seed + 1, 0))
  const moved = Array.from({ length: n }, (_, seed) => watch(kind, seed + 1, SPIKES))
  const months = (n * DAYS) / DAYS_PER_MONTH
  const found = moved.reduce((sum, one) => sum + one.found, 0)
  return [
    figure(`${name}-false-a-month`, still.reduce((sum, one) => sum + one.idle, 0) / months, 'alerts', ALERTS_LIMIT, n),
    figure(`${name}-missed`, 1 - found / (n * SPIKES), 'share', MISSED_LIMIT, n * SPIKES),
  ]
}

function watch({ step, mean, spread }: Kind, seed: number, spikes: number): { idle: number; found: number } {
  const perHour = step === 'hour' ? 1 : 12
  const draw = createCounts(seed)
  const trend = createTrend()
  const every = (DAYS - QUIET_DAYS) * 24
  const begins = Array.from({ length: spikes }, (_, at) =>
    Math.floor((QUIET_DAYS * 24 + ((at + 0.3 + 0.01 * (seed % 40)) * every) / spikes) * perHour),
  )
  const found = new Set<number>()
  let idle = 0
  for (let at = 0; at < DAYS * 24 * perHour; at++) {
    const spike = begins.findIndex((begin) => at >= begin && at < begin + SPIKE_HOURS * perHour)
    const { alert } = trend(
      START.add({ minutes: (at * 60) / perHour }),
      draw(mean * usual(at / perHour) * (spike < 0 ? 1 : SPIKE_TIMES), spread),
    )
    if (alert && spike < 0) idle += 1
    else if (alert && at < (begins[spike] ?? 0) + POINTS) found.add(spike)
  }
  return { idle, found: found.size }
}

const usual = (hour: number) =>
  (1 + 0.6 * Math.sin(((hour % 24) - 9) * (Math.PI / 12))) * (Math.floor(hour / 24) % 7 < 5 ? 1 : 0.6)

function speed(): Figure {
  const trend = createTrend()
  const n = 100_000
  const begun = performance.now()
  for (let at = 0; at < n; at++) trend(START.add({ minutes: at * 5 }), 20 + (at % 7))
  return figure('trends-value', ((performance.now() - begun) / n) * 1_000, 'µs', LIMIT_MICROSECONDS, n)
}

/** Draws counts that scatter as mean + spread x mean². */
function createCounts(seed: number) {
  const chance = createChance(seed)
  const normal = () => Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance())
  const poisson = (mean: number): number => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    let count = -1
    for (let product = 1, least = Math.exp(-mean); product > least; count++) product *= chance()
    return count
  }
  /** Marsaglia and Tsang; shapes here are never below one. */
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(chance() + 1e-12) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  return (mean: number, spread: number) => poisson(spread > 0 ? mean * gamma(1 / spread) * spread : mean)
}
