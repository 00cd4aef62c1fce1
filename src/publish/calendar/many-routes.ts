import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id } from '#platform/endpoint.ts'
import type { Given } from '../given.ts'
import { bringBack, label, putAway, shift } from './many.ts'

const POSTS_MOST = 200
const DAYS_MOST = 366

const ids = z.array(id).min(1).max(POSTS_MOST)
const Bulk = z.object({
  done: z.array(id),
  refused: z.array(z.object({ id, reason: z.string(), said: z.string() })),
})

/** Many posts at once; every deed has its way back. */
export const manyRoutes = (app: App, given: Given) => ({
  'POST /publish/posts/shift': endpoint({
    summary: 'Move posts by whole days; each keeps its hour on the wall',
    may: 'draft',
    input: z.object({ ids, days: z.number().int().min(-DAYS_MOST).max(DAYS_MOST) }),
    output: Bulk,
    sorry: {},
    run: (wish, who) => shift(app, given, who, wish),
  }),

  'POST /publish/posts/label': endpoint({
    summary: 'Give posts a label, or take it from them',
    may: 'draft',
    input: z.object({ ids, label: z.string().trim().min(1).max(60), on: z.boolean() }),
    output: z.object({ done: z.array(id) }),
    sorry: {},
    run: (wish, who) => label(app, who, wish),
  }),

  'POST /publish/posts/away': endpoint({
    summary: 'Put posts away, planned ones with what was to go out',
    may: 'publish',
    input: z.object({ ids }),
    output: Bulk.extend({ wasPlanned: z.array(id) }),
    sorry: {},
    run: (wish, who) => putAway(app, given, who, wish.ids),
  }),

  'POST /publish/posts/back': endpoint({
    summary: 'Bring back posts that were put away, and plan again those that were planned',
    may: 'publish',
    input: z.object({ ids, wasPlanned: z.array(id).max(POSTS_MOST) }),
    output: Bulk,
    sorry: {},
    run: (wish, who) => bringBack(app, given, who, wish),
  }),
})
