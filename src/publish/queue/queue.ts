import type { App } from '#app'
import { channelsOf, record } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import type { Given } from '../given.ts'
import { move, schedule, type PlanRefusal } from '../plan-post.ts'
import { contentOf } from '../post-content.ts'
import { postRow, postsByIds } from '../posts.sql.ts'
import type { SlotRules } from '../slots.ts'
import { wallAt } from '../wall-clock.ts'
import { firstFor, slotsOpenBetween, type OpenSlot } from './open-slots.ts'
import { dropQueue, markQueued, queuedIds, saveQueue } from './queues.sql.ts'

export type QueueRefusal = PlanRefusal | 'no-slots' | 'all-slots-taken' | 'no-such-channel'

/** So far ahead an open slot is looked for. */
const AHEAD_DAYS = 365
const QUEUE_MOST = 200

/** Keeps when a channel has room; without any hour the channel has no queue. */
export async function keepSlots(
  app: App,
  who: Who,
  wish: { channelId: string; zone: string; rules: SlotRules | null },
): Promise<Result<Nothing, QueueRefusal>> {
  if (!isZone(wish.zone)) return refused('not-a-zone', { zone: wish.zone })
  const { workspaceId } = who
  const channel = (await channelsOf(app, workspaceId)).find(({ id }) => id === wish.channelId)
  if (!channel) return refused('no-such-channel')
  return app.db.write(async (tx) => {
    const now = app.now()
    const { channelId, zone, rules } = wish
    if (rules) await saveQueue(tx, { workspaceId, channelId, zone, rules: JSON.stringify(rules), now })
    else await dropQueue(tx, workspaceId, channelId)
    await record(tx, who, 'slots.changed', { channelId, zone, rules }, now)
    await app.live.tell(tx, { workspaceId, kind: 'publish.slots' })
    return done({})
  })
}

/** Plans a post for the next open slot of its channels. */
export const addToQueue = (
  app: App,
  given: Given,
  who: Who,
  wish: { id: string; version: number; category?: string | undefined; notBefore?: Temporal.Instant | undefined },
): Promise<Result<{ at: Temporal.Instant; wallTime: string; zone: string }, QueueRefusal>> =>
  // Two posts that are queued at the same moment must not be given the same slot.
  inTurn(who.workspaceId, async () => {
    const post = await postRow(app.db.read, who.workspaceId, wish.id)
    if (!post) return refused('not-found')
    const content = await contentOf(app.db.read, post)
    const channelIds = content.channels.map(({ channelId }) => channelId)
    const slot = await nextSlotFor(app, who.workspaceId, { ...wish, channelIds, category: wish.category ?? null })
    if (!slot.ok) return slot
    const { at, wall, zone, category } = slot.value
    const planned = await schedule(app, given, who, { ...wish, wallTime: wall, zone, which: 'earlier' })
    if (!planned.ok) return planned
    await app.db.write((tx) => markQueued(tx, wish.id, wish.category ?? category))
    return done({ at, wallTime: wall, zone })
  })

export async function nextSlotFor(
  app: Pick<App, 'db' | 'now'>,
  workspaceId: string,
  wish: { channelIds: readonly string[]; category: string | null; notBefore?: Temporal.Instant | undefined },
): Promise<Result<OpenSlot, 'no-slots' | 'all-slots-taken'>> {
  const now = app.now()
  const span = { from: now, to: now.add({ hours: AHEAD_DAYS * 24 }) }
  const open = await slotsOpenBetween(app, workspaceId, span)
  const slot = firstFor(open, wish)
  if (slot) return done(slot)
  const isThere = open.some(({ channelId }) => wish.channelIds.includes(channelId))
  return refused(isThere ? 'all-slots-taken' : 'no-slots')
}

/** What waits in a channel's queue, the next first. */
export async function queueOf(app: App, workspaceId: string, channelId: string) {
  const ids = await queuedIds(app.db.read, { workspaceId, channelId, after: app.now(), limit: QUEUE_MOST })
  return postsByIds(app.db.read, workspaceId, ids)
}

/** Puts the queue of a channel into another order: the hours stay, the posts change places. */
export const reorder = (
  app: App,
  who: Who,
  wish: { channelId: string; ids: string[] },
): Promise<Result<Nothing, QueueRefusal>> =>
  inTurn(who.workspaceId, async () => {
    const known = await queueOf(app, who.workspaceId, wish.channelId)
    const wanted = wish.ids.flatMap((id) => known.find((post) => post.id === id) ?? [])
    if (wanted.length !== new Set(wish.ids).size) return refused('changed-elsewhere')
    const hours = known.filter(({ id }) => wish.ids.includes(id)).flatMap(({ at }) => at ?? [])
    for (const [i, post] of wanted.entries()) {
      const at = hours[i]
      if (!at || (post.at && Temporal.Instant.compare(at, post.at) === 0)) continue
      const [day = '', time = ''] = wallAt(at, post.zone).split('T')
      const moved = await move(app, who, { id: post.id, day, time, which: 'earlier' })
      if (!moved.ok) return moved
      await app.db.write((tx) => markQueued(tx, post.id, post.slotCategory))
    }
    return done({})
  })

const turns = new Map<string, Promise<unknown>>()

/** One after the other within a workspace. */
export function inTurn<T>(workspaceId: string, deed: () => Promise<T>): Promise<T> {
  const before = turns.get(workspaceId) ?? Promise.resolve()
  const mine = before.then(deed, deed)
  turns.set(
    workspaceId,
    mine.catch(() => {}),
  )
  return mine
}

function isZone(zone: string): boolean {
  try {
    return !/^[+-]/.test(zone) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone) !== null
  } catch {
    return false
  }
}
