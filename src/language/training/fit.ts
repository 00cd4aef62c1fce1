import type { Features } from '../features.ts'
import { chancesOf, type Judge, weave, weighedTwice } from '../judge.ts'
import { outlineOf, wholeOf } from '../outline.ts'
import { type Measure, tunedBiases } from './measure.ts'
import { partOf } from './chance.ts'
import type { Rows } from './rows.ts'
import { learnSecond } from './second.ts'
import { solve } from './solver.ts'

/** What a judge shall learn: the label of each row (null where it has none), how heavy each row is, and what counts. */
export type Lesson = {
  labels: readonly string[]
  told: readonly (number | null)[]
  /** Rows that say nothing about a label, e.g. of a collection that does not know it. */
  silent?: readonly Uint8Array[]
  families: Int32Array
  strictness: number
  measure: Measure
  /** False where all labels shall stay as they were found. */
  tuned?: boolean
  /** True for a judge that looks twice. */
  twice?: boolean
}

const PARTS = 4
/** So many unseen rows tell well enough how sure to be. */
const ENOUGH = 6000
/** The balance between how telling a piece is for this label and how rare it is. */
const BY_RATIO = 0.5
const MOST_TELLING = 2
const LEVELS = 40
const DEAD = 0.75
const SLOPES = Array.from({ length: 40 }, (_, i) => 0.5 * 1.1 ** i)

/** Learns, and calibrates itself on rows it had not seen. `texts` are what the rows were made of. */
export function fit(rows: Rows, texts: readonly Features[], lesson: Lesson): Judge {
  const { labels, told, families, measure } = lesson
  const sides = labels.length === 2 ? [1] : labels.map((_, k) => k)
  const judgeFrom = (isIn: (i: number) => boolean) => {
    const planes = sides.map((side) => quantised(fitSide(rows, lesson, side, isIn)))
    return {
      weights: weave(planes.map(({ plane }) => plane)),
      stride: planes.length,
      first: 0,
      scales: planes.map(({ scale }) => scale),
    }
  }
  const rowsTold = told.filter((label) => label !== null).length
  const parts = Math.min(PARTS, Math.ceil((ENOUGH * PARTS) / Math.max(1, rowsTold)))
  const unseen: Unseen = { rows: [], outlines: [], gold: [], labels: labels.length }
  for (let part = 0; part < parts; part += 1) {
    const by = judgeFrom((i) => partOf(families[i] ?? 0, PARTS) !== part)
    told.forEach((label, i) => {
      const text = texts[i]
      if (label === null || text === undefined || partOf(families[i] ?? 0, PARTS) !== part) return
      unseen.rows.push(i)
      unseen.outlines.push(outlineOf(by, text))
      unseen.gold.push(label)
    })
  }
  const scores = lesson.twice ? lookedTwice(unseen, families) : unseen.outlines.map((one) => wholeOf(one, sides.length))
  const sided = scores.map((one) => (one.length === 1 ? [0, ...one] : one))
  const biases = lesson.tuned === false ? [] : tunedBiases(sided, unseen.gold, labels.length, measure)
  const tuned = sided.map((one) => one.map((score, k) => score + (biases[k] ?? 0)))
  return {
    labels,
    ...judgeFrom(() => true),
    biases: sides.map((side) => rounded(biases[side] ?? 0)),
    slope: rounded(bestSlope(tuned, unseen.gold)),
    second: lesson.twice ? learnSecond(unseen) : [],
  }
}

/** Outlines by judges that had not learnt from these rows. */
type Unseen = { rows: number[]; outlines: Float64Array[]; gold: number[]; labels: number }

