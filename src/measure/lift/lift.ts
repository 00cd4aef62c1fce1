import { columnsOf } from './design.ts'
import { expectation } from './opinions.ts'
import type { Series, Step } from './series.ts'
import { createListener, type Opinion } from './student.ts'

/** A number with the interval in which the truth lies with a probability of 95 %. */
export type Estimate = { effect: number; low: number; high: number }

export type Lift = {
  steps: (Estimate & { at: string; value: number; expected: number })[]
  /** `relative` is the effect over what would have happened; `p` how probable a distance this far from nothing is by chance. */
  total: Estimate & { value: number; expected: number; relative: number | null; p: number; significant: boolean }
}

const LEVEL = 0.95
/** With fewer steps before, habit and chance cannot be told apart. */
export const FEWEST_STEPS = 14

/** What the action brought, against what the series would have done without it. */
export function lift(series: Series): Lift {
  const { steps } = series
  const known = steps.map(({ treated, value }) => !treated && value !== null)
  const acted = steps.flatMap((step) => (step.treated && step.value !== null ? [{ ...step, value: step.value }] : []))
  if (acted.length === 0) throw new Error('no step is marked as treated')
  if (known.filter(Boolean).length < FEWEST_STEPS)
    throw new Error(`at least ${FEWEST_STEPS} untreated steps are needed`)
  const wanted = steps.map(({ treated, value }) => treated && value !== null)
  const would = expectation({ columns: columnsOf(series), values: valuesOf(steps), known, wanted })
  const { below: oddsBelow, quantile } = createListener(would.freedom)
  const effectOf = (value: number, spread: { middles: number[]; scales: number[] }) => {
    const opinions = would.weights.map((weight, i): Opinion => {
      const [middle = 0, scale = 0] = [spread.middles[i], spread.scales[i]]
      // An exact fit has no spread at all; a hair keeps the sums finite.
      return { weight, middle: value - middle, scale: Math.max(scale, Number.EPSILON * (1 + Math.abs(middle))) }
    })
    const effect = opinions.reduce((sum, { weight, middle }) => sum + weight * middle, 0)
    const [low, high] = [(1 - LEVEL) / 2, (1 + LEVEL) / 2].map((odds) => quantile(odds, opinions))
    return { effect, low: low ?? effect, high: high ?? effect, below: oddsBelow(0, opinions) }
  }
  const told = acted.map(({ at, value }, i) => {
    const { below: _, ...estimate } = effectOf(value, would.each[i] ?? { middles: [], scales: [] })
    return { at, value, expected: value - estimate.effect, ...estimate }
  })
  const value = acted.reduce((sum, step) => sum + step.value, 0)
  const { below, ...total } = effectOf(value, would.total)
  const expected = value - total.effect
  return {
    steps: told,
    total: {
      value,
      expected,
      ...total,
      relative: expected === 0 ? null : total.effect / expected,
      p: 2 * Math.min(below, 1 - below),
      significant: total.low > 0 || total.high < 0,
    },
  }
}

/** Numbers near zero keep the sums exact; what is unknown is never looked at. */
const valuesOf = (steps: readonly Step[]): Float64Array => Float64Array.from(steps, ({ value }) => value ?? 0)
