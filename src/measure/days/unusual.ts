/** A day that stands out, beside what is usual for it. */
export type Unusual = { day: string; value: number; expected: number; low: number; high: number }

export type DayValue = { day: string; value: number }

const WEEK = 7
export const WEEKS_BACK = 8
/** With fewer of the same weekdays nobody can say what is usual. */
const FEWEST_WEEKS = 4
/** Beyond that many spreads: on a page where nothing happens, less than one day in two hundred. */
const SPREADS = 3
/** Less than that is no event, however quiet the page. */
const FEWEST_MORE = 5
const LEAST_SHARE = 0.3
/** Of a normal spread the median distance from the middle is so much. */
const MEDIAN_OF_NORMAL = 0.6745
/** How far the last two weeks may lift or lower what the weekdays before say. */
const LEVEL = { days: 14, least: 0.5, most: 2 }

/**
 * The days among `asked` whose value is far from the same weekdays before. What is usual is a trimmed mean of those weekdays at the
 * level of the last fortnight; how much of a distance is still usual is learnt from all days of those weeks, and is never taken for
 * less than chance alone makes of a count. `all` holds every day, the oldest first, a day without anything as nought.
 */
export function unusualDays(all: readonly DayValue[], asked: ReadonlySet<string>): Unusual[] {
  // Nothing was counted before the first day that has any: that is no habit of having none.
  const series = all.slice(
    Math.max(
      0,
      all.findIndex(({ value }) => value > 0),
    ),
  )
  return series.flatMap(({ day, value }, place): Unusual[] => {
    if (!asked.has(day)) return []
    const usual = usualAt(series, place)
    if (!usual) return []
    const { expected, spread } = usual
    const [low, high] = [Math.max(0, expected - SPREADS * spread), expected + SPREADS * spread]
    const more = Math.abs(value - expected)
    const isEvent = more >= FEWEST_MORE && more >= LEAST_SHARE * expected
    return isEvent && (value < expected - SPREADS * spread || value > high) ? [{ day, value, expected, low, high }] : []
  })
}

function usualAt(series: readonly DayValue[], place: number): { expected: number; spread: number } | null {
  const from = Math.max(0, place - WEEKS_BACK * WEEK)
  if (place - from < FEWEST_WEEKS * WEEK) return null
  const before = series.slice(from, place).map(({ value }, i) => ({ value, weekday: (place - from - i) % WEEK }))
  // By how many days of the week before the asked one; nought is its own weekday.
  const means = Array.from({ length: WEEK }, (_, weekday) =>
    trimmed(before.filter((day) => day.weekday === weekday).map((day) => day.value)),
  )
  const told = before.map(({ value, weekday }) => ({ value, mean: means[weekday] ?? 0 }))
  const level = levelOf(told.slice(-LEVEL.days))
  const expected = (means[0] ?? 0) * level
  const distances = told.map(({ value, mean }) => Math.abs(value - mean) / Math.sqrt(mean + 1))
  const usual = Math.max(1, median(distances) / MEDIAN_OF_NORMAL)
  const weeks = Math.floor(told.length / WEEK)
  return { expected, spread: usual * Math.sqrt(expected + 1) * Math.sqrt(1 + 1 / weeks) }
}

/** The mean without the highest and the lowest: one storm of the past is no habit. */
function trimmed(values: readonly number[]): number {
  const inner = values.length >= FEWEST_WEEKS ? values.toSorted((a, b) => a - b).slice(1, -1) : values
  return inner.length === 0 ? 0 : inner.reduce((sum, value) => sum + value, 0) / inner.length
}

function levelOf(days: readonly { value: number; mean: number }[]): number {
  const told = days.filter(({ mean }) => mean > 0).map(({ value, mean }) => value / mean)
  return told.length < LEVEL.days / 2 ? 1 : Math.min(LEVEL.most, Math.max(LEVEL.least, median(told)))
}

function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b)
  const half = inOrder.length / 2
  const [a = 0, b = 0] = [inOrder[Math.ceil(half) - 1], inOrder[Math.floor(half)]]
  return (a + b) / 2
}

/** One part of a day: a source, a post, a channel; how many it brought, and how many it usually does. */
export type PartOfDay = { part: string; value: string; now: number; usual: number }
/** What of the distance from the usual this part makes out. */
export type Cause = PartOfDay & { share: number }

const LEAST_CAUSE = 0.15
const MOST_CAUSES = 4

/** Which parts moved the day, the most first; those that moved it the other way are no causes. */
export function causesOf(
  parts: readonly PartOfDay[],
  { value, expected }: Pick<Unusual, 'value' | 'expected'>,
): Cause[] {
  const moved = value - expected
  if (moved === 0) return []
  return parts
    .map((part) => ({ ...part, share: Math.min(1, (part.now - part.usual) / moved) }))
    .filter(({ share }) => share >= LEAST_CAUSE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_CAUSES)
}
