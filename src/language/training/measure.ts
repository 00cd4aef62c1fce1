/** Every label counts the same, however rare: the mean of what was found of each, or of F1. */
export type Measure = 'recall' | 'f1'

export type Quality = { recall: number; f1: number; accuracy: number; each: number[] }

export function qualityOf(gold: readonly number[], said: readonly number[], labels: number): Quality {
  const right = Array.from({ length: labels }, () => 0)
  const ofGold = Array.from({ length: labels }, () => 0)
  const ofSaid = Array.from({ length: labels }, () => 0)
  gold.forEach((label, i) => {
    const answer = said[i] ?? 0
    ofGold[label] = (ofGold[label] ?? 0) + 1
    ofSaid[answer] = (ofSaid[answer] ?? 0) + 1
    if (answer === label) right[label] = (right[label] ?? 0) + 1
  })
  const each = right.map((hits, k) => (2 * hits) / Math.max(1, (ofGold[k] ?? 0) + (ofSaid[k] ?? 0)))
  const found = right.map((hits, k) => hits / Math.max(1, ofGold[k] ?? 0))
  return {
    recall: mean(found),
    f1: mean(each),
    accuracy: right.reduce((sum, hits) => sum + hits, 0) / Math.max(1, gold.length),
    each,
  }
}

const mean = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0) / list.length

const STEP = 0.04
const REACH = 12
const ROUNDS = 2

/** What to add to the score of each label so that the measure is best; found label by label. */
export function tunedBiases(
  scores: readonly number[][],
  gold: readonly number[],
  labels: number,
  measure: Measure,
): number[] {
  const biases = Array.from({ length: labels }, () => 0)
  const worth = () =>
    qualityOf(
      gold,
      scores.map((one) => bestOf(one, biases)),
      labels,
    )[measure]
  let best = worth()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let k = labels === 2 ? 1 : 0; k < labels; k += 1) {
      const from = biases[k] ?? 0
      let kept = from
      for (let step = -REACH; step <= REACH; step += 1) {
        biases[k] = from + step * STEP
        const found = worth()
        if (found <= best + 1e-6) continue
        best = found
        kept = biases[k] ?? 0
      }
      biases[k] = kept
    }
  }
  return biases
}

export function bestOf(scores: readonly number[], biases: readonly number[]): number {
  let best = 0
  let most = -Infinity
  for (let k = 0; k < scores.length; k += 1) {
    const score = (scores[k] ?? 0) + (biases[k] ?? 0)
    if (score <= most) continue
    most = score
    best = k
  }
  return best
}
