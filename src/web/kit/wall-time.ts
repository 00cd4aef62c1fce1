import { CalendarDateTime, parseDateTime, toZoned } from '@internationalized/date'

/** A wall clock hour: `2026-03-29T02:30`, in a zone that is told beside it. */
export type WallTime = string

/**
 * On the night the clocks go forward an hour does not exist. Null when `wall` is a real hour of `zone`, else the
 * last real minute before and the first after, to offer instead.
 */
export function gapAround(wall: WallTime, zone: string): { before: WallTime; after: WallTime } | null {
  const asked = parseDateTime(wall)
  const [earlier, later] = [toZoned(asked, zone, 'earlier'), toZoned(asked, zone, 'later')]
  if (sameWall(earlier, asked) || sameWall(later, asked)) return null
  return { before: wallOf(earlier), after: wallOf(later) }
}

/** The instant of an existing wall time, ISO 8601 in UTC. */
export const instantOf = (wall: WallTime, zone: string): string => toZoned(parseDateTime(wall), zone).toAbsoluteString()

export const wallOf = ({ year, month, day, hour, minute }: Clock): WallTime =>
  new CalendarDateTime(year, month, day, hour, minute).toString().slice(0, 16)

type Clock = { year: number; month: number; day: number; hour: number; minute: number }

const sameWall = (one: Clock, other: Clock): boolean => wallOf(one) === wallOf(other)
