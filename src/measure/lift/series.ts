import * as z from 'zod'

/** One step of the series: what was measured, whether we were acting on it, and what others measured meanwhile. */
export type Step = { at: string; value: number | null; treated: boolean; controls: readonly number[] }

/** The steps in order, and how many of them make the rounds a habit follows: 7 for days, 24 and 168 for hours. */
export type Series = { steps: readonly Step[]; rounds: readonly number[] }

const Line = z.object({
  at: z.union([z.string(), z.number()]),
  value: z.number().nullable(),
  treated: z.union([z.boolean(), z.literal([0, 1])]).transform(Boolean),
  controls: z.array(z.number()).default([]),
})

/** Reads lines `{at, value, treated, controls}`; `at` is a day, an instant or a number of a day. */
export function seriesFrom(lines: readonly string[], season: number | null): Series {
  const read = lines.map((line) => Line.parse(JSON.parse(line)))
  const width = read[0]?.controls.length ?? 0
  if (read.some(({ controls }) => controls.length !== width)) throw new Error('every step needs the same controls')
  const placed = read
    .map((step, place) => ({ step, place, moment: momentOf(step.at) }))
    .toSorted((a, b) => a.moment - b.moment || a.place - b.place)
  const moments = placed.map(({ moment }) => moment)
  return {
    steps: placed.map(({ step }) => ({ ...step, at: String(step.at) })),
    rounds: season === null ? roundsOf(moments) : season > 1 ? [season] : [],
  }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A bare number counts days. */
function momentOf(at: string | number): number {
  const moment = typeof at === 'number' ? at * DAY : Date.parse(at)
  if (Number.isNaN(moment)) throw new Error(`“${at}” is not a moment`)
  return moment
}

function roundsOf(moments: readonly number[]): number[] {
  const gaps = moments.slice(1).map((moment, i) => moment - (moments[i] ?? moment))
  const step = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? DAY
  // A day may have 23 or 25 hours where clocks are put forward and back.
  if (step > 0.9 * DAY && step < 1.1 * DAY) return [7]
  return step > 0.9 * HOUR && step < 1.1 * HOUR ? [24, 168] : []
}
