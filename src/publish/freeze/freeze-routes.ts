import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { beginFreeze, except, freezesNow, liftFreeze } from './freeze.ts'
import { MISSED_WISHES } from './missed.ts'
import { sorry } from './words.ts'

const NOTE_LETTERS = 500
const CHANNELS_MOST = 50

const FreezeView = z.object({
  id,
  /** Null is every channel. */
  channelIds: z.array(id).nullable(),
  note: z.string(),
  begunBy: z.string(),
  begunAt: instant,
  /** Posts that go out all the same. */
  exceptions: z.array(id),
  /** Posts whose hour has passed meanwhile. */
  missed: z.number().int(),
  /** Posts whose hour is still to come. */
  waiting: z.number().int(),
})

/** Stopping everything that is planned, in one move, and going on again. */
export const freezeRoutes = (app: App) => ({
  'GET /publish/freezes': endpoint({
    summary: 'The freezes that stand, and how many posts they hold',
    may: 'see',
    input: nothing,
    output: z.object({ freezes: z.array(FreezeView) }),
    sorry,
    run: async (_, who) => done({ freezes: await freezesNow(app, who.workspaceId) }),
  }),

  'POST /publish/freezes': endpoint({
    summary: 'Hold everything planned, on all channels or on some; answers to people still go out',
    may: 'publish',
    input: z.object({
      channelIds: z.array(id).max(CHANNELS_MOST).optional(),
      note: z.string().max(NOTE_LETTERS).optional(),
    }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => beginFreeze(app, who, wish),
  }),

  'POST /publish/freezes/:id/lift': endpoint({
    summary:
      'Lift a freeze: missed posts go out one after another, move to the same hour on a later day, or become drafts',
    may: 'publish',
    input: z.object({ id, missed: z.enum(MISSED_WISHES) }),
    output: z.object({ published: z.number().int(), replanned: z.number().int(), drafted: z.number().int() }),
    sorry,
    run: (wish, who) => liftFreeze(app, who, wish),
  }),

  'POST /publish/posts/:id/except': endpoint({
    summary: 'Let a post go out although everything is frozen, or take it in again',
    may: 'publish',
    input: z.object({ id, excepted: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) => except(app, who, wish),
  }),
})
