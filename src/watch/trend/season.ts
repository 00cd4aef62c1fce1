/** What is usual at each hour of the week, learnt as it goes; 1 is the average hour. */
export type Season = {
  /** The usual share at that moment, and how unsure it still is. */
  at: (hours: number, isHourly: boolean) => { share: number; doubt: number }
  /** Takes in how the value at that moment stood to the level, for so many hours. */
  learn: (hours: number, share: number, weight: number) => void
}

const DAY = 24
const WEEK = 168
/** The first of January 1970 was a Thursday; where the week begins does not matter. */
const slotOf = (hours: number, many: number) => ((Math.floor(hours) % many) + many) % many

/** As if so many days of an even day, and so many weeks of every day alike, had been seen before. */
const DAYS_BEFORE = 1
const WEEKS_BEFORE = 2
/** Older weeks fade. */
const DAYS_KEPT = 21
const WEEKS_KEPT = 8
const FIRST_DOUBT = 0.5

export function createSeason(): Season {
  const day = { share: new Float64Array(DAY).fill(1), seen: new Float64Array(DAY) }
  const week = { share: new Float64Array(WEEK).fill(1), seen: new Float64Array(WEEK) }

  function usual(hours: number): { share: number; doubt: number } {
    const inDay = slotOf(hours, DAY)
    const inWeek = slotOf(hours, WEEK)
    const days = day.seen[inDay] ?? 0
    const weeks = week.seen[inWeek] ?? 0
    const ofDay = (days * (day.share[inDay] ?? 1) + DAYS_BEFORE) / (days + DAYS_BEFORE)
    const share = (weeks * (week.share[inWeek] ?? 1) + WEEKS_BEFORE * ofDay) / (weeks + WEEKS_BEFORE)
    return { share, doubt: FIRST_DOUBT / (1 + days + weeks) }
  }

  /** Between the middles of two hours, so that nothing leaps on the hour. */
  function at(hours: number, isHourly: boolean) {
    if (isHourly) return usual(hours)
    const middle = hours - 0.5
    const part = middle - Math.floor(middle)
    const one = usual(middle)
    const next = usual(middle + 1)
    return { share: one.share * (1 - part) + next.share * part, doubt: Math.max(one.doubt, next.doubt) }
  }

  function learn(hours: number, share: number, weight: number) {
    move(day, slotOf(hours, DAY), share, weight, DAYS_KEPT)
    move(week, slotOf(hours, WEEK), share, weight, WEEKS_KEPT)
  }

  return { at, learn }
}

function move(
  into: { share: Float64Array; seen: Float64Array },
  slot: number,
  share: number,
  weight: number,
  kept: number,
) {
  const seen = Math.min(kept, (into.seen[slot] ?? 0) + weight)
  const before = into.share[slot] ?? 1
  into.seen[slot] = seen
  into.share[slot] = before + ((share - before) * weight) / seen
}
