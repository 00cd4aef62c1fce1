import * as z from 'zod'
import type { App } from '#app'
import { endpoint } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { attribute, ATTRIBUTION_MODELS, type AttributionModel, type Credit } from './attribute/attribute.ts'
import type { Path } from './attribute/paths.ts'
import { RULES } from './attribute/rules.ts'
import { viewOf } from './figures.ts'
import { FORMULA_IDS } from './formulas.ts'
import { PERIODS } from './period.ts'
import { sourcesFollowed } from './tables.sql.ts'
import { outcomesTold, type Way } from './ways.sql.ts'
import { rememberWays } from './ways.ts'
import { sorry } from './words.ts'

/** With fewer ways the models that learn from them learn mostly chance. */
const ENOUGH_WAYS = 300

const formula = z.enum(FORMULA_IDS)

/** Which source brought the outcomes, by every model side by side. */
export const attributionRoutes = (app: App, waysTo = rememberWays(app), creditsOf = rememberCredits()) => ({
  'GET /measure/attribution': endpoint({
    summary: 'What each source is credited with, model by model; models that learn from data only with enough of it',
    may: 'see',
    input: z.object({ period: z.enum(PERIODS).default('week'), day: z.iso.date().optional() }),
    output: z.object({
      outcomes: z.number(),
      /** Outcomes with at least one click of ours on their way; nothing can be said about the others. */
      withWay: z.number(),
      enough: z.number(),
      formulas: z.array(formula),
      sources: z.array(z.object({ source: z.string(), credits: z.array(z.object({ formula, value: z.number() })) })),
    }),
    sorry,
    run: async ({ period, day }, { workspaceId }) => {
      const { now } = await viewOf(app, workspaceId, period, day)
      const [ways, outcomes, followed] = await Promise.all([
        waysTo(workspaceId, now),
        outcomesTold(app.db.often, workspaceId, now),
        sourcesFollowed(app.db.often, workspaceId, now),
      ])
      const withWay = ways.reduce((sum, way) => sum + way.outcomes, 0)
      const models: readonly AttributionModel[] = withWay >= ENOUGH_WAYS ? ATTRIBUTION_MODELS : RULES
      const credits = creditsOf(ways, followed, models)
      const bySource = [...Map.groupBy(credits, ({ touchpoint }) => touchpoint)]
        .map(([source, rows]) => ({
          source,
          credits: rows.map((row) => ({ formula: formulaOf(row.model), value: row.conversions })),
        }))
        .filter((row) => row.credits.some(({ value }) => value > 0))
        .toSorted((a, b) => all(b.credits) - all(a.credits))
      return done({
        outcomes,
        withWay,
        enough: ENOUGH_WAYS,
        formulas: models.map(formulaOf),
        sources: bySource,
      })
    },
  }),
})

type Followed = readonly { source: string; clicks: number }[]

/** What the models made of the same ways and the same clicks is kept for as long as the ways are. */
function rememberCredits() {
  const known = new WeakMap<readonly Way[], { clicks: string; credits: Credit[] }>()
  return (ways: readonly Way[], followed: Followed, models: readonly AttributionModel[]): Credit[] => {
    const clicks = JSON.stringify(followed)
    const before = known.get(ways)
    if (before?.clicks === clicks) return before.credits
    const credits = attribute(pathsOf(ways, followed), models)
    known.set(ways, { clicks, credits })
    return credits
  }
}

const formulaOf = (model: AttributionModel) => `attributed_${model}` as const

const all = (credits: readonly { value: number }[]): number => credits.reduce((sum, { value }) => sum + value, 0)

/** Clicks that led to nothing count too: without them every source would look as if it always worked. */
function pathsOf(ways: readonly Way[], followed: Followed): Path[] {
  const used = new Map<string, number>()
  for (const { sources, outcomes } of ways)
    for (const source of sources) used.set(source, (used.get(source) ?? 0) + outcomes)
  return [
    ...ways.map(({ sources, days, outcomes }) => ({
      touches: sources.map((channel, i) => ({ channel, day: days[i] ?? null })),
      conversions: outcomes,
      value: 0,
      nulls: 0,
    })),
    ...followed.map(({ source, clicks }) => ({
      touches: [{ channel: source, day: null }],
      conversions: 0,
      value: 0,
      nulls: Math.max(clicks - (used.get(source) ?? 0), 0),
    })),
  ]
}
