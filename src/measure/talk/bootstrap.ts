export type Mean = { mean: number; low: number; high: number; n: number }

const ROUNDS = 1_000
/** More than this tells nothing new about a mean. */
const MOST = 2_000
const LOW = 0.025
const HIGH = 0.975

/** A mean with the interval in which it lies 95 times of 100, by drawing from what was seen; the same numbers give the same interval. */
export function meanOf(values: readonly number[]): Mean | null {
  if (values.length === 0) return null
  const seen = values.slice(-MOST)
  const draw = drawer(values.length)
  const means = Array.from({ length: ROUNDS }, () => {
    let sum = 0
    for (let i = 0; i < seen.length; i += 1) sum += seen[Math.floor(draw() * seen.length)] ?? 0
    return sum / seen.length
  }).toSorted((a, b) => a - b)
  const at = (part: number) => means[Math.min(ROUNDS - 1, Math.floor(part * ROUNDS))] ?? 0
  return { mean: average(values), low: at(LOW), high: at(HIGH), n: values.length }
}

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

/** With less than this, one value is drawn towards what all others show. */
const ENOUGH = 20

/** A mean of few is leaned on the mean of all: three lucky answers make no miracle of a template. */
export const shrunk = (mean: number, n: number, all: number): number =>
  n >= ENOUGH ? mean : (mean * n + all * (ENOUGH - n)) / ENOUGH

/** Numbers between 0 and 1 that are the same every time. */
function drawer(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296 || 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
