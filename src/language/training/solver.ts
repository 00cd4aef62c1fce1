import { seeded, shuffle } from './chance.ts'
import type { Rows } from './rows.ts'

/** Which side each row stands on (0 leaves it out) and what a mistake with it costs. */
export type Sides = { signs: Int8Array; costs: Float32Array }

const EPOCHS = 6
const SEED = 20260501

/** A linear judge by squared hinge loss, found by dual coordinate descent over the rows with a sign. */
export function solve({ starts, buckets, values, count, size }: Rows, { signs, costs }: Sides): Float32Array {
  const weights = new Float32Array(size)
  const alphas = new Float64Array(count)
  const order = [...signs.keys()].filter((i) => signs[i] !== 0)
  const lengths = new Float64Array(count)
  for (const i of order) {
    let sum = 0
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 1) sum += (values[k] ?? 0) ** 2
    lengths[i] = sum + 0.5 / (costs[i] ?? 1)
  }
  const chance = seeded(SEED)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance)
    for (const i of order) {
      const sign = signs[i] ?? 0
      const from = starts[i] ?? 0
      const to = starts[i + 1] ?? 0
      let score = 0
      for (let k = from; k < to; k += 1) score += (weights[buckets[k] ?? 0] ?? 0) * (values[k] ?? 0)
      const before = alphas[i] ?? 0
      const slope = sign * score - 1 + before * (0.5 / (costs[i] ?? 1))
      const after = Math.max(0, before - slope / (lengths[i] ?? 1))
      const step = (after - before) * sign
      if (step === 0) continue
      alphas[i] = after
      for (let k = from; k < to; k += 1) {
        const bucket = buckets[k] ?? 0
        weights[bucket] = (weights[bucket] ?? 0) + step * (values[k] ?? 0)
      }
    }
  }
  return weights
}
