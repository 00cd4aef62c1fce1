import * as z from 'zod'
import type { App } from '#app'
import { fold } from '#language'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { answerFigures } from './answers.sql.ts'
import {
  foundThreads,
  PRESETS,
  queueCounts,
  queuePage,
  threadsOfPost,
  type After,
  type Preset,
  type QueueRow,
} from './queue.sql.ts'
import { rowsFrom } from './rows.ts'
import { ThreadRow } from './shapes.ts'
import { sorry } from './words.ts'

const PAGE = 50
const COUNT_TO = 1_000
const FIGURE_DAYS = 7

/** The queue: who waits for us, in which order, and why. */
export const queueRoutes = (app: App) => ({
  'GET /inbox/threads': endpoint({
    summary:
      'Conversations of one preset, the most pressing first; `find` searches what was said, `postId` lists one post',
    may: 'see',
    input: z.object({
      preset: z.enum(PRESETS).default('open'),
      channelId: id.optional(),
      postId: id.optional(),
      find: z.string().max(200).default(''),
      next: z.string().max(120).optional(),
    }),
    output: paged(ThreadRow),
    sorry,
    run: async ({ preset, channelId, postId, find, next }, who) => {
      const { workspaceId } = who
      const words = searchWords(find)
      if (words !== '') return list(await foundThreads(app.db.read, workspaceId, words, PAGE), null)
      if (postId) return list(await threadsOfPost(app.db.read, workspaceId, postId, PAGE), null)
      const wish = {
        workspaceId,
        preset,
        me: who.account.id,
        channelId: channelId ?? null,
        after: afterFrom(next),
        limit: PAGE,
      }
      const rows = await queuePage(app.db.read, wish)
      const last = rows.at(-1)
      return list(rows, rows.length === PAGE && last ? nextOf(preset, last) : null)

      async function list(found: readonly QueueRow[], nextPage: string | null) {
        return done({ items: await rowsFrom(app.db.read, workspaceId, found, app.now()), next: nextPage })
      }
    },
  }),

  'GET /inbox/counts': endpoint({
    summary: 'How many conversations every preset holds',
    may: 'see',
    input: nothing,
    output: z.object({
      open: z.number(),
      unread: z.number(),
      mentions: z.number(),
      later: z.number(),
      mine: z.number(),
    }),
    sorry,
    run: async (_, who) => done(await queueCounts(app.db.read, who.workspaceId, who.account.id, COUNT_TO)),
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

function nextOf(preset: Preset, row: QueueRow): string {
  const at = preset === 'later' ? row.laterAt : preset === 'done' ? row.doneAt : row.lastAt
  const key = preset === 'later' || preset === 'done' || preset === 'all' ? String(at ?? row.lastAt) : String(row.rank)
  return Buffer.from(JSON.stringify([key, row.id])).toString('base64url')
}

function afterFrom(next: string | undefined): After | null {
  if (!next) return null
  const [key, threadId] = Next.parse(JSON.parse(Buffer.from(next, 'base64url').toString()))
  return { key, id: threadId }
}

/** What was typed as words that all must be there, the last perhaps unfinished. */
const searchWords = (typed: string): string =>
  (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(' & ')
