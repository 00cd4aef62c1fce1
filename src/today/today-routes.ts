import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { figuresOf, viewOf } from '#measure'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { postsBetween, setupState } from './day.sql.ts'
import { decisionShape } from './decision-shape.ts'
import { gaugesOf } from './gauges.ts'
import { lookAround } from './look-around.ts'
import { rank } from './rank.ts'
import { laterThan } from './settled.ts'
import { outOfSight, settle, unsettle } from './settled.sql.ts'

const count = z.number()
const decisionId = z.string().max(200)
/** As many sources as make a morning's reading. */
const SOURCES = 3
const SETUP = 'setup'

/** The day: what asks for a decision, how the duties stand, what goes out when. */
export const todayRoutes = (app: App) => ({
  'GET /today': endpoint({
    summary: 'Decisions ranked, the five duties against their goals, and the line of the day',
    may: 'see',
    input: nothing,
    output: z.object({
      now: instant,
      zone: z.string(),
      decisions: z.array(decisionShape),
      /** How many are put off, passed on or done. */
      aside: count,
      gauges: z.array(
        z.object({
          duty: z.enum(['watch', 'publish', 'converse', 'grow', 'measure']),
          metric: z.string(),
          value: count.nullable(),
          goal: count,
          better: z.enum(['up', 'down']),
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
      sofar: z.object({ posts: count, replies: count, clicks: count, outcomes: count }),
      setup: z
        .object({ channels: count, sources: count, sourcesWanted: count, planned: z.boolean(), answered: z.boolean() })
        .nullable(),
    }),
    sorry: {},
    run: async (_, { workspaceId, account }) => {
      const { read } = app.db
      const zone = (await workspaceById(read, workspaceId))?.zone ?? 'UTC'
      const now = app.now()
      const today = now.toZonedDateTimeISO(zone).toPlainDate()
      const [situation, hidden, gauges, day, figures, setup] = await Promise.all([
        lookAround(app, workspaceId, zone),
        outOfSight(read, workspaceId, account.id, now),
        gaugesOf(app, workspaceId),
        postsBetween(
          read,
          workspaceId,
          today.toZonedDateTime(zone).toInstant(),
          today.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
        ),
        viewOf(app, workspaceId, 'day', undefined).then((view) => figuresOf(app, workspaceId, view)),
        setupState(read, workspaceId),
      ])
      const all = rank(now, situation)
      const decisions = all.filter((decision) => !hidden.has(decision.id))
      const value = (formula: string) => figures.find((figure) => figure.formula === formula)?.value ?? 0
      const isSetUp = setup.channels > 0 && setup.sources >= SOURCES && setup.planned && setup.answered
      return done({
        now,
        zone,
        decisions,
        aside: all.length - decisions.length,
        gauges,
        day,
        sofar: {
          posts: value('posts_published'),
          replies: value('replies'),
          clicks: value('link_clicks'),
          outcomes: value('outcomes'),
        },
        setup: isSetUp || hidden.has(SETUP) ? null : { ...setup, sourcesWanted: SOURCES },
      })
    },
  }),

  'PUT /today/decisions': endpoint({
    summary: 'Put a decision out of sight: done for everybody, later or not mine for oneself',
    may: 'see',
    input: z.object({ decision: decisionId, state: z.enum(['done', 'later', 'not-mine']) }),
    output: z.object({ until: instant.nullable() }),
    sorry: {},
    run: async ({ decision, state }, { workspaceId, account }) => {
      const at = app.now()
      const zone = (await workspaceById(app.db.read, workspaceId))?.zone ?? 'UTC'
      const until = state === 'later' ? laterThan(at, zone) : null
      await app.db.write(async (tx) => {
        await settle(tx, { workspaceId, decision, accountId: account.id, state, until, at })
        await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
      })
      return done({ until })
    },
  }),

  'DELETE /today/decisions': endpoint({
    summary: 'Take it back: the decision stands in the list again',
    may: 'see',
    input: z.object({ decision: decisionId }),
    output: nothing,
    sorry: {},
    run: async ({ decision }, { workspaceId, account }) => {
      await app.db.write(async (tx) => {
        await unsettle(tx, workspaceId, decision, account.id)
        await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
      })
      return done({})
    },
  }),
})
