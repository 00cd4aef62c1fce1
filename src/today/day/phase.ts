/** Where in their day somebody stands: the screen says something else in each. */
export type Phase = 'morning' | 'day' | 'evening' | 'closed'

export type Hours = { begins: string; ends: string }

export const USUAL_HOURS: Hours = { begins: '09:00', ends: '18:00' }

/** So long before the end of the day it may be closed without being early. */
const EVENING_MINUTES = 30
/** Who comes at noon does not ask what happened in the night. */
const MORNING_ENDS_HOUR = 13

export function phaseOf(
  now: Temporal.Instant,
  zone: string,
  hours: Hours,
  seen: { morning: boolean; closed: boolean },
): Phase {
  if (seen.closed) return 'closed'
  const here = now.toZonedDateTimeISO(zone)
  const { ends } = workdayOf(now, zone, hours)
  if (Temporal.Instant.compare(now, ends.subtract({ minutes: EVENING_MINUTES })) >= 0) return 'evening'
  return !seen.morning && here.hour < MORNING_ENDS_HOUR ? 'morning' : 'day'
}

export function workdayOf(now: Temporal.Instant, zone: string, { begins, ends }: Hours) {
  const day = now.toZonedDateTimeISO(zone).toPlainDate()
  const at = (clock: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) }).toInstant()
  return { day: day.toString(), begins: at(begins), ends: at(ends), zone }
}
