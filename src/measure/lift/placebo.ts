import { FEWEST_STEPS, lift } from './lift.ts'
import type { Series } from './series.ts'

/** More windows cost time and teach little. */
const MAX_WINDOWS = 6

export type Placebo = { windows: number; significant: number }

/**
 * The same question asked of times when nobody acted: windows of the same length before the action, each judged only by what came
 * before it. A method, or a series, that finds effects there is not to be believed here.
 */
export function placebo(series: Series): Placebo {
  const length = series.steps.filter(({ treated }) => treated).length
  const first = series.steps.findIndex(({ treated }) => treated)
  const found = { windows: 0, significant: 0 }
  for (
    let end = first;
    found.windows < MAX_WINDOWS && end - length >= Math.max(FEWEST_STEPS, 2 * length);
    end -= length
  ) {
    const steps = series.steps.slice(0, end).map((step, i) => ({ ...step, treated: i >= end - length }))
    if (!steps.some(({ treated, value }) => treated && value !== null)) continue
    if (steps.filter(({ treated, value }) => !treated && value !== null).length < FEWEST_STEPS) break
    found.windows += 1
    if (lift({ ...series, steps }).total.significant) found.significant += 1
  }
  return found
}
