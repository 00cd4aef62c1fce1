import type { Digest } from './digests.sql.ts'

/** After so long a morning's digest is no news any more; it waits for the next day. */
const LATEST_HOURS = 6

/** The day a digest is due for at this moment, by the clock of the person; null when none is. */
export function dueDay(
  { rhythm, at, weekday }: Pick<Digest, 'rhythm' | 'at' | 'weekday'>,
  now: Temporal.Instant,
  zone: string,
): string | null {
  if (rhythm === 'off') return null
  const here = now.toZonedDateTimeISO(zone)
  const wished = here.withPlainTime(at)
  const lateHours = here.since(wished).total('hours')
  if (lateHours < 0 || lateHours >= LATEST_HOURS) return null
  if (rhythm === 'weekly' && here.dayOfWeek !== weekday) return null
  return here.toPlainDate().toString()
}
