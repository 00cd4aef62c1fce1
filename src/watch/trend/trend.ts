import { createSeason } from './season.ts'
import { surprise } from './surprise.ts'

/** How far a value lies from what was to be expected, in standard deviations, and whether something begins here. */
export type Judged = { score: number; alert: boolean }

/** Watches one series, value by value, and keeps no history but what is usual. */
export type Trend = (at: Temporal.Instant, value: number) => Judged

const HOUR = 3_600_000
/** A rise is looked for in the last value, and in the last ones together, because many small surprises are a large one. */
const WINDOWS = [1, 2, 4, 12]
const LONGEST_WINDOW_HOURS = 4
/** Where a rise begins, for hourly values; the more often we look, the more often chance looks like something. */
const RAISED = 3.25
const BELOW_RAISED = RAISED - 0.01
const RAISED_PER_DOUBLING = 0.13
const CALM = 2
/** Something that is sure but small is no news. */
const LEAST_RISE = 1.5
const FIRST_HOURS = 24
const CALM_HOURS = 1
const CALM_POINTS = 2
const NEXT_ALERT_HOURS = 6
const GREATER_THAN_BEFORE = 1.6
/** What lasts so long is the new usual. */
const NEW_USUAL_HOURS = 36
const SLOW_HOURS = 96
const FAST_HOURS = 12
const MOST_TIMES = 3
const SPREAD_HOURS = 24 * 14
const LEAST_SCALE = 0.45
const OUTLIER = 9
/** After a long silence two mentions are no event yet, and silence is not known to a thousandth. */
const LEAST_COUNT = 3
const LEAST_EXPECTED = 0.05
const LEAST_SHARE = 0.05
const MOST_SPREAD = 1
const LEAST_SPREAD = 0.002
const LEAST_MEMORY = 12
const GAP_STEPS = 3

export function createTrend(): Trend {
  const season = createSeason()
  const scale = WINDOWS.map(() => 1)
  const recent: { value: number; expected: number }[] = []
  let level = 0
  let fast = 0
  let seenHours = 0
  let spread = 0.05
  let isCounts = true
  let last: number | null = null
  let step = HOUR
  let raised: { since: number; peak: number; calmSince: number | null; calmPoints: number } | null = null
  let lastAlert = -Infinity
  let lastPeak = 0
  let highSince: number | null = null

  return (instant, given) => {
    const at = instant.epochMilliseconds
    const value = Math.max(0, Number.isFinite(given) ? given : 0)
    if (last !== null && at > last) step = Math.min(step, at - last)
    if (last !== null && at - last > GAP_STEPS * step) recent.length = 0
    const hours = at / HOUR
    const weight = Math.min(1, step / HOUR)
    if (!Number.isInteger(value)) isCounts = false
    last = at
    if (seenHours === 0) {
      level = fast = value
      seenHours = weight
      season.learn(hours, 1, weight)
      return { score: 0, alert: false }
    }

    const { share, doubt } = season.at(hours, step >= HOUR)
    // In the first days the level itself is hardly known.
    const unsure = doubt + 1 / (4 + seenHours)
    const expected = Math.max(level * share, isCounts ? LEAST_EXPECTED : level * LEAST_SHARE, Number.MIN_VALUE)
    recent.push({ value, expected })
    if (recent.length > (WINDOWS.at(-1) ?? 1)) recent.shift()
    const score = scoreNow(unsure)
    const alert = judge(at, score)
    learn(at, hours, value, expected, { share, doubt, weight })
    return { score: Math.round(score * 100) / 100, alert }
  }

  function scoreNow(unsure: number): number {
    let score = -Infinity
    let value = 0
    let expected = 0
    for (let back = 1; back <= recent.length; back++) {
      const one = recent.at(-back)
      value += one?.value ?? 0
      expected += one?.expected ?? 0
      const window = WINDOWS.indexOf(back)
      if (window < 0 || (back > 1 && back * step > LONGEST_WINDOW_HOURS * HOUR)) continue
      const raw = surprise(value, expected, (isCounts ? expected : 0) + (spread + unsure) * expected * expected)
      const worth = raw / Math.max(LEAST_SCALE, Math.sqrt(scale[window] ?? 1))
      if (!raised) rescale(window, Math.min(raw * raw, OUTLIER))
      score = Math.max(score, isRise(value, expected, isCounts) ? worth : Math.min(worth, BELOW_RAISED))
    }
    return score
  }

  /** How far values of this window lie from what was expected as a rule: the measure of what is unusual here. */
  function rescale(window: number, square: number) {
    const memory = Math.min(SPREAD_HOURS, FIRST_HOURS + seenHours) * (HOUR / step)
    scale[window] = (scale[window] ?? 1) + (square - (scale[window] ?? 1)) / memory
  }

  /** One alert for one event: it begins when the score is high, and ends only when it has been calm for a while. */
  function judge(at: number, score: number): boolean {
    if (raised) {
      raised.peak = Math.max(raised.peak, score)
      if (score >= CALM) {
        raised.calmSince = null
        raised.calmPoints = 0
        return false
      }
      raised.calmSince ??= at
      raised.calmPoints += 1
      if (at - raised.calmSince >= CALM_HOURS * HOUR && raised.calmPoints >= CALM_POINTS) {
        lastPeak = raised.peak
        raised = null
      }
      return false
    }
    if (score < raisedFrom(step) || seenHours < FIRST_HOURS) return false
    raised = { since: at, peak: score, calmSince: null, calmPoints: 0 }
    if (at - lastAlert < NEXT_ALERT_HOURS * HOUR && score < lastPeak * GREATER_THAN_BEFORE) return false
    lastAlert = at
    return true
  }

  function learn(at: number, hours: number, value: number, expected: number, usual: Usual) {
    const { share, doubt, weight } = usual
    // What is out of all proportion teaches only as much as the greatest of usual values.
    const tame = seenHours < FIRST_HOURS ? value : Math.min(value, expected * (raised ? LEAST_RISE : MOST_TIMES))
    const early = Math.min(SLOW_HOURS, seenHours + weight)
    fast += ((value / Math.max(share, LEAST_SHARE) - fast) * weight) / Math.min(FAST_HOURS, early)
    level += ((tame / Math.max(share, LEAST_SHARE) - level) * weight) / early
    seenHours += weight
    if (level > 0) season.learn(hours, tame / level, weight)
    const chance = isCounts ? 1 / expected : 0
    const off = (tame / expected - 1) ** 2
    const excess = Math.min(off, OUTLIER * (chance + spread + doubt)) - chance - doubt
    const memory = Math.min(SPREAD_HOURS, seenHours) / weight
    spread = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, spread + (excess - spread) / Math.max(LEAST_MEMORY, memory)))
    settle(at)
  }

  /** A rise that stays is no longer a rise. */
  function settle(at: number) {
    if (fast <= level * LEAST_RISE) highSince = null
    else if (at - (highSince ??= at) > NEW_USUAL_HOURS * HOUR) {
      level = fast
      highSince = null
    }
  }
}

const isRise = (value: number, expected: number, isCounts: boolean) =>
  value >= LEAST_RISE * expected && (!isCounts || value >= LEAST_COUNT)

const raisedFrom = (step: number) => RAISED + RAISED_PER_DOUBLING * Math.log2(Math.max(1, HOUR / step))

type Usual = { share: number; doubt: number; weight: number }
