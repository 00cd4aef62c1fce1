import * as z from 'zod'
import type { App } from '#app'
import { endpoint, instant } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { viewOf } from '../figures.ts'
import { PERIODS } from '../period.ts'
import { sorry } from '../words.ts'
import { MATRIX_FORMULAS } from './matrix-formulas.ts'
import { COLUMNS, matrixIn, ROWS } from './matrix-of.ts'

const count = z.number()
const Named = z.object({ name: z.string(), how: z.string() })

/** The second question: is the content right for those it meets? */
export const matrixRoutes = (app: App) => ({
  'GET /measure/matrix': endpoint({
    summary:
      'Kinds of posts against segments of people: how often each answers, how sure that is, and where nothing can be said',
    may: 'see',
    input: z.object({
      period: z.enum(PERIODS).default('week'),
      day: z.iso.date().optional(),
      rows: z.enum(ROWS).default('format'),
      columns: z.enum(COLUMNS).default('language'),
    }),
    output: z.object({
      from: instant,
      until: instant,
      /** Whether the desk has said whom it is for; without that nobody is in the target. */
      isDeclared: z.boolean(),
      unevenness: count,
      rows: z.array(z.object({ id: z.string(), posts: count })),
      columns: z.array(z.object({ id: z.string(), people: count, rate: count })),
      cells: z.array(
        z.object({
          row: z.string(),
          column: z.string(),
          posts: count,
          of: count,
          hits: count,
          rate: count,
          rateLow: count,
          rateHigh: count,
          lift: count,
          low: count,
          high: count,
          says: z.enum(['more', 'less', 'unclear', 'few']),
        }),
      ),
      formulas: z.array(Named),
    }),
    sorry,
    run: async ({ period, day, ...asked }, { workspaceId, lang }) => {
      const { now } = await viewOf(app, workspaceId, period, day)
      const matrix = await matrixIn(app, workspaceId, now, asked)
      return done({
        ...matrix,
        rows: [...matrix.rows],
        columns: [...matrix.columns],
        cells: [...matrix.cells],
        formulas: Object.values(MATRIX_FORMULAS).map(({ name, how }) => ({ name: name[lang], how: how[lang] })),
      })
    },
  }),
})
