import { dot, forward, type Root, rootOf } from './cholesky.ts'
import type { Column } from './design.ts'
import { filter, type Guess, type Inertia } from './filter.ts'

/** What would have happened without us, for every quantity asked for: a mixture of Student's t of one freedom. */
export type Expectation = { freedom: number; weights: number[]; each: Spread[]; total: Spread }

type Spread = { middles: number[]; scales: number[] }

const MEMORIES = [0.2, 0.4, 0.6, 0.75, 0.85, 0.92, 0.96, 0.985, 0.995, 0.999]
const NOISES = [0, 0.4, 0.75, 0.92, 0.98]
const INERTIAS: readonly Inertia[] = [
  { memory: 0, noise: 0 },
  ...MEMORIES.flatMap((memory) => NOISES.map((noise) => ({ memory, noise }))),
]

/** How far each kind of explanation may reach, in spreads of what is new at a step; the first is: not at all. */
const NOT_AT_ALL = 1e-5
const REACHES = {
  trend: [NOT_AT_ALL, 1, 5],
  season: [NOT_AT_ALL, 0.5, 3, 15],
  control: [NOT_AT_ALL, 0.1, 0.5, 2, 10, 50],
} as const
/** Opinions worth less than this part of the best one are not heard. */
const UNHEARD = 1e-4

type Wanted = {
  columns: readonly Column[]
  values: Float64Array
  known: readonly boolean[]
  wanted: readonly boolean[]
}

/**
 * Weighs every combination of inertia and reach by how well it explains the steps without an action, and lets all of them say what
 * the others would have been. Within one combination everything is exact: coefficients and spread are integrated out.
 */
export function expectation({ columns, values, known, wanted }: Wanted): Expectation {
  const freedom = known.filter(Boolean).length - 1
  const opinions = INERTIAS.flatMap((inertia) => {
    const run = filter([...columns.map((column) => column.values), values], known, wanted, inertia)
    const [told, explained] = [run.news.at(-1) ?? new Float64Array(), run.news.slice(0, -1)]
    const regression = crossed(explained, told)
    const asked = [...run.each, run.total].map((guess, i) =>
      question(guess, columns, i < run.each.length ? place(wanted, i) : wanted),
    )
    return ridges(columns).flatMap((ridge) => {
      const fit = fitted(regression, ridge, run.logSpread, freedom)
      return fit ? [{ fit, asked }] : []
    })
  })
  const best = Math.max(...opinions.map(({ fit }) => fit.evidence))
  const heard = opinions.filter(({ fit }) => fit.evidence > best + Math.log(UNHEARD))
  const odds = heard.map(({ fit }) => Math.exp(fit.evidence - best))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const answers = heard.map(({ fit, asked }) => asked.map((one) => answer(fit, one)))
  const spreadOf = (i: number): Spread => ({
    middles: answers.map((row) => row[i]?.middle ?? 0),
    scales: answers.map((row) => row[i]?.scale ?? 0),
  })
  const count = wanted.filter(Boolean).length
  return {
    freedom,
    weights: odds.map((one) => one / all),
    each: Array.from({ length: count }, (_, i) => spreadOf(i)),
    total: spreadOf(count),
  }
}

/** Only the i-th of the wanted steps. */
function place(wanted: readonly boolean[], i: number): boolean[] {
  let seen = -1
  return wanted.map((one) => one && ++seen === i)
}

type Regression = { size: number; gram: Float64Array; cross: Float64Array; square: number }

function crossed(explained: readonly Float64Array[], told: Float64Array): Regression {
  const size = explained.length
  const gram = new Float64Array(size * size)
  explained.forEach((a, i) => explained.forEach((b, j) => (gram[i * size + j] = j <= i ? dot(a, b) : 0)))
  return { size, gram, cross: Float64Array.from(explained, (row) => dot(row, told)), square: dot(told, told) }
}

/** Every combination of reaches as what it adds to the diagonal. The level may lie anywhere. */
function ridges(columns: readonly Column[]): Float64Array[] {
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  const [trends, seasons, controls] = [
    has('trend') ? REACHES.trend : [1],
    has('season') ? REACHES.season : [1],
    has('control') ? REACHES.control : [1],
  ]
  return trends.flatMap((trend) =>
    seasons.flatMap((season) =>
      controls.map((control) => {
        const reach = { level: Infinity, trend, season, control }
        return Float64Array.from(columns, ({ kind }) => reach[kind] ** -2)
      }),
    ),
  )
}

type Fit = { root: Root; halfway: Float64Array; variance: number; evidence: number }

/** The regression with this ridge, and the logarithm of how probable it makes what was seen (spread integrated out). */
function fitted(
  { size, gram, cross, square }: Regression,
  ridge: Float64Array,
  logSpread: number,
  freedom: number,
): Fit | null {
  const root = rootOf(gram, size, ridge)
  if (!root) return null
  const halfway = forward(root, cross)
  const rest = Math.max(square - dot(halfway, halfway), Number.MIN_VALUE)
  const held = ridge.reduce((sum, one) => sum + (one > 0 ? Math.log(one) : 0), 0)
  const evidence = (held - logSpread - root.logDeterminant - freedom * Math.log(rest)) / 2
  return { root, halfway, variance: rest / freedom, evidence }
}

type Question = { direction: Float64Array; known: number; variance: number }

function question({ means, variance }: Guess, columns: readonly Column[], steps: readonly boolean[]): Question {
  const direction = Float64Array.from(columns, ({ values }, j) => {
    let sum = 0
    for (let t = 0; t < values.length; t += 1) if (steps[t]) sum += values[t] ?? 0
    return sum - (means[j] ?? 0)
  })
  return { direction, known: means[columns.length] ?? 0, variance }
}

function answer(
  { root, halfway, variance }: Fit,
  { direction, known, variance: own }: Question,
): { middle: number; scale: number } {
  const way = forward(root, direction)
  return { middle: known + dot(way, halfway), scale: Math.sqrt(variance * (own + dot(way, way))) }
}
