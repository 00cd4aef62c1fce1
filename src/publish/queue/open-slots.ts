import type { App } from '#app'
import { nextSlots, SlotRules } from '../slots.ts'
import { queueRows, takenMoments } from './queues.sql.ts'

export type OpenSlot = { channelId: string; at: Temporal.Instant; wall: string; zone: string; category: string | null }

const SLOTS_MOST = 500

/** The slots of every channel between two moments that have no post yet, in the order of their hours. */
export async function slotsOpenBetween(
  app: Pick<App, 'db' | 'now'>,
  workspaceId: string,
  span: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<OpenSlot[]> {
  const now = app.now()
  const from = Temporal.Instant.compare(span.from, now) > 0 ? span.from.subtract({ milliseconds: 1 }) : now
  if (Temporal.Instant.compare(from, span.to) >= 0) return []
  const [queues, taken] = await Promise.all([
    queueRows(app.db.read, workspaceId),
    takenMoments(app.db.read, workspaceId, from, span.to),
  ])
  const isTaken = new Set(taken.map(({ channelId, at }) => placeOf(channelId, at)))
  return queues
    .flatMap(({ channelId, zone, rules }) =>
      nextSlots(SlotRules.parse(rules), zone, from, SLOTS_MOST)
        .filter(({ at }) => Temporal.Instant.compare(at, span.to) < 0)
        .map(({ at, wall, category }): OpenSlot => ({ channelId, at, wall, zone, category })),
    )
    .filter(({ channelId, at }) => !isTaken.has(placeOf(channelId, at)))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .slice(0, SLOTS_MOST)
}

const placeOf = (channelId: string, at: Temporal.Instant): string => `${channelId} ${at.epochMilliseconds}`

/**
 * The first slot a post fits into: one of its channels' own, of the category asked for, at which none of its channels has another post.
 * A category that no slot of these channels knows finds none.
 */
export function firstFor(
  slots: readonly OpenSlot[],
  wish: { channelIds: readonly string[]; category: string | null; notBefore?: Temporal.Instant | undefined },
): OpenSlot | null {
  const { channelIds, category, notBefore } = wish
  return (
    slots.find(
      (slot) =>
        channelIds.includes(slot.channelId) &&
        (category === null || slot.category === category) &&
        (!notBefore || Temporal.Instant.compare(slot.at, notBefore) >= 0),
    ) ?? null
  )
}
