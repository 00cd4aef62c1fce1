/** Above this a number of a date is milliseconds, below it seconds. */
const SECONDS_UNTIL = 100_000_000_000
const ZONE = /Z|[+-]\d\d:?\d\d$/i

/** An ISO date, with or without an hour and a zone, or the seconds or milliseconds since 1970; as lines of data have it. */
export function momentOf(written: string | number): Temporal.Instant {
  const number = written === '' ? Number.NaN : Number(written)
  if (Number.isFinite(number))
    return Temporal.Instant.fromEpochMilliseconds(Math.round(Math.abs(number) < SECONDS_UNTIL ? number * 1000 : number))
  const text = String(written).trim().replace(' ', 'T')
  return ZONE.test(text)
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').toInstant()
}
