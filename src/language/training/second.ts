import { seeded, shuffle } from './chance.ts'

/** Outlines of texts that a judge had not learnt from, and the label of each. */
export type Seen = { outlines: readonly Float64Array[]; gold: readonly number[]; labels: number }

const ROUNDS = 20
const BATCH = 32
const PACE = 0.003
const LAST_PACE = 0.03
const RESTRAINT = 1e-3
/** Half of the way from all texts being equal to all labels being equal. */
const BALANCE = 0.5
const SEED = 3
const MEMORY = 0.9
const LONG_MEMORY = 0.999

/**
 * What each number of an outline says for each label, found by their likelihood (softmax, Adam). The last number of an outline is
 * the same for all and says how frequent a label is. Of two labels one row is enough.
 */
export function learnSecond({ outlines, gold, labels }: Seen): number[][] {
  const size = outlines[0]?.length ?? 0
  const { middle, spread } = spreadOf(outlines, size)
  const rows = outlines.map((outline) =>
    outline.map((seen, d) => (d === size - 1 ? 1 : (seen - (middle[d] ?? 0)) / (spread[d] ?? 1))),
  )
  const heavy = weightsOf(gold, labels)
  const weights = new Float64Array(labels * size)
  const pace = walker(weights)
  const order = [...gold.keys()]
  const chance = seeded(SEED)
  const steps = ROUNDS * Math.ceil(order.length / BATCH)
  const slopes = new Float64Array(weights.length)
  for (let round = 0, step = 1; round < ROUNDS; round += 1) {
    shuffle(order, chance)
    for (let from = 0; from < order.length; from += BATCH, step += 1) {
      weights.forEach((weight, at) => {
        slopes[at] = at % size === size - 1 ? 0 : RESTRAINT * weight
      })
      const batch = order.slice(from, from + BATCH)
      for (const i of batch)
        lean(slopes, weights, rows[i] ?? slopes, gold[i] ?? 0, (heavy[gold[i] ?? 0] ?? 1) / batch.length)
      pace(slopes, step, PACE * Math.max(LAST_PACE, 1 - step / steps))
    }
  }
  const said = Array.from({ length: labels }, (_, k) => {
    const row = Array.from({ length: size }, (__, d) => (weights[k * size + d] ?? 0) / (spread[d] ?? 1))
    const moved = row.reduce((sum, one, d) => sum + one * (middle[d] ?? 0), 0)
    return row.map((one, d) => (d === size - 1 ? one - moved : one))
  })
  const [first = [], second = []] = said
  const told = labels === 2 ? [second.map((one, d) => one - (first[d] ?? 0))] : said
  return told.map((row) => row.map((one) => Math.round(one * 1e4) / 1e4))
}

/** Adds what one text says to the slopes. */
function lean(slopes: Float64Array, weights: Float64Array, row: Float64Array, label: number, heavy: number) {
  const width = row.length
  const labels = weights.length / width
  const scores = new Float64Array(labels)
  for (let k = 0; k < labels; k += 1) {
    let score = 0
    for (let d = 0; d < width; d += 1) score += (weights[k * width + d] ?? 0) * (row[d] ?? 0)
    scores[k] = score
  }
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = raised.reduce((sum, one) => sum + one, 0)
  for (let k = 0; k < labels; k += 1) {
    const miss = ((raised[k] ?? 0) / all - (k === label ? 1 : 0)) * heavy
    for (let d = 0; d < width; d += 1) slopes[k * width + d] = (slopes[k * width + d] ?? 0) + miss * (row[d] ?? 0)
  }
}

/** Adam: every weight goes at its own pace. */
function walker(weights: Float64Array) {
  const drift = new Float64Array(weights.length)
  const size = new Float64Array(weights.length)
  return (slopes: Float64Array, step: number, pace: number) => {
    for (let at = 0; at < weights.length; at += 1) {
      const slope = slopes[at] ?? 0
      drift[at] = MEMORY * (drift[at] ?? 0) + (1 - MEMORY) * slope
      size[at] = LONG_MEMORY * (size[at] ?? 0) + (1 - LONG_MEMORY) * slope * slope
      const forth = (drift[at] ?? 0) / (1 - MEMORY ** step)
      const wide = Math.sqrt((size[at] ?? 0) / (1 - LONG_MEMORY ** step))
      weights[at] = (weights[at] ?? 0) - (pace * forth) / (wide + 1e-8)
    }
  }
}

function spreadOf(outlines: readonly Float64Array[], size: number): { middle: number[]; spread: number[] } {
  const over = (of: (outline: Float64Array, d: number) => number) =>
    Array.from(
      { length: size },
      (_, d) => outlines.reduce((sum, one) => sum + of(one, d), 0) / Math.max(1, outlines.length),
    )
  const middle = over((one, d) => (d === size - 1 ? 0 : (one[d] ?? 0)))
  const square = over((one, d) => ((one[d] ?? 0) - (middle[d] ?? 0)) ** 2)
  return { middle, spread: square.map((one) => Math.sqrt(one) || 1) }
}

function weightsOf(gold: readonly number[], labels: number): number[] {
  const counts = Array.from({ length: labels }, () => 0)
  for (const label of gold) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (gold.length / labels / Math.max(1, count)) ** BALANCE)
}
