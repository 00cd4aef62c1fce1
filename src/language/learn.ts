import type { Features } from './features.ts'
import { BUCKETS } from './pieces.ts'

/** A text as the desk hears it: its pieces, how it bears itself, and the chances that the judges give each label. */
export type Met = { features: Features; bearing: Float64Array; chances: readonly number[] }

/** A text that somebody has judged. */
export type Corrected = Met & { label: number }

/**
 * What a workspace has taught: how far to trust the judges, what is frequent here, and the pieces that mean something else here. What
 * a bearing means here stands among the pieces, under numbers that no piece has.
 */
export type Lore = { trust: number; biases: number[]; weights: Map<number, Float32Array> }

const ROUNDS = 40
/**
 * How far each may move from what the judges say: the variance of a normal prior around it. How frequent an answer is may be quite
 * different here; the signs of a bearing are few and stand in every text, so each moves little.
 */
const LOOSE = { trust: 0.1, bias: 1, bearing: 0.2, piece: 8 }
const LEAST_CHANCE = 1e-3

/**
 * Learns from corrections alone, on top of what the judges say: the likeliest lore (softmax, by dual coordinate ascent), so the same
 * corrections give the same lore. A few hundred take a fraction of a second; it is learnt anew each time and never patched.
 */
export function learnFrom(corrections: readonly Corrected[], labels: number): Lore {
  const lore: Lore = { trust: 1, biases: Array.from({ length: labels }, () => 0), weights: new Map() }
  const pulls = corrections.map((one) => pullOf(one, lore, labels))
  for (let round = 0; round < ROUNDS; round += 1) for (const pull of pulls) give(pull, lore)
  return lore
}

/** How a correction pulls: at which weights, how much of it each sign makes and moves, and how strongly by now for each label. */
type Pull = {
  label: number
  prior: readonly number[]
  weights: Float32Array[]
  values: number[]
  steps: number[]
  pace: number
  strength: Float64Array
}

function pullOf({ features, bearing, chances, label }: Corrected, { weights }: Lore, labels: number): Pull {
  const prior = priorOf(chances)
  const pull: Pull = { label, prior, weights: [], values: [], steps: [], pace: 1, strength: new Float64Array(labels) }
  let size = LOOSE.bias + LOOSE.trust * prior.reduce((sum, one) => sum + one * one, 0)
  for (const { at, value, loose } of signsOf(features, bearing)) {
    const own = weights.get(at) ?? new Float32Array(labels)
    weights.set(at, own)
    pull.weights.push(own)
    pull.values.push(value)
    pull.steps.push(value * loose)
    size += value * value * loose
  }
  return { ...pull, pace: 1 / (1 + size / 2) }
}

/** Gives way to a correction, until it pulls just as strongly as the lore still misses it. */
function give({ label, prior, weights, values, steps, pace, strength }: Pull, lore: Lore) {
  const scores = prior.map((one, k) => lore.trust * one + (lore.biases[k] ?? 0))
  weights.forEach((own, i) => add(scores, own, values[i] ?? 0))
  const moves = softened(scores).map((chance, k) => pace * ((k === label ? 1 : 0) - chance - (strength[k] ?? 0)))
  moves.forEach((move, k) => {
    strength[k] = (strength[k] ?? 0) + move
    lore.biases[k] = (lore.biases[k] ?? 0) + LOOSE.bias * move
    lore.trust += LOOSE.trust * move * (prior[k] ?? 0)
  })
  weights.forEach((own, i) => {
    const step = steps[i] ?? 0
    for (let k = 0; k < own.length; k += 1) own[k] = (own[k] ?? 0) + step * (moves[k] ?? 0)
  })
}

/** The chances of the judges, amended by what the workspace has taught. */
export function amended({ trust, biases, weights }: Lore, { features, bearing, chances }: Met): number[] {
  const scores = priorOf(chances).map((one, k) => trust * one + (biases[k] ?? 0))
  if (weights.size > 0)
    for (const { at, value } of signsOf(features, bearing)) {
      const own = weights.get(at)
      if (own) add(scores, own, value)
    }
  return softened(scores)
}

type Sign = { at: number; value: number; loose: number }

/** Everything a text can be known by here; in each group of pieces the values make one length together. */
function signsOf({ words, letters }: Features, bearing: Float64Array): Sign[] {
  const signs: Sign[] = []
  bearing.forEach((value, i) => signs.push({ at: BUCKETS + i, value, loose: LOOSE.bearing }))
  for (const group of [words, letters]) {
    const value = 1 / Math.sqrt(group.length || 1)
    for (const at of group) signs.push({ at, value, loose: LOOSE.piece })
  }
  return signs
}

function add(scores: number[], own: Float32Array, value: number) {
  for (let k = 0; k < own.length; k += 1) scores[k] = (scores[k] ?? 0) + (own[k] ?? 0) * value
}

/** What the judges say as scores around nothing. */
function priorOf(chances: readonly number[]): number[] {
  const scores = chances.map((chance) => Math.log(Math.max(LEAST_CHANCE, chance)))
  const middle = scores.reduce((sum, one) => sum + one, 0) / (scores.length || 1)
  return scores.map((one) => one - middle)
}

function softened(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = raised.reduce((sum, one) => sum + one, 0)
  return raised.map((one) => one / all)
}
