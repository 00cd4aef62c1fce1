import { nextSlots, SlotRules } from '#publish'
import type { OpenSlot } from './situation.ts'

const AHEAD_HOURS = 48
const SLOTS_MOST = 60
const SHOWN = 4

type Rules = { channelId: string; channel: string; zone: string; rules: unknown }
type Taken = { channelId: string; at: Temporal.Instant }

/** Hours of the next two days at which a channel has room and no post; those of one channel and day together. */
export function openSlots(now: Temporal.Instant, channels: readonly Rules[], taken: readonly Taken[]): OpenSlot[] {
  const isTaken = new Set(taken.map(({ channelId, at }) => `${channelId} ${at.epochMilliseconds}`))
  const until = now.add({ hours: AHEAD_HOURS })
  const open = channels.flatMap(({ channelId, channel, zone, rules }) =>
    nextSlots(SlotRules.parse(rules), zone, now, SLOTS_MOST)
      .filter(
        ({ at }) => Temporal.Instant.compare(at, until) < 0 && !isTaken.has(`${channelId} ${at.epochMilliseconds}`),
      )
      .map(({ at, wall }) => ({ channelId, channel, at, wall })),
  )
  const days = Map.groupBy(open, ({ channelId, wall }) => `${channelId} ${wall.slice(0, 10)}`)
  return [...days.values()]
    .flatMap((slots): OpenSlot[] => (slots[0] ? [{ ...slots[0], count: slots.length }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .slice(0, SHOWN)
}
