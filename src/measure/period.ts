import { remember } from '#platform/remember.ts'

const MOST_SPANS = 100
const DAY_MILLISECONDS = 86_400_000
const DAY_LETTERS = 10

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Period = (typeof PERIODS)[number]

/** Calendar days, `until` not included. */
export type Span = { from: Temporal.PlainDate; until: Temporal.PlainDate }

/** What a period is held against: the one before, the same weekdays before, or the same days of a year ago. */
export const COMPARED = ['before', 'weekdays', 'year'] as const

export type Compared = (typeof COMPARED)[number]

type Spans = { whole: Span; now: Span; before: Span; wholeBefore: Span }

/**
 * The period that holds `day`, cut off after today, and what it is compared with: as many days of that other time. A week that
 * began yesterday is not held against a whole one.
 */
export function spansOf(
  period: Period,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  compared: Compared = 'before',
): Spans {
  const from = START[period](day)
  const whole = { from, until: from.add(LENGTH[period]) }
  const tomorrow = today.add({ days: 1 })
  const until = earlier(whole.until, later(tomorrow, from))
  const wholeBefore = otherTime(period, whole, compared)
  const days = from.until(until).days
  const isOver = Temporal.PlainDate.compare(whole.until, tomorrow) <= 0
  const part = { from: wholeBefore.from, until: earlier(wholeBefore.from.add({ days }), wholeBefore.until) }
  return { whole, now: { from, until }, before: isOver ? wholeBefore : part, wholeBefore }
}

const WEEK = 7

function otherTime(period: Period, { from, until }: Span, compared: Compared): Span {
  const days = from.until(until).days
  if (compared === 'weekdays') {
    const start = from.subtract({ weeks: Math.ceil(days / WEEK) })
    return { from: start, until: start.add({ days }) }
  }
  if (compared === 'year') {
    // Days and weeks keep their weekdays, longer ones their place in the calendar.
    const start = from.subtract(period === 'day' || period === 'week' ? { weeks: 52 } : { years: 1 })
    return { from: start, until: start.add(LENGTH[period]) }
  }
  return { from: from.subtract(LENGTH[period]), until: from }
}

/** Every day of a span, as text; the same spans are asked for again and again, and a year of days takes a while to name. */
export const daysOf = ({ from, until }: Span): readonly string[] => daysNamed(from.toString(), until.toString())

const daysNamed = remember(MOST_SPANS, (from: string, until: string): readonly string[] => {
  const first = Date.parse(from)
  const days = Math.max(0, (Date.parse(until) - first) / DAY_MILLISECONDS)
  return Array.from({ length: days }, (_, i) =>
    new Date(first + i * DAY_MILLISECONDS).toISOString().slice(0, DAY_LETTERS),
  )
})

/** The calendar months of which the span leaves out no day that has come yet; from and until are the same when there is none. */
export const monthsIn = (span: Span, today: Temporal.PlainDate): Span => wholesIn('month', span, today)

/** The same of calendar years. */
export const yearsIn = (span: Span, today: Temporal.PlainDate): Span => wholesIn('year', span, today)

function wholesIn(unit: 'month' | 'year', { from, until }: Span, today: Temporal.PlainDate): Span {
  const first = START[unit](from.subtract({ days: 1 })).add(LENGTH[unit])
  const last = START[unit](until)
  const isOpen = Temporal.PlainDate.compare(until, today) > 0 && !last.equals(until)
  const end = isOpen ? last.add(LENGTH[unit]) : last
  return Temporal.PlainDate.compare(first, end) < 0 ? { from: first, until: end } : { from, until: from }
}

const LENGTH: Record<Period, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

const START: Record<Period, (day: Temporal.PlainDate) => Temporal.PlainDate> = {
  day: (day) => day,
  week: (day) => day.subtract({ days: day.dayOfWeek - 1 }),
  month: (day) => day.with({ day: 1 }),
  quarter: (day) => day.with({ day: 1, month: day.month - ((day.month - 1) % 3) }),
  year: (day) => day.with({ day: 1, month: 1 }),
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
