import type { Features } from './features.ts'

/** A text that somebody has judged, as the judges see it: its pieces and the chances they gave each label. */
export type Corrected = { features: Features; chances: readonly number[]; label: number }

/** What a workspace has taught: how far to trust the judges, what is frequent here, and the pieces that mean something else here. */
export type Lore = { trust: number; biases: number[]; weights: Map<number, Float32Array> }

const ROUNDS = 30
const PACE = 0.5
/** How frequent each answer is in this place is learnt first: it explains most of what judges get wrong among strangers. */
const BIAS_PACE = 1
/** Kept small, so that a hundred corrections bend the judges and do not replace them. */
const RESTRAINT = 1e-3
const LEAST_CHANCE = 1e-3
const STILL = 0.1

/**
 * Learns from corrections alone, on top of what the judges say: the same corrections in the same order give the same lore. A few
 * hundred take well under a second, so it is learnt anew each time and never patched.
 */
export function learnFrom(corrections: readonly Corrected[], labels: number): Lore {
  const lore: Lore = { trust: 1, biases: Array.from({ length: labels }, () => 0), weights: new Map() }
  const paces = new Map<number, Float32Array>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const pace = PACE / (1 + round / 10)
    for (const { features, chances, label } of corrections) {
      const said = amended(lore, features, chances)
      const misses = said.map((chance, k) => (k === label ? 1 : 0) - chance)
      misses.forEach((miss, k) => {
        lore.biases[k] = (lore.biases[k] ?? 0) + (BIAS_PACE * pace * miss) / Math.sqrt(1 + round)
      })
      bend(lore, paces, features, misses, pace)
    }
  }
  return lore
}

/** Moves the weights of every piece towards what was told; what was moved often moves less. */
function bend(
  lore: Lore,
  paces: Map<number, Float32Array>,
  features: Features,
  misses: readonly number[],
  pace: number,
) {
  for (const group of [features.words, features.letters]) {
    const value = 1 / Math.sqrt(group.length || 1)
    for (const bucket of group) {
      const weights = lore.weights.get(bucket) ?? new Float32Array(misses.length)
      const seen = paces.get(bucket) ?? new Float32Array(misses.length)
      misses.forEach((miss, k) => {
        const slope = miss * value - RESTRAINT * (weights[k] ?? 0)
        seen[k] = (seen[k] ?? 0) + slope * slope
        weights[k] = (weights[k] ?? 0) + (pace * slope) / (STILL + Math.sqrt(seen[k] ?? 0))
      })
      lore.weights.set(bucket, weights)
      paces.set(bucket, seen)
    }
  }
}

/** The chances of the judges, amended by what the workspace has taught. */
export function amended({ trust, biases, weights }: Lore, features: Features, chances: readonly number[]): number[] {
  const scores = chances.map((chance, k) => trust * Math.log(Math.max(LEAST_CHANCE, chance)) + (biases[k] ?? 0))
  for (const group of [features.words, features.letters]) {
    const value = 1 / Math.sqrt(group.length || 1)
    for (const bucket of group) {
      weights.get(bucket)?.forEach((weight, k) => {
        scores[k] = (scores[k] ?? 0) + weight * value
      })
    }
  }
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = raised.reduce((sum, one) => sum + one, 0)
  return raised.map((one) => one / all)
}
