/** Long enough to do something else first. */
const LATER_HOURS = 3
/** What would come back in the evening comes back in the morning. */
const LAST_HOUR = 18
const MORNING_HOUR = 9

/** When "later" is: in three hours, but never in the evening or at night. */
export function laterThan(now: Temporal.Instant, zone: string): Temporal.Instant {
  const soon = now.toZonedDateTimeISO(zone).add({ hours: LATER_HOURS })
  if (soon.hour >= MORNING_HOUR && soon.hour < LAST_HOUR) return soon.toInstant()
  const day = soon.hour < MORNING_HOUR ? soon.toPlainDate() : soon.toPlainDate().add({ days: 1 })
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: MORNING_HOUR }) }).toInstant()
}