/** The scores of a second look at each row by one that had not learnt from it either. */
function lookedTwice({ rows, outlines, gold, labels }: Unseen, families: Int32Array): number[][] {
  const partAt = rows.map((row) => partOf((families[row] ?? 0) + PARTS, PARTS))
  const scores: number[][] = outlines.map(() => [])
  for (let part = 0; part < PARTS; part += 1) {
    const others = [...rows.keys()].filter((at) => partAt[at] !== part)
    const second = learnSecond({
      outlines: others.flatMap((at) => outlines[at] ?? []),
      gold: others.map((at) => gold[at] ?? 0),
      labels,
    })
    outlines.forEach((outline, at) => {
      if (partAt[at] === part) scores[at] = weighedTwice(second, outline)
    })
  }
  return scores
}

/** The weights of one label against all others; how rare and how telling a piece is goes into its weight. */
function fitSide(rows: Rows, lesson: Lesson, side: number, isIn: (i: number) => boolean): Float32Array {
  const { told, silent, strictness } = lesson
  const signs = new Int8Array(rows.count)
  let yes = 0
  let no = 0
  for (let i = 0; i < rows.count; i += 1) {
    const label = told[i] ?? null
    if (label === null || silent?.[side]?.[i] === 1 || !isIn(i)) continue
    signs[i] = label === side ? 1 : -1
    if (label === side) yes += 1
    else no += 1
  }
  const costs = new Float32Array(rows.count)
  for (let i = 0; i < rows.count; i += 1) costs[i] = (strictness * 0.5 * (yes + no)) / (signs[i] === 1 ? yes : no)
  const scale = scalesOf(rows, signs, yes, no)
  const values = new Float32Array(rows.values.length)
  for (let k = 0; k < values.length; k += 1) values[k] = (rows.values[k] ?? 0) * (scale[rows.buckets[k] ?? 0] ?? 0)
  const weights = solve({ ...rows, values }, { signs, costs })
  for (let bucket = 0; bucket < rows.size; bucket += 1) weights[bucket] = (weights[bucket] ?? 0) * (scale[bucket] ?? 0)
  return weights
}

function scalesOf({ starts, buckets, size }: Rows, signs: Int8Array, yes: number, no: number): Float32Array {
  const withYes = new Float32Array(size)
  const withNo = new Float32Array(size)
  signs.forEach((sign, i) => {
    if (sign === 0) return
    const counts = sign === 1 ? withYes : withNo
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 1) {
      const bucket = buckets[k] ?? 0
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
  })
  const all = yes + no
  return Float32Array.from(withYes, (often, bucket) => {
    const other = withNo[bucket] ?? 0
    if (often + other < 2) return 0
    const rarity = Math.log(1 + all / (often + other)) / Math.log(all / 3)
    const ratio = Math.abs(Math.log((often + 1) / yes / ((other + 1) / no)))
    return (1 - BY_RATIO) * rarity + BY_RATIO * Math.min(MOST_TELLING, ratio)
  })
}

/** Small whole numbers instead of weights; what is next to nothing becomes nothing, so that the file stays small. */
function quantised(weights: Float32Array): { plane: Int8Array; scale: number } {
  const square = weights.reduce((sum, weight) => sum + weight * weight, 0)
  const used = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0)
  const scale = (6 * Math.sqrt(square / Math.max(1, used))) / LEVELS
  const plane = Int8Array.from(weights, (weight) => {
    const steps = weight / scale
    return Math.abs(steps) < DEAD ? 0 : Math.max(-127, Math.min(127, Math.round(steps)))
  })
  return { plane, scale: Number(scale.toPrecision(6)) }
}

/** How steeply chances follow from scores, by the likelihood of what really was told. */
function bestSlope(scores: readonly number[][], gold: readonly number[]): number {
  const losses = SLOPES.map((slope) =>
    scores.reduce((sum, one, i) => sum - Math.log(Math.max(1e-9, chancesOf(one, slope)[gold[i] ?? 0] ?? 0)), 0),
  )
  return SLOPES[losses.indexOf(Math.min(...losses))] ?? 1
}

const rounded = (n: number): number => Math.round(n * 1e4) / 1e4
