import type { Features } from './features.ts'

/**
 * A trained opinion on one question. `planes` hold a weight per bucket and label; with two labels one plane tells the second from the
 * first. Chances are calibrated: of the answers given with 0.8, four in five are right.
 */
export type Judge = {
  labels: readonly string[]
  planes: readonly Int8Array[]
  scales: readonly number[]
  biases: readonly number[]
  slope: number
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
export function scoresOf({ planes, scales, biases }: Judge, features: Features): number[] {
  const scores = planes.map((plane, k) => weigh(plane, features) * (scales[k] ?? 1) + (biases[k] ?? 0))
  return scores.length === 1 ? [0, ...scores] : scores
}

function weigh(plane: Int8Array, { words, letters }: Features): number {
  let byWords = 0
  for (const bucket of words) byWords += plane[bucket] ?? 0
  let byLetters = 0
  for (const bucket of letters) byLetters += plane[bucket] ?? 0
  return byWords / Math.sqrt(words.length || 1) + byLetters / Math.sqrt(letters.length || 1)
}

export function chancesOf(scores: readonly number[], slope: number): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(slope * (score - top)))
  const sum = raised.reduce((total, one) => total + one, 0)
  return raised.map((one) => one / sum)
}
