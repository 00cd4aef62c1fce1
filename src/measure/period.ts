export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Period = (typeof PERIODS)[number]

/** Calendar days, `until` not included. */
export type Span = { from: Temporal.PlainDate; until: Temporal.PlainDate }

/**
 * The period that holds `day`, cut off after today, and what it is compared with: as many days of the period before. A week that
 * began yesterday is not held against a whole one.
 */
export function spansOf(
  period: Period,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): { whole: Span; now: Span; before: Span } {
  const from = START[period](day)
  const whole = { from, until: from.add(LENGTH[period]) }
  const tomorrow = today.add({ days: 1 })
  const until = earlier(whole.until, later(tomorrow, from))
  const start = from.subtract(LENGTH[period])
  const days = from.until(until).days
  const before = { from: start, until: earlier(start.add({ days }), from) }
  const isOver = Temporal.PlainDate.compare(whole.until, tomorrow) <= 0
  return { whole, now: { from, until }, before: isOver ? { from: start, until: from } : before }
}

/** Every day of a span. */
export const daysOf = ({ from, until }: Span): Temporal.PlainDate[] =>
  Array.from({ length: Math.max(0, from.until(until).days) }, (_, i) => from.add({ days: i }))

/** The calendar months of which the span leaves out no day that has come yet; from and until are the same when there is none. */
export function monthsIn({ from, until }: Span, today: Temporal.PlainDate): Span {
  const first = START.month(from.subtract({ days: 1 })).add({ months: 1 })
  const last = START.month(until)
  const end = Temporal.PlainDate.compare(until, today) > 0 && until.day > 1 ? last.add({ months: 1 }) : last
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
