import type { Channel } from './channel.ts'

/** What waits on a channel and cannot go out while it is in trouble. */
export type Planned = { posts: number; nextAt: Temporal.Instant | null; nextText: string }

type Seen = Pick<Channel, 'id' | 'state' | 'parkedUntil'> & { keyEnds: string | null; planned: number }

const SOON_DAYS = 14
const NOW_DAYS = 3

/** The channel somebody should look at first comes first. */
export const byUrgency =
  (now: Temporal.Instant) =>
  (a: Seen, b: Seen): number =>
    rank(a, now) - rank(b, now) ||
    b.planned - a.planned ||
    (daysLeft(a, now) ?? Infinity) - (daysLeft(b, now) ?? Infinity) ||
    Number(a.id) - Number(b.id)

/** True when posts and answers wait, or nothing is heard, until somebody does something. */
export const isBlocked = ({ state, parkedUntil }: Pick<Channel, 'state' | 'parkedUntil'>, now: Temporal.Instant) =>
  state !== 'healthy' || (parkedUntil !== null && Temporal.Instant.compare(parkedUntil, now) > 0)

export function daysLeft({ keyEnds }: Pick<Seen, 'keyEnds'>, now: Temporal.Instant): number | null {
  return keyEnds === null ? null : Temporal.Instant.from(keyEnds).since(now).total('days')
}

function rank(channel: Seen, now: Temporal.Instant): number {
  const days = daysLeft(channel, now)
  if (channel.state === 'expired') return 0
  if (days !== null && days <= 0) return 0
  if (channel.state === 'broken') return 1
  if (days !== null && days <= NOW_DAYS) return 2
  if (isBlocked(channel, now)) return 3
  return days !== null && days <= SOON_DAYS ? 4 : 5
}
