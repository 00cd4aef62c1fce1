import * as z from 'zod'
import type { App } from '#app'
import { endpoint, instant, nothing, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { ledger } from '#publish'
import { answerFigures } from './answers.sql.ts'
import { queueCounts } from './counts.sql.ts'
import { Filter } from './filter.ts'
import { queuePage, type After } from './queue.sql.ts'
import { rowsFrom } from './rows.ts'
import { searchWords } from './search-words.ts'
import { ThreadRow } from './shapes.ts'
import { sorry } from './words.ts'

const PAGE = 50
const COUNT_TO = 1_000
const FIGURE_DAYS = 7

/** The queue: who waits for us, in which order, and why. */
export const queueRoutes = (app: App) => ({
  'GET /inbox/threads': endpoint({
    summary:
      'Conversations, the most pressing first unless sorted otherwise; `find` searches in all of them what was said and by whom, what was said last first; `postId` and `personId` list those of one post or person',
    may: 'see',
    input: Filter.extend({ next: z.string().max(120).optional() }),
    output: paged(ThreadRow),
    sorry,
    run: async ({ next, ...filter }, who) => {
      const { workspaceId, account } = who
      const now = app.now()
      const words = searchWords(filter.find)
      const wish = { workspaceId, me: account.id, now, filter, words, after: afterFrom(next), limit: PAGE }
      const { rows, next: following } = await queuePage(app.db.read, wish)
      return done({
        items: await rowsFrom(app.db.read, workspaceId, rows, now),
        next: following ? nextFrom(following) : null,
      })
    },
  }),

  'GET /inbox/counts': endpoint({
    summary: 'How many conversations every preset holds, and how many publishing problems there are',
    may: 'see',
    input: nothing,
    output: z.object({
      open: z.number(),
      unread: z.number(),
      mentions: z.number(),
      later: z.number(),
      mine: z.number(),
      unassigned: z.number(),
      overdue: z.number(),
      approval: z.number(),
      screener: z.number(),
      reviews: z.number(),
      /** Whether anybody has ever reviewed us here. */
      isReviewed: z.boolean(),
      problems: z.number(),
    }),
    sorry,
    run: async (_, { workspaceId, account }) => {
      const [counts, problems] = await Promise.all([
        queueCounts(app.db.read, { workspaceId, me: account.id, now: app.now() }, COUNT_TO),
        ledger.troubles.count(app.db.read, workspaceId, COUNT_TO),
      ])
      return done({ ...counts, problems })
    },
  }),

  'GET /inbox/figures': endpoint({
    summary: 'How fast we answered and how the mood of those who spoke again changed',
    may: 'see',
    input: z.object({ from: instant.optional(), to: instant.optional() }),
    output: z.object({
      answers: z.number(),
      answered: z.number(),
      medianSeconds: z.number().nullable(),
      slowestTenthSeconds: z.number().nullable(),
      reacted: z.number(),
      moodBefore: z.number().nullable(),
      moodAfter: z.number().nullable(),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const to = wish.to ?? app.now()
      const from = wish.from ?? to.subtract({ hours: FIGURE_DAYS * 24 })
      return done(await answerFigures(app.db.read, { workspaceId, from, to }))
    },
  }),
})

const Next = z.tuple([z.string(), z.string().regex(/^\d+$/)])

const nextFrom = ({ key, id: threadId }: After) => Buffer.from(JSON.stringify([key, threadId])).toString('base64url')

function afterFrom(next: string | undefined): After | null {
  if (!next) return null
  const [key, threadId] = Next.parse(JSON.parse(Buffer.from(next, 'base64url').toString()))
  return { key, id: threadId }
}
