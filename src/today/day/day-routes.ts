import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { figuresOf, viewOf } from '#measure'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { duty } from '../queue/decision-shape.ts'
import { outOfSight } from '../queue/settled.sql.ts'
import { sorry } from '../words.ts'
import { addEvent, markEvent } from './events.sql.ts'
import { gaugesOf } from './gauges.ts'
import { keepHours } from './hours.sql.ts'
import { setupState } from './posts.sql.ts'
import { seeDay } from './see-day.ts'
import { specialAround, type TodayGiven } from './special.ts'

const count = z.number()
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** As many sources as make a morning's reading. */
const SOURCES = 3
const SETUP = 'setup'

/** The line of the day: posts, what is fixed, stretches to work in, and the five duties against their goals. */
export const dayRoutes = (app: App, given: TodayGiven) => ({
  'GET /today': endpoint({
    summary:
      'Where the day stands: its phase, its line with posts, events and focus blocks, the five duties against their goals',
    may: 'see',
    input: nothing,
    output: z.object({
      now: instant,
      zone: z.string(),
      phase: z.enum(['morning', 'day', 'evening', 'closed']),
      hours: z.object({ begins: clock, ends: clock }),
      gauges: z.array(
        z.object({
          duty,
          metric: z.string(),
          value: count.nullable(),
          goal: count,
          better: z.enum(['up', 'down']),
          /** Days nobody has had a hand in it; null when that is not long. */
          neglectedDays: count.nullable(),
        }),
      ),
      day: z.array(
        z.object({
          postId: id,
          at: instant,
          text: z.string(),
          lang: z.string(),
          states: z.array(z.string()),
          channels: z.array(z.string()),
        }),
      ),
      events: z.array(z.object({ id, title: z.string(), from: instant, until: instant })),
      /** Feasts and days of note, of today and the next two days. */
      special: z.array(z.object({ inDays: count, name: z.string() })),
      blocks: z.array(z.object({ kind: z.enum(['answer', 'write', 'read']), from: instant, until: instant, count })),
      pace: z.object({ answerMinutes: count, measured: z.boolean(), expected: count }),
      sofar: z.object({ posts: count, replies: count, clicks: count, outcomes: count }),
      setup: z
        .object({ channels: count, sources: count, sourcesWanted: count, planned: z.boolean(), answered: z.boolean() })
        .nullable(),
    }),
    sorry: {},
    run: async (_, { workspaceId, account, lang }) => {
      const { read } = app.db
      const workspace = await workspaceById(read, workspaceId)
      const place = { workspaceId, brand: workspace?.name ?? '', zone: workspace?.zone ?? 'UTC' }
      const [seen, gauges, figures, setup, hidden] = await Promise.all([
        seeDay(app, account.id, place),
        gaugesOf(app, workspaceId),
        viewOf(app, workspaceId, 'day', undefined).then((view) => figuresOf(app, workspaceId, view)),
        setupState(read, workspaceId),
        outOfSight(read, [workspaceId], account.id, app.now()),
      ])
      const value = (formula: string) => figures.find((figure) => figure.formula === formula)?.value ?? 0
      const isSetUp = setup.channels > 0 && setup.sources >= SOURCES && setup.planned && setup.answered
      const isAway = hidden.some(({ decision }) => decision === SETUP)
      // A day of practice is no desk to set up.
      const asks = !isSetUp && !isAway && !workspace?.practice
      return done({
        ...seen,
        // Whoever opens a new desk in the evening begins; there is no day to close yet.
        phase: asks && seen.phase === 'evening' ? 'day' : seen.phase,
        special: specialAround(given, seen.now.toZonedDateTimeISO(seen.zone).toPlainDate(), lang),
        gauges: gauges.map((gauge) => ({
          ...gauge,
          neglectedDays: seen.neglected.find((one) => one.duty === gauge.duty)?.days ?? null,
        })),
        sofar: {
          posts: value('posts_published'),
          replies: value('replies'),
          clicks: value('link_clicks'),
          outcomes: value('outcomes'),
        },
        setup: asks ? { ...setup, sourcesWanted: SOURCES } : null,
      })
    },
  }),

  'PUT /today/hours': endpoint({
    summary: 'When one’s own working day begins and ends; the evening close and the focus blocks follow it',
    may: 'see',
    input: z.object({ begins: clock, ends: clock }),
    output: nothing,
    sorry,
    run: async ({ begins, ends }, { account }) => {
      if (begins >= ends) return refused('ends-before-it-begins')
      await app.db.write((tx) => keepHours(tx, account.id, { begins, ends }))
      return done({})
    },
  }),

  'POST /today/events': endpoint({
    summary: 'Put something fixed into one’s own day: a meeting, a shoot; focus blocks go around it',
    may: 'see',
    input: z.object({ title: z.string().trim().min(1).max(120), from: instant, until: instant }),
    output: z.object({ id }),
    sorry,
    run: async ({ title, from, until }, { workspaceId, account }) => {
      if (Temporal.Instant.compare(from, until) >= 0) return refused('ends-before-it-begins')
      const event = { workspaceId, accountId: account.id, title, from, until, at: app.now() }
      return done(await app.db.write((tx) => addEvent(tx, event)))
    },
  }),

  'DELETE /today/events/:id': endpoint({
    summary: 'Take it out of the day',
    may: 'see',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId, account }) => {
      const event = { id: wish.id, workspaceId, accountId: account.id, removedAt: app.now() }
      return (await app.db.write((tx) => markEvent(tx, event))) ? done({}) : refused('not-there')
    },
  }),

  'POST /today/events/:id/restore': endpoint({
    summary: 'Put it back into the day',
    may: 'see',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId, account }) => {
      const event = { id: wish.id, workspaceId, accountId: account.id, removedAt: null }
      return (await app.db.write((tx) => markEvent(tx, event))) ? done({}) : refused('not-there')
    },
  }),
})
