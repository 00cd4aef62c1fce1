import type { Features } from './features.ts'
import { outlineOf } from './outline.ts'

/**
 * A trained opinion on one question. `weights` hold a number per bucket and label, those of a bucket side by side, because finding
 * a bucket in memory costs more than reading it; with two labels one number tells the second from the first. Chances are
 * calibrated: of the answers given with 0.8, four in five are right.
 */
export type Judge = {
  labels: readonly string[]
  weights: Int8Array
  scales: readonly number[]
  biases: readonly number[]
  slope: number
  /** For a judge that looks twice, what each number of the outline says for each side; of no length for one that just adds up. */
  second: readonly (readonly number[])[]
}

export type Opinion = { label: string; chance: number; chances: Readonly<Record<string, number>> }

export function judge(by: Judge, features: Features): Opinion {
  const scores = scoresOf(by, features)
  const chances = chancesOf(scores, by.slope)
  const best = scores.indexOf(Math.max(...scores))
  return {
    label: by.labels[best] ?? '',
    chance: chances[best] ?? 0,
    chances: Object.fromEntries(by.labels.map((label, k) => [label, chances[k] ?? 0])),
  }
}

/** A score per label; the highest wins. */
export function scoresOf(by: Judge, features: Features): number[] {
  const { biases, second } = by
  const weighed = second.length === 0 ? weighedOnce(by, features) : weighedTwice(second, outlineOf(by, features))
  const scores = weighed.map((score, k) => score + (biases[k] ?? 0))
  return scores.length === 1 ? [0, ...scores] : scores
}

export const weighedTwice = (second: Judge['second'], outline: Float64Array): number[] =>
  second.map((row) => outline.reduce((sum, seen, at) => sum + seen * (row[at] ?? 0), 0))

function weighedOnce({ weights, scales }: Judge, { words, letters }: Features): number[] {
  const byWords = weigh(weights, scales.length, words)
  const byLetters = weigh(weights, scales.length, letters)
  return scales.map((scale, k) => ((byWords[k] ?? 0) + (byLetters[k] ?? 0)) * scale)
}

function weigh(weights: Int8Array, sides: number, buckets: Int32Array): Float64Array {
  const sums = new Float64Array(sides)
  for (const bucket of buckets) {
    const at = bucket * sides
    for (let side = 0; side < sides; side += 1) sums[side] = (sums[side] ?? 0) + (weights[at + side] ?? 0)
  }
  const length = Math.sqrt(buckets.length || 1)
  return sums.map((sum) => sum / length)
}

/** Lays one number per bucket and side beside those of the same bucket. */
export function weave(planes: readonly Int8Array[]): Int8Array {
  const buckets = planes[0]?.length ?? 0
  const woven = new Int8Array(buckets * planes.length)
  planes.forEach((plane, side) => {
    for (let bucket = 0; bucket < buckets; bucket += 1) woven[bucket * planes.length + side] = plane[bucket] ?? 0
  })
  return woven
}

/** The same apart again, one side after the other: so they are small when compressed. */
export const unravel = (weights: Int8Array, sides: number): Int8Array[] =>
  Array.from({ length: sides }, (_, side) =>
    Int8Array.from({ length: weights.length / sides }, (__, bucket) => weights[bucket * sides + side] ?? 0),
  )

export function chancesOf(scores: readonly number[], slope: number): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(slope * (score - top)))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}
