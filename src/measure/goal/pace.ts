import type { Daily } from './daily.sql.ts'

/** Weeks that are looked back on, and the fewest that tell anything of weekdays. */
export const WEEKS_BACK = 8
const WEEKS_NEEDED = 4
const DRAWS = 2_000
/** Nine of ten such intervals hold what comes. */
const TAIL = 0.05
const DAYS_IN_WEEK = 7

export type Unit = 'count' | 'money' | 'share'

export type PaceStatus = 'reached' | 'ahead' | 'on-course' | 'at-risk' | 'behind' | 'no-history'

export type Pace = {
  actual: number | null
  /** What share of the goal should have come by now, as weekdays go; a share does not add up and has none. */
  expected: number | null
  forecast: { value: number; low: number; high: number; chance: number } | null
  status: PaceStatus
  weeks: number
}

export type PaceWish = {
  unit: Unit
  target: number
  /** Every day of the period, and which of them it is today; the length of the list when it is over. */
  days: readonly string[]
  today: number
  /** How much of today is over, from 0 to 1. */
  dayGone: number
  happened: readonly Daily[]
  /** The weeks before the period, up to its first day. */
  history: readonly Daily[]
  historyFrom: string
  seed: number
}

type Sum = { sum: number; of: number }

const NONE: Sum = { sum: 0, of: 0 }

/** How far a goal is, how far it should be, and where it will end if the coming days are like those of the last weeks. */
export function paceOf(q: PaceWish): Pace {
  const byDay = new Map(q.happened.map((day) => [day.day, day]))
  const seen = q.days.slice(0, q.today + 1).map((day) => byDay.get(day) ?? NONE)
  const total = add(seen)
  const actual = q.unit === 'share' ? shareOf(total) : total.sum
  const weeks = weeksOf(q)
  const hasHistory = weeks.length >= WEEKS_NEEDED && add(weeks.flat()).of > 0
  const expected = q.unit === 'share' ? null : q.target * goneShare(q, hasHistory ? weeks : [])
  const forecast = hasHistory ? forecastOf(q, weeks, total) : null
  return { actual, expected, forecast, weeks: weeks.length, status: statusOf(q, actual, expected, forecast) }
}

/** Whole weeks of the history, each from the weekday it begins with, without those before anything was counted. */
function weeksOf({ history, historyFrom, days }: PaceWish): Sum[][] {
  const first = days[0]
  if (first === undefined) return []
  const byDay = new Map(history.map((day) => [day.day, day]))
  const start = Temporal.PlainDate.from(historyFrom)
  const count = Math.floor(start.until(first, { largestUnit: 'day' }).days / DAYS_IN_WEEK)
  const weeks = Array.from({ length: count }, (_, week) =>
    Array.from({ length: DAYS_IN_WEEK }, (__, day) => {
      const on = Temporal.PlainDate.from(first).subtract({ days: (count - week) * DAYS_IN_WEEK - day })
      return byDay.get(on.toString()) ?? NONE
    }),
  )
  const begun = weeks.findIndex((week) => week.some(({ of }) => of > 0))
  return begun === -1 ? [] : weeks.slice(begun)
}

/** Which share of a period's whole is over, as weekdays weigh; all alike where no history tells. */
function goneShare({ days, today, dayGone }: PaceWish, weeks: readonly Sum[][]): number {
  const weight = (place: number): number => {
    if (weeks.length === 0) return 1
    return Math.max(0, add(weeks.flatMap((week) => week[place % DAYS_IN_WEEK] ?? [])).sum)
  }
  const weights = days.map((_, place) => weight(place))
  const all = weights.reduce((sum, one) => sum + one, 0)
  const flat = all === 0 ? days.map(() => 1) : weights
  const whole = flat.reduce((sum, one) => sum + one, 0)
  const gone = flat.reduce((sum, one, place) => sum + one * (place < today ? 1 : place === today ? dayGone : 0), 0)
  return whole === 0 ? 0 : gone / whole
}

/**
 * The days to come, drawn again and again from the same weekdays of the last weeks, at a level drawn from those weeks as well, so
 * that both the luck of days and what little is known of the level are in the interval.
 */
function forecastOf(q: PaceWish, weeks: readonly Sum[][], soFar: Sum): NonNullable<Pace['forecast']> {
  const chance = chanceFrom(q.seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)]
  const totals = weeks.map((week) => add(week).sum)
  const usual = mean(totals)
  const ends: number[] = []
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const level = usual > 0 ? mean(totals.map(() => pick(totals) ?? 0)) / usual : 1
    let { sum, of } = soFar
    for (let place = q.today; place < q.days.length; place += 1) {
      const left = place === q.today ? 1 - q.dayGone : 1
      const day = pick(weeks)?.[place % DAYS_IN_WEEK] ?? NONE
      sum += day.sum * left * (q.unit === 'share' ? 1 : level)
      of += day.of * left
    }
    ends.push(q.unit === 'share' ? (of > 0 ? sum / of : 0) : sum)
  }
  ends.sort((a, b) => a - b)
  const at = (share: number) => ends[Math.min(ends.length - 1, Math.floor(share * ends.length))] ?? 0
  return {
    value: mean(ends),
    low: at(TAIL),
    high: at(1 - TAIL),
    chance: ends.filter((end) => end >= q.target).length / ends.length,
  }
}

function statusOf(q: PaceWish, actual: number | null, expected: number | null, forecast: Pace['forecast']): PaceStatus {
  if (q.unit !== 'share' && actual !== null && actual >= q.target) return 'reached'
  if (q.today >= q.days.length) return actual !== null && actual >= q.target ? 'reached' : 'behind'
  if (forecast) {
    const { chance } = forecast
    return chance >= 0.8 ? 'ahead' : chance >= 0.5 ? 'on-course' : chance >= 0.2 ? 'at-risk' : 'behind'
  }
  // Facts of the first weeks are few: only a wide gap to an even pace says anything.
  if (actual === null || expected === null || expected === 0) return 'no-history'
  const pace = actual / expected
  return pace > 1.15 ? 'ahead' : pace >= 0.85 ? 'on-course' : 'no-history'
}

const add = (list: readonly Sum[]): Sum =>
  list.reduce((total, { sum, of }) => ({ sum: total.sum + sum, of: total.of + of }), NONE)

const shareOf = ({ sum, of }: Sum): number | null => (of > 0 ? sum / of : null)

const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length

/** The same luck for the same goal on the same day, so that a figure does not change while one looks. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
