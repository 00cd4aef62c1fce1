import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { conclusionsOf, keepConclusion, QUESTIONS } from './conclusions.sql.ts'
import { figuresFrom, viewOf } from './figures.ts'
import { broughtIn, sumsOf, trendsOf } from './figures.sql.ts'
import { FORMULA_IDS, FORMULAS } from './formulas.ts'
import { headlineOf } from './headline.ts'
import { COMPARED, daysOf, PERIODS } from './period.ts'
import { languagesHeard, outcomesPerPost, postTable, sourcesFollowed } from './tables.sql.ts'
import { sorry } from './words.ts'

const formula = z.enum(FORMULA_IDS)
const Period = z.object({ period: z.enum(PERIODS).default('week'), day: z.iso.date().optional() })
const count = z.number()
const MAX_CONCLUSION = 4_000

/** One page for a period: figures beside those before, what brought them, and what we make of it. */
export const measureRoutes = (app: App) => ({
  'GET /measure': endpoint({
    summary:
      'The figures of a period beside the one it is compared with, day by day, and the conclusions written about it',
    may: 'see',
    input: Period.extend({
      /** With the period before, with the same weekdays before, or with a year ago. */
      compare: z.enum(COMPARED).default('before'),
    }),
    output: z.object({
      period: z.enum(PERIODS),
      zone: z.string(),
      today: z.string(),
      starts: z.string(),
      /** The day after its last; what lies in the future is not counted yet. */
      ends: z.string(),
      countedUntil: z.string(),
      compare: z.enum(COMPARED),
      comparedFrom: z.string(),
      comparedUntil: z.string(),
      headline: z.object({ kind: z.string().nullable(), count, before: count, carriers: count }),
      figures: z.array(
        z.object({ formula, value: count.nullable(), before: count.nullable(), currency: z.string().nullable() }),
      ),
      kinds: z.array(z.object({ kind: z.string(), outcomes: count, before: count })),
      /** Every day of the period; null for those to come. */
      trend: z.array(
        z.object({
          day: z.string(),
          clicks: count.nullable(),
          outcomes: count.nullable(),
          posts: count,
          clicksBefore: count,
        }),
      ),
      languages: z.array(z.object({ lang: z.string(), messages: count, people: count })),
      sources: z.array(z.object({ source: z.string(), clicks: count })),
      conclusions: z.array(z.object({ question: z.enum(QUESTIONS), text: z.string(), writtenAt: instant })),
    }),
    sorry,
    run: async ({ period, day, compare }, { workspaceId }) => {
      const { often } = app.db
      const view = await viewOf(app, workspaceId, period, day, compare)
      const starts = view.whole.from.toString()
      const [sums, brought, trends, perPost, languages, sources, conclusions] = await Promise.all([
        sumsOf(often, workspaceId, [view.now, view.before]),
        broughtIn(often, workspaceId, [view.now, view.before]),
        trendsOf(often, workspaceId, view.zone, [view.now, view.wholeBefore]),
        outcomesPerPost(often, workspaceId, view.now),
        languagesHeard(often, workspaceId, view.now),
        sourcesFollowed(often, workspaceId, view.now),
        conclusionsOf(often, workspaceId, period, starts),
      ])
      const [kinds, kindsBefore] = [brought[0]?.kinds ?? [], brought[1]?.kinds ?? []]
      const before = new Map(kindsBefore.map((row) => [row.kind, row.outcomes]))
      const byDay = new Map(trends[0]?.map((row) => [row.day, row]))
      const byDayBefore = new Map(trends[1]?.map((row) => [row.day, row.clicks]))
      const compared = daysOf(view.daysBefore)
      return done({
        period,
        zone: view.zone,
        today: view.today.toString(),
        starts,
        ends: view.whole.until.toString(),
        countedUntil: view.now.untilDay,
        compare,
        comparedFrom: view.before.fromDay,
        comparedUntil: view.before.untilDay,
        headline: headlineOf(kinds, kindsBefore, perPost),
        figures: figuresFrom(sums, brought),
        kinds: kinds.map(({ kind, outcomes }) => ({ kind, outcomes, before: before.get(kind) ?? 0 })),
        trend: daysOf(view.whole).map((date, place) => {
          const { clicks = 0, outcomes = 0, posts: sent = 0 } = byDay.get(date) ?? {}
          const clicksBefore = byDayBefore.get(compared[place] ?? '') ?? 0
          const isToCome = date >= view.now.untilDay
          return {
            day: date,
            clicks: isToCome ? null : clicks,
            outcomes: isToCome ? null : outcomes,
            posts: sent,
            clicksBefore,
          }
        }),
        languages,
        sources,
        conclusions,
      })
    },
  }),

  'GET /measure/posts': endpoint({
    summary: 'What each post brought in the period, the most outcomes first',
    may: 'see',
    input: Period.extend({ story: id.optional() }),
    output: z.object({
      posts: z.array(
        z.object({
          id,
          text: z.string(),
          storyId: id.nullable(),
          storyTitle: z.string().nullable(),
          publishedAt: instant.nullable(),
          channelIds: z.array(id),
          clicks: count,
          comments: count,
          outcomes: count,
          value: count,
          boosts: count.nullable(),
          likes: count.nullable(),
        }),
      ),
    }),
    sorry,
    run: async ({ period, day, story }, { workspaceId }) => {
      const { now } = await viewOf(app, workspaceId, period, day)
      return done({ posts: await postTable(app.db.read, workspaceId, now, story ?? null) })
    },
  }),

  'PUT /measure/conclusions': endpoint({
    summary: 'Write what the team makes of a period',
    may: 'measure',
    input: Period.extend({ question: z.enum(QUESTIONS), text: z.string().max(MAX_CONCLUSION) }),
    output: nothing,
    sorry,
    run: async ({ period, day, question, text }, who) => {
      const { workspaceId } = who
      const { whole } = await viewOf(app, workspaceId, period, day)
      const starts = whole.from.toString()
      await app.db.write(async (tx) => {
        await keepConclusion(tx, { workspaceId, period, starts, question, text, by: who.account.id, at: app.now() })
        await app.live.tell(tx, { workspaceId, kind: 'measure.conclusion' })
      })
      return done({})
    },
  }),

  'GET /measure/formulas': endpoint({
    summary: 'How every figure is computed',
    may: 'see',
    input: nothing,
    output: z.object({
      formulas: z.array(
        z.object({ id: formula, name: z.string(), how: z.string(), unit: z.string(), better: z.enum(['up', 'down']) }),
      ),
    }),
    sorry,
    run: async (_, { lang }) =>
      done({
        formulas: FORMULA_IDS.map((name) => {
          const { unit, better, name: called, how } = FORMULAS[name]
          return { id: name, name: called[lang], how: how[lang], unit, better }
        }),
      }),
  }),
})
