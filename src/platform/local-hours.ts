/** The hour in a zone, as the moment it began, and the calendar day it belongs to. */
export type LocalHour = { starts: number; day: string }

const HOUR_MILLISECONDS = 3_600_000

/** Asks the calendar once an hour and zone; a zone changes its clocks at the end of an hour. */
export function createLocalHours(): (zone: string, epochMilliseconds: number) => LocalHour {
  const hours = new Map<string, LocalHour>()
  return (zone, at) => {
    const known = hours.get(zone)
    if (known && at >= known.starts && at < known.starts + HOUR_MILLISECONDS) return known
    const local = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .round({ smallestUnit: 'hour', roundingMode: 'floor' })
    const hour = { starts: local.epochMilliseconds, day: local.toPlainDate().toString() }
    hours.set(zone, hour)
    return hour
  }
}
