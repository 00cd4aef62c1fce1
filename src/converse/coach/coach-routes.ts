import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { worksHere } from './advice.sql.ts'
import { advise } from './advise.ts'
import { POINTERS, WARNINGS } from './coach.ts'
import { FEWEST, whatWorks } from './what-works.ts'

const TEXT = 20_000
const LOOK_BACK_DAYS = 180

/** Advice while an answer is written, and afterwards whether the advice was good. */
export const coachRoutes = (app: App) => ({
  'POST /inbox/threads/:id/coach': endpoint({
    summary: 'What a draft still lacks before it answers an upset person well',
    may: 'see',
    input: z.object({ id, messageId: id.optional(), text: z.string().max(TEXT) }),
    output: z.object({
      score: z.number().nullable(),
      has: z.record(z.enum(POINTERS), z.boolean()),
      repeat: z.string().nullable(),
      warnings: z.array(z.enum(WARNINGS)),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const subject = { workspaceId, threadId: wish.id, messageId: wish.messageId ?? null }
      const advice = await advise(app.db.read, wish.text, subject)
      return advice ? done(advice) : refused('no-such-thread')
    },
  }),

  'GET /inbox/advice': endpoint({
    summary:
      'Which rules of the coach have calmed upset people here in the last half year: mood after our answer minus mood before it, with the rule kept and without, and the difference with its interval once both sides are many enough',
    may: 'see',
    input: nothing,
    output: z.object({
      fewest: z.number(),
      rules: z.array(
        z.object({
          pointer: z.enum(POINTERS),
          kept: z.number(),
          others: z.number(),
          liftKept: z.number().nullable(),
          liftOthers: z.number().nullable(),
          difference: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const since = app.now().subtract({ hours: LOOK_BACK_DAYS * 24 })
      const rows = await worksHere(app.db.read, { workspaceId, pointers: POINTERS, since })
      return done({ fewest: FEWEST, rules: whatWorks(rows) })
    },
  }),
})
