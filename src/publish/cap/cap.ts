import type { App } from '#app'
import type { Channel } from '#desk'
import { dateWords } from '#platform/date-words.ts'
import type { Lang } from '#platform/words.ts'
import type { Finding } from '../check.ts'
import { daysFrom, wallAt } from '../wall-clock.ts'
import { begunOn, hoursTaken } from './cap.sql.ts'

const AHEAD_DAYS = 60

/** How many posts a day go out on a channel: as many as the house wants, never more than the network takes; null without an end. */
export function capOf({ dayCap, account }: Pick<Channel, 'dayCap' | 'account'>): number | null {
  const caps = [dayCap, account.can.publish?.perDay].filter((cap) => typeof cap === 'number')
  return caps.length > 0 ? Math.min(...caps) : null
}

type Claimed = { id: string; kind: string; state: string }

/** Of what is about to go out, what is more than the channel takes today; what has begun already is never stopped. */
export async function beyondCap<Row extends Claimed>(app: App, channel: Channel, rows: readonly Row[]): Promise<Row[]> {
  const cap = capOf(channel)
  const fresh = rows.filter(({ kind, state }) => kind === 'post' && (state === 'planned' || state === 'due'))
  if (cap === null || fresh.length === 0) return []
  const today = app.now().toZonedDateTimeISO(channel.zone).toPlainDate().toString()
  const { from, to } = daysFrom(today, 1, channel.zone)
  const begun = await begunOn(app.db.read, { channelId: channel.id, from, to, except: rows.map(({ id }) => id) })
  return fresh.slice(Math.max(0, cap - begun))
}

/** The same hour of the next day: a queue of what was too much must not burst out at midnight. */
export function tomorrow(dueAt: Temporal.Instant, zone: string, now: Temporal.Instant): Temporal.Instant {
  const plainTime = dueAt.toZonedDateTimeISO(zone).toPlainTime()
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
}

type Wish = { postId: string; at: Temporal.Instant; zone: string; lang: Lang }

/** Whether the day is full already on this channel, and the next one that is not, at the same hour. */
export async function capFinding(app: App, channel: Channel, { postId, at, zone, lang }: Wish): Promise<Finding[]> {
  const cap = capOf(channel)
  if (cap === null) return []
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(channel.zone).toPlainDate().toString()
  const { from, to } = daysFrom(dayOf(at), AHEAD_DAYS + 1, channel.zone)
  const taken = await hoursTaken(app.db.read, { channelId: channel.id, from, to, notPost: postId })
  const counts = Map.groupBy(taken, dayOf)
  const isFull = (moment: Temporal.Instant) => (counts.get(dayOf(moment))?.length ?? 0) >= cap
  if (!isFull(at)) return []
  const here = at.toZonedDateTimeISO(zone)
  const free = Array.from({ length: AHEAD_DAYS - 1 }, (_, i) => here.add({ days: i + 1 }).toInstant()).find(
    (moment) => !isFull(moment),
  )
  const day = free ? dateWords(free, lang, { dateStyle: 'long', timeZone: zone }) : '—'
  const found = { kind: 'day-full', weight: 'look', about: { max: cap, day }, mediaId: null } as const
  return [free ? { ...found, fix: 'next-free-day', to: wallAt(free, zone) } : { ...found, fix: null }]
}
