import type { App } from '#app'
import { slotsOpenBetween } from '../queue/open-slots.ts'
import { variantsOf } from '../posts.sql.ts'
import { daysFrom, wallAt } from '../wall-clock.ts'
import { momentsTaken } from './tray.sql.ts'

/** Where a channel has no hours of its own, the day is filled from ten in the morning on. */
const FIRST_HOUR = 10

/**
 * The hour a post gets that comes to a day without one: the first open hour of its channels, else the first full hour from ten on that is
 * ahead and at which nothing else stands. A day without room gives ten: whoever puts a sixteenth post there will choose the hour herself.
 */
export async function openHourOn(
  app: App,
  post: { id: string; workspaceId: string; zone: string },
  day: string,
): Promise<string> {
  const { workspaceId, zone, id: postId } = post
  const span = daysFrom(day, 1, zone)
  const [variants, slots, taken] = await Promise.all([
    variantsOf(app.db.read, [postId]),
    slotsOpenBetween(app, workspaceId, span),
    momentsTaken(app.db.read, { workspaceId, postId, ...span }),
  ])
  const isTaken = new Set(taken.map((at) => at.epochMilliseconds))
  const mine = new Set(variants.map(({ channelId }) => channelId))
  const slot = slots.find(
    ({ channelId, at }) => (mine.size === 0 || mine.has(channelId)) && !isTaken.has(at.epochMilliseconds),
  )
  if (slot) return wallAt(slot.at, zone)
  const now = wallAt(app.now(), zone)
  const full = new Set(taken.map((at) => wallAt(at, zone)))
  const hours = Array.from({ length: 24 - FIRST_HOUR }, (_, later) => `${day}T${FIRST_HOUR + later}:00`)
  return hours.find((hour) => hour > now && !full.has(hour)) ?? `${day}T${FIRST_HOUR}:00`
}
