import * as z from 'zod'
import type { App } from '#app'
import { endpoint } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { viewOf } from '../figures.ts'
import { FORMULA_IDS } from '../formulas.ts'
import { PERIODS } from '../period.ts'
import { sorry } from '../words.ts'
import { PARTS, talkFigures, talkRows } from './talk-figures.ts'
import { answersIn, complainAgain, highestSpike, namesOf, openNow, removedIn, saidIn } from './talk.sql.ts'

const number = z.number().nullable()
const MOST_ROWS = 200

/** What our answers do: the eighteen figures of talk, and the same by channel, colleague, saved reply and language. */
export const talkRoutes = (app: App) => ({
  'GET /measure/talk': endpoint({
    summary:
      'The figures of talk in a period, with how many each rests on, and by channel, colleague, saved reply or language',
    may: 'see',
    input: z.object({
      period: z.enum(PERIODS).default('month'),
      day: z.iso.date().optional(),
      by: z.enum(['channel', 'agent', 'template', 'lang']).default('channel'),
    }),
    output: z.object({
      starts: z.string(),
      ends: z.string(),
      today: z.string(),
      figures: z.array(
        z.object({
          formula: z.enum(FORMULA_IDS),
          value: number,
          before: number,
          n: z.number(),
          low: number,
          high: number,
          /** `name`: the rule or the question word where a part is told for each. */
          parts: z.array(z.object({ part: z.enum(PARTS), value: number, name: z.string().optional() })),
        }),
      ),
      rows: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          answers: z.number(),
          firstMinutes: number,
          moodDelta: number,
          low: number,
          high: number,
          n: z.number(),
          noReaction: number,
          calmed: number,
          worse: number,
        }),
      ),
    }),
    sorry,
    run: async ({ period, day, by }, { workspaceId, account }) => {
      const view = await viewOf(app, workspaceId, period, day)
      const db = app.db.read
      const now = app.now()
      const figuresIn = async (s: typeof view.now) => {
        const stretch = { workspaceId, from: s.from, until: s.until }
        const [answers, said, open, again, spike, removed] = await Promise.all([
          answersIn(db, stretch),
          saidIn(db, { workspaceId, fromDay: s.fromDay, untilDay: s.untilDay }),
          openNow(db, workspaceId),
          complainAgain(db, stretch),
          highestSpike(db, stretch),
          removedIn(db, stretch),
        ])
        const hours = (s.until.epochMilliseconds - s.from.epochMilliseconds) / 3_600_000
        const around = {
          open,
          again,
          spike: { score: spike.score, count: Number(spike.count) },
          removed,
          hours,
          now,
          me: account.id,
          zone: view.zone,
        }
        return { answers, figures: talkFigures(answers, said, around) }
      }
      const [current, before, names] = await Promise.all([
        figuresIn(view.now),
        figuresIn(view.before),
        namesOf(db, workspaceId),
      ])
      const earlier = new Map(before.figures.map((figure) => [figure.formula, figure.value]))
      return done({
        starts: view.whole.from.toString(),
        ends: view.whole.until.toString(),
        today: view.today.toString(),
        figures: current.figures.map((figure) => ({ ...figure, before: earlier.get(figure.formula) ?? null })),
        rows: talkRows(current.answers, by)
          .slice(0, MOST_ROWS)
          .map((row) => ({ ...row, name: names.get(`${by}/${row.key}`) ?? row.key })),
      })
    },
  }),
})
