import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import type { Given } from '../given.ts'
import { PlainRules, SlotRules } from '../slots.ts'
import { daysFrom } from '../wall-clock.ts'
import { slotsOpenBetween } from './open-slots.ts'
import { cardsByIds, PostCard } from '../cards/card.ts'
import { addToQueue, keepSlots, queueOf, reorder } from './queue.ts'
import { queueRows } from './queues.sql.ts'
import { sorry } from './words.ts'

const DAYS_MOST = 42
const QUEUE_MOST = 200
const day = z.iso.date()

/** When channels have room, what waits for a place, and in which order. */
export const queueRoutes = (app: App, given: Given) => ({
  'GET /publish/slots': endpoint({
    summary: 'When each channel has room, as weekdays and hours on the wall of its zone',
    may: 'see',
    input: nothing,
    output: z.object({ queues: z.array(z.object({ channelId: id, zone: z.string(), rules: PlainRules })) }),
    sorry,
    run: async (_, who) => {
      const rows = await queueRows(app.db.read, who.workspaceId)
      return done({ queues: rows.map((row) => ({ ...row, rules: SlotRules.parse(row.rules) })) })
    },
  }),

  'PUT /publish/slots/:channelId': endpoint({
    summary: 'Set when a channel has room; null takes its hours away',
    may: 'publish',
    input: z.object({ channelId: id, zone: z.string(), rules: PlainRules.nullable() }),
    output: nothing,
    sorry,
    run: (wish, who) => keepSlots(app, who, wish),
  }),

  'GET /publish/slots/open': endpoint({
    summary: 'Hours that have no post yet, on some days',
    may: 'see',
    input: z.object({ from: day, days: z.coerce.number().int().min(1).max(DAYS_MOST) }),
    output: z.object({
      slots: z.array(
        z.object({ channelId: id, at: instant, wall: z.string(), zone: z.string(), category: z.string().nullable() }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      const workspace = await workspaceById(app.db.read, who.workspaceId)
      if (!workspace) return refused('not-found')
      const span = daysFrom(wish.from, wish.days, workspace.zone)
      return done({ slots: await slotsOpenBetween(app, who.workspaceId, span) })
    },
  }),

  'POST /publish/posts/:id/queue': endpoint({
    summary: 'Plan a post for the next open hour of its channels',
    may: 'publish',
    input: z.object({ id, version: z.number().int(), category: z.string().min(1).optional() }),
    output: z.object({ at: instant, wallTime: z.string(), zone: z.string() }),
    sorry,
    run: (wish, who) => addToQueue(app, given, who, wish),
  }),

  'GET /publish/queue': endpoint({
    summary: 'What waits in the queue of a channel, the next first',
    may: 'see',
    input: z.object({ channelId: id }),
    output: paged(PostCard),
    sorry,
    run: async ({ channelId }, who) => {
      const ids = (await queueOf(app, who.workspaceId, channelId)).map((post) => post.id)
      return done({ items: await cardsByIds(app, who.workspaceId, ids, who.lang), next: null })
    },
  }),

  'POST /publish/queue/order': endpoint({
    summary: 'Put the queue of a channel into another order; the hours stay, the posts change places',
    may: 'publish',
    input: z.object({ channelId: id, ids: z.array(id).min(1).max(QUEUE_MOST) }),
    output: nothing,
    sorry,
    run: (wish, who) => reorder(app, who, wish),
  }),
})
