import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { callOff, checkNow, markFailed, markLive, putAside, retry } from './by-hand.ts'
import { clashesSaid } from './calendar/clashes.ts'
import { attemptsOf, deliveryRow } from './deliveries.sql.ts'
import type { Given } from './given.ts'
import { attemptSaid } from './history-words.ts'
import { lastChanges } from './live/changes.sql.ts'
import { move, publishNow, schedule, unschedule } from './plan-post.ts'
import { Payload } from './payload.ts'
import { postRow } from './posts.sql.ts'
import { DeliveryView, deliveryView } from './views.ts'
import { sorry } from './words.ts'

const which = z.enum(['earlier', 'later']).optional()
const HOLD_SECONDS = 10

/** Putting posts on the calendar, and everything about what became of them. */
export const planRoutes = (app: App, given: Given) => ({
  'POST /publish/posts/:id/schedule': endpoint({
    summary: 'Publish at an hour on the wall of a time zone',
    may: 'publish',
    input: z.object({ id, version: z.number().int(), wallTime: z.string(), zone: z.string(), which }),
    output: nothing,
    sorry,
    run: (wish, who) => schedule(app, given, who, wish),
  }),

  'POST /publish/posts/:id/publish': endpoint({
    summary: 'Publish now, after a moment in which it can be taken back',
    may: 'publish',
    input: z.object({
      id,
      version: z.number().int(),
      zone: z.string(),
      holdSeconds: z.number().int().min(0).max(30).default(HOLD_SECONDS),
    }),
    output: nothing,
    sorry,
    run: (wish, who) => publishNow(app, given, who, wish),
  }),

  'POST /publish/posts/:id/unschedule': endpoint({
    summary: 'Take a post off the calendar as far as it has not gone out',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => unschedule(app, who, wish.id),
  }),

  'POST /publish/posts/:id/move': endpoint({
    summary: 'Move a post to another day, where it keeps its hour (or gets an open one), or to another hour',
    may: 'draft',
    input: z.object({
      id,
      day: z.iso.date(),
      time: z
        .string()
        .regex(/^\d\d:\d\d$/)
        .optional(),
      which,
    }),
    output: z.object({
      wallTime: z.string(),
      /** What deserves a glance about its new place, as sentences. */
      warnings: z.array(z.string()),
    }),
    sorry,
    run: async (wish, who) => {
      const moved = await move(app, who, wish)
      if (!moved.ok) return moved
      const post = await postRow(app.db.read, who.workspaceId, wish.id)
      return done({ ...moved.value, warnings: post ? await clashesSaid(app, post, who.lang) : [] })
    },
  }),

  'GET /publish/deliveries/:id': endpoint({
    summary: 'A delivery and everything that was tried, readable by a person',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      delivery: DeliveryView,
      /** What goes out, word for word, its counted links included. */
      text: z.string(),
      history: z.array(
        z.object({
          id,
          at: instant,
          said: z.string(),
          /** What the network answered, in its own words. */
          heard: z.string().nullable(),
          tookMs: z.number(),
        }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      const row = await deliveryRow(app.db.read, wish.id)
      if (row?.workspaceId !== who.workspaceId) return refused('not-found')
      const [attempts, [change]] = await Promise.all([
        attemptsOf(app.db.read, wish.id),
        lastChanges(app.db.read, [wish.id]),
      ])
      return done({
        delivery: deliveryView(row, who.lang, change),
        text: Payload.parse(row.payload).text,
        history: attempts.map((attempt) =>
          Object.assign(attemptSaid(attempt, who.lang), {
            id: attempt.id,
            at: attempt.startedAt,
            tookMs: attempt.finishedAt.epochMilliseconds - attempt.startedAt.epochMilliseconds,
          }),
        ),
      })
    },
  }),

  'POST /publish/deliveries/:id/retry': endpoint({
    summary: 'Send again what is certainly not there',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => retry(app, who, wish.id),
  }),

  'POST /publish/deliveries/:id/check': endpoint({
    summary: 'Ask the network now whether it is there',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => checkNow(app, who, wish.id),
  }),

  'POST /publish/deliveries/:id/live': endpoint({
    summary: 'A person has looked: it is there, under this link',
    may: 'publish',
    input: z.object({ id, url: z.string().max(2_000) }),
    output: nothing,
    sorry,
    run: (wish, who) => markLive(app, given, who, wish.id, wish.url),
  }),

  'POST /publish/deliveries/:id/failed': endpoint({
    summary: 'A person has looked: it is not there',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => markFailed(app, given, who, wish.id),
  }),

  'POST /publish/deliveries/:id/handled': endpoint({
    summary: 'It did not go as planned and somebody has dealt with that: nobody is reminded of it any more',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => putAside(app, who, wish.id),
  }),

  'DELETE /publish/deliveries/:id': endpoint({
    summary: 'Take back a delivery that has not been begun',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => callOff(app, who, wish.id),
  }),
})
