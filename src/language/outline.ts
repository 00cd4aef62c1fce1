import type { Features } from './features.ts'

/** What a text weighs: in a row of `stride` numbers per bucket, those of the judge's sides from `first` on. */
export type Scales = { weights: Int8Array; stride: number; first: number; scales: readonly number[] }

/** So many pieces stand close together: about three words. */
const CLOSE_WORDS = 16
const CLOSE_LETTERS = 32
/** What a part of a text weighs is told in steps of this size, as much as what the whole weighs. */
const PART = 4

/** Numbers of an outline for every side, and those for the whole text. */
export const PER_SIDE = 10
export const PER_TEXT = 5

/**
 * What a judge sees when it looks twice: for every side what the text weighs, where that gathers and where its opposite does, how
 * the text ends and what speaks for the side alone; then how long the text is, how much of it was ever heard before, and a one. One harsh
 * word in a long text, or a friendly end of a cool one, is lost in the sum and found here.
 */
export function outlineOf(by: Scales, { words, letters }: Features): Float64Array {
  const sides = by.scales.length
  const outline = new Float64Array(sides * PER_SIDE + PER_TEXT)
  for (let side = 0; side < sides; side += 1) {
    trace(by, side, words, CLOSE_WORDS, outline, side * PER_SIDE)
    trace(by, side, letters, CLOSE_LETTERS, outline, side * PER_SIDE + PER_SIDE / 2)
  }
  outline.set(
    [Math.log(1 + words.length), Math.log(1 + letters.length), heardOf(by, words), heardOf(by, letters), 1],
    sides * PER_SIDE,
  )
  return outline
}

/** What the whole text weighs on each side. */
export const wholeOf = (outline: Float64Array, sides: number): number[] =>
  Array.from({ length: sides }, (_, side) => {
    const at = side * PER_SIDE
    return (outline[at] ?? 0) + (outline[at + PER_SIDE / 2] ?? 0)
  })

/** Five numbers about one group of pieces, which stand in the order of the text. */
function trace(
  { weights, stride, first, scales }: Scales,
  side: number,
  buckets: Int32Array,
  close: number,
  outline: Float64Array,
  at: number,
) {
  const own = first + side
  const endsFrom = Math.max(0, buckets.length - 2 * close)
  let whole = 0
  let near = 0
  let most = 0
  let least = 0
  let end = 0
  let good = 0
  for (let i = 0; i < buckets.length; i += 1) {
    const weight = weights[(buckets[i] ?? 0) * stride + own] ?? 0
    whole += weight
    near += weight
    if (i >= close) near -= weights[(buckets[i - close] ?? 0) * stride + own] ?? 0
    if (near > most) most = near
    if (near < least) least = near
    if (i >= endsFrom) end += weight
    if (weight > 0) good += weight
  }
  const scale = scales[side] ?? 0
  const length = Math.sqrt(buckets.length || 1)
  outline[at] = (whole * scale) / length
  outline[at + 1] = (most * scale) / PART
  outline[at + 2] = (least * scale) / PART
  outline[at + 3] = (end * scale) / Math.sqrt(Math.min(buckets.length, 2 * close) || 1)
  outline[at + 4] = (good * scale) / length
}

/** The share of the pieces that weigh anything on any side. */
function heardOf({ weights, stride, first, scales }: Scales, buckets: Int32Array): number {
  const sides = scales.length
  let heard = 0
  for (const bucket of buckets) {
    for (let side = 0; side < sides; side += 1) {
      if (weights[bucket * stride + first + side] === 0) continue
      heard += 1
      break
    }
  }
  return heard / (buckets.length || 1)
}
