/** When quiet hours end, by the clock of a zone; null when it is not quiet now. They may go over midnight. */
export function quietEnd(now: Temporal.Instant, zone: string, from: string, to: string): Temporal.Instant | null {
  const here = now.toZonedDateTimeISO(zone)
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' })
  const isQuiet = from < to ? clock >= from && clock < to : clock >= from || clock < to
  if (!isQuiet) return null
  const end = here.withPlainTime(to)
  return (clock < to ? end : end.add({ days: 1 })).toInstant()
}
