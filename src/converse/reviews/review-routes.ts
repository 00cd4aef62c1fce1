import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { reviewFigures } from './reviews.sql.ts'

const FIGURE_DAYS = 90

/** Reviews in figures; they are read and answered in the queue like everything else. */
export const reviewRoutes = (app: App) => ({
  'GET /inbox/reviews': endpoint({
    summary:
      'Reviews between two moments, the last ninety days unless told otherwise: the mean of their stars and that of the stretch before, how many gave how many, how many we answered, and who changed their stars after our answer',
    may: 'see',
    input: z.object({ channelId: id.optional(), from: instant.optional(), to: instant.optional() }),
    output: z.object({
      reviews: z.number(),
      average: z.number().nullable(),
      averageBefore: z.number().nullable(),
      starred: z.number(),
      /** From one star to five. */
      byStars: z.array(z.number()).length(5),
      answered: z.number(),
      medianSeconds: z.number().nullable(),
      raised: z.number(),
      lowered: z.number(),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const to = wish.to ?? app.now()
      const from = wish.from ?? to.subtract({ hours: FIGURE_DAYS * 24 })
      const q = { workspaceId, channelId: wish.channelId ?? null }
      const [{ ones, twos, threes, fours, fives, ...figures }, before] = await Promise.all([
        reviewFigures(app.db.read, { ...q, from, to }),
        reviewFigures(app.db.read, { ...q, from: from.subtract(to.since(from)), to: from }),
      ])
      return done({ ...figures, byStars: [ones, twos, threes, fours, fives], averageBefore: before.average })
    },
  }),
})
