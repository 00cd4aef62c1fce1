/** Long enough to do something else first. */
const LATER_HOURS = 3
/** What would come back in the evening comes back in the morning. */
const LAST_HOUR = 18
const MORNING_HOUR = 9

export const WHENS = ['soon', 'tomorrow', 'next-week'] as const

export type When = (typeof WHENS)[number]

/** When something that was put off comes back, by the clock of the workspace. */
export function backAt(when: When, now: Temporal.Instant, zone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  if (when === 'tomorrow') return morning(today.add({ days: 1 }), zone)
  if (when === 'next-week') return morning(today.add({ days: 8 - today.dayOfWeek }), zone)
  return laterThan(now, zone)
}

/** When "later" is: in three hours, but never in the evening or at night. */
export function laterThan(now: Temporal.Instant, zone: string): Temporal.Instant {
  const soon = now.toZonedDateTimeISO(zone).add({ hours: LATER_HOURS })
  if (soon.hour >= MORNING_HOUR && soon.hour < LAST_HOUR) return soon.toInstant()
  return morning(soon.hour < MORNING_HOUR ? soon.toPlainDate() : soon.toPlainDate().add({ days: 1 }), zone)
}

const morning = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: MORNING_HOUR }) }).toInstant()
