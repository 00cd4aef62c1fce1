import type { Features } from './features.ts'
import { outlineOf } from './outline.ts'

/**
 * A trained opinion on one question. `weights` hold a number per bucket and label, those of a bucket side by side with those of the
 * other judges of the language, because finding a bucket in memory costs more than reading it: a row is `stride` long, and this
 * judge's own begin `first` in it. With two labels one number tells the second from the first. Chances are calibrated: of the
 * answers given with 0.8, four in five are right.
 */
export type Judge = {
  labels: readonly string[]
  weights: Int8Array
  stride: number
  first: number
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
  const weighed = by.second.length === 0 ? weighedOnce(by, features) : weighedTwice(by.second, outlineOf(by, features))
  const scores = weighed.map((score, k) => score + (by.biases[k] ?? 0))
  return scores.length === 1 ? [0, ...scores] : scores
}

export const weighedTwice = (second: Judge['second'], outline: Float64Array): number[] =>
  second.map((row) => outline.reduce((sum, seen, at) => sum + seen * (row[at] ?? 0), 0))

function weighedOnce(by: Judge, features: Features): number[] {
  const { words, letters } = sumsOf(by, features)
  const byWords = Math.sqrt(features.words.length || 1)
  const byLetters = Math.sqrt(features.letters.length || 1)
  return by.scales.map((scale, k) => {
    const side = by.first + k
    return ((words[side] ?? 0) / byWords + (letters[side] ?? 0) / byLetters) * scale
  })
}

type Sums = { words: Int32Array; letters: Int32Array }

let last: { weights: Int8Array; features: Features; sums: Sums } | null = null

/** What the pieces weigh in sum on every side; remembered for the last text, because the judges of a language share their rows. */
function sumsOf({ weights, stride }: Judge, features: Features): Sums {
  if (last?.features === features && last.weights === weights) return last.sums
  const sums = { words: summed(weights, stride, features.words), letters: summed(weights, stride, features.letters) }
  last = { weights, features, sums }
  return sums
}

function summed(weights: Int8Array, stride: number, buckets: Int32Array): Int32Array {
  const sums = new Int32Array(stride)
  for (let i = 0; i < buckets.length; i += 1) {
    const at = (buckets[i] ?? 0) * stride
    for (let side = 0; side < stride; side += 1) sums[side] = (sums[side] ?? 0) + (weights[at + side] ?? 0)
  }
  return sums
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

/** The judge's own apart again, one side after the other: so they are small when compressed. */
export const unravel = ({ weights, stride, first, scales }: Judge): Int8Array[] =>
  scales.map((_, side) =>
    Int8Array.from({ length: weights.length / stride }, (__, bucket) => weights[bucket * stride + first + side] ?? 0),
  )

export function chancesOf(scores: readonly number[], slope: number): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(slope * (score - top)))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}
