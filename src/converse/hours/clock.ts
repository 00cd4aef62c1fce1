import * as z from 'zod'

/** A stretch of a weekday on which people answer; `day` 1 is Monday. `to` may be 24:00. */
const Stretch = z.object({
  day: z.number().int().min(1).max(7),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
})

export const Clock = z.object({
  zone: z.string().max(60),
  week: z.array(Stretch).max(28),
  holidays: z.array(z.iso.date()).max(200),
})

/** When a channel answers, on the wall clock of its zone. */
export type Clock = z.output<typeof Clock>

/** Beyond so many days without an open hour nobody promises anything. */
const FURTHEST_DAYS = 60

/** Whether people answer at this moment. */
export function isOpen(clock: Clock, at: Temporal.Instant): boolean {
  const day = at.toZonedDateTimeISO(clock.zone).toPlainDate()
  return openings(clock, day).some(({ from, to }) => !isBefore(at, from) && isBefore(at, to))
}

/** The moment at which so many minutes of open hours have passed; null when there are none in two months. */
export function afterMinutes(clock: Clock, from: Temporal.Instant, minutes: number): Temporal.Instant | null {
  let left = minutes * 60_000
  let day = from.toZonedDateTimeISO(clock.zone).toPlainDate()
  for (let i = 0; i < FURTHEST_DAYS; i += 1) {
    for (const open of openings(clock, day)) {
      const begins = isBefore(open.from, from) ? from : open.from
      const lasts = open.to.epochMilliseconds - begins.epochMilliseconds
      if (lasts <= 0) continue
      if (left <= lasts) return begins.add({ milliseconds: left })
      left -= lasts
    }
    day = day.add({ days: 1 })
  }
  return null
}

/** How many minutes of open hours lie between two moments. */
export function openMinutes(clock: Clock, from: Temporal.Instant, to: Temporal.Instant): number {
  let sum = 0
  let day = from.toZonedDateTimeISO(clock.zone).toPlainDate()
  for (let i = 0; i < FURTHEST_DAYS && isBefore(startOf(clock, day), to); i += 1) {
    for (const open of openings(clock, day)) {
      const begins = Math.max(open.from.epochMilliseconds, from.epochMilliseconds)
      const ends = Math.min(open.to.epochMilliseconds, to.epochMilliseconds)
      sum += Math.max(0, ends - begins)
    }
    day = day.add({ days: 1 })
  }
  return sum / 60_000
}

/** The open stretches of a day in their order; an hour that the clocks skip or repeat counts as it really passes. */
function openings({ zone, week, holidays }: Clock, day: Temporal.PlainDate) {
  if (holidays.includes(day.toString())) return []
  const at = (time: string) =>
    time === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
      : day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
  return week
    .filter((stretch) => stretch.day === day.dayOfWeek && stretch.from < stretch.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to }) => ({ from: at(from), to: at(to) }))
}

const startOf = ({ zone }: Clock, day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
