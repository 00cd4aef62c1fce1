import * as z from 'zod'
import type { App } from '#app'
import { channelById } from '#desk'
import { endpoint, id, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { goalsNow } from './goals-now.ts'
import { GOAL_KINDS, KPI_HOW, KPI_IDS, KPI_NAMES, KPIS } from './kpi.ts'
import { addAsking, askingPage, dropAsking, dropPageGoal, GOAL_PERIODS, keepPageGoal } from './page-goals.sql.ts'

const MOST = 1_000_000_000
const ASKED_MOST = 1_000_000
const PAGE = 50
const count = z.number().nullable()
const metric = z.enum(KPI_IDS)
const channelId = id.nullable().default(null)

/** What pages are for, what of it is wanted by when, and where it will end. */
export const pageGoalRoutes = (app: App) => ({
  'GET /measure/page-goals': endpoint({
    summary:
      'Goals of the workspace and its pages: how far, how far by now as weekdays go, and where they will end, with interval',
    may: 'see',
    input: z.object({ day: z.iso.date().optional() }),
    output: z.object({
      goals: z.array(
        z.object({
          id,
          channelId: id.nullable(),
          channelName: z.string().nullable(),
          kind: z.enum(GOAL_KINDS),
          metric,
          name: z.string(),
          how: z.string(),
          unit: z.enum(['count', 'money', 'share']),
          currency: z.string().nullable(),
          target: z.number(),
          period: z.enum(GOAL_PERIODS),
          starts: z.string(),
          /** The day after its last. */
          ends: z.string(),
          actual: count,
          expected: count,
          /** By drawing the days to come from the same weekdays of the last weeks; nine of ten such intervals hold what comes. */
          forecast: z.object({ value: z.number(), low: z.number(), high: z.number(), chance: z.number() }).nullable(),
          weeks: z.int(),
          status: z.enum(['reached', 'ahead', 'on-course', 'at-risk', 'behind', 'no-history']),
        }),
      ),
      metrics: z.array(
        z.object({
          metric,
          kind: z.enum(GOAL_KINDS),
          name: z.string(),
          how: z.string(),
          unit: z.enum(['count', 'money', 'share']),
          /** False for what is only known of the whole. */
          pages: z.boolean(),
        }),
      ),
    }),
    sorry,
    run: async ({ day }, { workspaceId, lang }) => {
      const goals = await goalsNow(app, workspaceId, day)
      const said = (one: (typeof KPI_IDS)[number]) => ({ name: KPI_NAMES[one][lang], how: KPI_HOW[one][lang] })
      return done({
        goals: goals.map((goal) => ({ ...goal, ...said(goal.metric), unit: KPIS[goal.metric].unit })),
        metrics: KPI_IDS.map((one) => ({ metric: one, ...said(one), ...KPIS[one] })),
      })
    },
  }),

  'PUT /measure/page-goals': endpoint({
    summary: 'Set a goal of the workspace or of one page; the same figure of the same page and period has one goal',
    may: 'measure',
    input: z.object({
      channelId,
      kind: z.enum(GOAL_KINDS).optional(),
      metric,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable()
        .default(null),
      /** A share as 0 to 1. */
      target: z.number().positive().max(MOST),
      period: z.enum(GOAL_PERIODS).default('month'),
    }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const { workspaceId } = who
      if ((KPIS[wish.metric].unit === 'money') !== (wish.currency !== null)) return refused('money-needs-currency')
      if (wish.channelId !== null && !(await channelById(app, app.db.read, workspaceId, wish.channelId)))
        return refused('no-such-channel')
      const kind = wish.kind ?? KPIS[wish.metric].kind
      return done(
        await app.db.write(async (tx) => {
          const kept = await keepPageGoal(tx, { ...wish, kind, workspaceId, by: who.account.id, at: app.now() })
          await app.live.tell(tx, { workspaceId, kind: 'measure.goal' })
          return kept
        }),
      )
    },
  }),

  'DELETE /measure/page-goals/:id': endpoint({
    summary: 'Drop a goal',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) =>
      app.db.write(async (tx) => {
        if (!(await dropPageGoal(tx, workspaceId, wish.id))) return refused('no-such-goal')
        await app.live.tell(tx, { workspaceId, kind: 'measure.goal' })
        return done({})
      }),
  }),

  'GET /measure/askings': endpoint({
    summary: 'One-question polls about recall and image, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        channelId: id.nullable(),
        kind: z.enum(['recall', 'image']),
        day: z.string(),
        question: z.string(),
        asked: z.int(),
        hoped: z.int(),
      }),
    ),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const items = await askingPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /measure/askings': endpoint({
    summary: 'Write down a one-question poll: how many were asked, how many gave the answer hoped for',
    may: 'measure',
    input: z
      .object({
        channelId,
        kind: z.enum(['recall', 'image']),
        day: z.iso.date(),
        question: z.string().trim().min(1).max(200),
        asked: z.int().min(1).max(ASKED_MOST),
        hoped: z.int().min(0),
      })
      .refine(({ asked, hoped }) => hoped <= asked, 'more answers than people asked'),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const { workspaceId } = who
      if (wish.channelId !== null && !(await channelById(app, app.db.read, workspaceId, wish.channelId)))
        return refused('no-such-channel')
      return done(
        await app.db.write(async (tx) => {
          const kept = await addAsking(tx, { ...wish, workspaceId, by: who.account.id, at: app.now() })
          await app.live.tell(tx, { workspaceId, kind: 'measure.goal' })
          return kept
        }),
      )
    },
  }),

  'DELETE /measure/askings/:id': endpoint({
    summary: 'Take back a poll that was written down wrongly',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await dropAsking(tx, workspaceId, wish.id)
        await app.live.tell(tx, { workspaceId, kind: 'measure.goal' })
      })
      return done({})
    },
  }),
})
