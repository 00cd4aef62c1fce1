import { done, refused, type Result } from '#platform/result.ts'

/** What a person reads off the wall: `2026-03-29T02:30` in a zone; `which` only for an hour that comes twice. */
export type Wall = { wallTime: string; zone: string; which?: 'earlier' | 'later' | undefined }

export type WallRefusal = 'not-a-time' | 'not-a-zone' | 'no-such-hour' | 'hour-comes-twice'

/** The instant of a wall clock. An hour the clocks skip is refused with its neighbours, one that comes twice wants a choice. */
export function instantOf({ wallTime, zone, which }: Wall): Result<Temporal.Instant, WallRefusal> {
  const plain = parsed(wallTime)
  if (!plain) return refused('not-a-time', { time: wallTime })
  if (!isZone(zone)) return refused('not-a-zone', { zone })
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return done(earlier.toInstant())
  const [before, after] = [wallOf(earlier), wallOf(later)]
  if (before !== after)
    return refused('no-such-hour', {
      before: timeIn(before),
      after: timeIn(after),
      beforeWall: before,
      afterWall: after,
    })
  if (!which) return refused('hour-comes-twice', { time: timeIn(before), earlier: earlier.offset, later: later.offset })
  return done((which === 'earlier' ? earlier : later).toInstant())
}

/** What the clock on the wall shows at that moment. */
export const wallAt = (moment: Temporal.Instant, zone: string): string => wallOf(moment.toZonedDateTimeISO(zone))

/** The same hour on another day. */
export const onDay = (wallTime: string, day: string): string => `${day}T${timeIn(wallTime)}`

/** From midnight to midnight in the zone; days there may have 23 or 25 hours. */
export function daysFrom(day: string, count: number, zone: string): { from: Temporal.Instant; to: Temporal.Instant } {
  const first = Temporal.PlainDate.from(day)
  return { from: midnight(first, zone), to: midnight(first.add({ days: count }), zone) }
}

export type DaySpan = { day: string; from: Temporal.Instant; to: Temporal.Instant }

/** The same days one by one, each with its own midnights. */
export function eachDay(day: string, count: number, zone: string): DaySpan[] {
  const first = Temporal.PlainDate.from(day)
  return Array.from({ length: count }, (_, ahead) => {
    const date = first.add({ days: ahead })
    return { day: date.toString(), from: midnight(date, zone), to: midnight(date.add({ days: 1 }), zone) }
  })
}

const midnight = (date: Temporal.PlainDate, zone: string) => date.toZonedDateTime(zone).toInstant()

function isZone(zone: string): boolean {
  try {
    return !/^[+-]/.test(zone) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== null
  } catch {
    return false
  }
}

function parsed(wallTime: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return null
  try {
    return Temporal.PlainDateTime.from(wallTime)
  } catch {
    return null
  }
}

const wallOf = (moment: Temporal.ZonedDateTime): string => moment.toPlainDateTime().toString({ smallestUnit: 'minute' })

const timeIn = (wallTime: string): string => wallTime.slice(11, 16)
