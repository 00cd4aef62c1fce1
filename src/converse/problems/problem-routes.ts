import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { ledger } from '#publish'

const PAGE = 50
const { troubles } = ledger

const Problem = z.object({
  id,
  kind: z.enum(['post', 'part', 'comment', 'reply', 'change', 'removal']),
  state: z.enum(['failed', 'unknown', 'late', 'held']),
  /** Nobody approved it by its hour. */
  notApproved: z.boolean(),
  reasonSaid: z.string().nullable(),
  channel: z.object({ name: z.string(), network: z.string(), avatar: z.string().nullable() }),
  /** Null for an answer to somebody. */
  postId: id.nullable(),
  text: z.string(),
  lang: z.string(),
  dueAt: instant,
  /** When the desk looks by itself next; null when only a person can move it on. */
  nextAt: instant.nullable(),
  url: z.string().nullable(),
  /** What would help, the best first. */
  remedies: z.array(z.enum(['again', 'look', 'aside', 'leave-out'])),
})

/** What did not go out as planned, beside the conversations it would have begun. */
export const problemRoutes = (app: App) => ({
  'GET /inbox/problems': endpoint({
    summary: 'Publishing problems nobody has dealt with, each with its reason and what would help, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(Problem),
    sorry: troubles.sorry,
    run: async ({ next }, who) => {
      const { workspaceId } = who
      const [rows, channels] = await Promise.all([
        troubles.page(app.db.read, { workspaceId, before: next ?? null, limit: PAGE }),
        channelsOf(app, workspaceId),
      ])
      const items = rows.map(({ channelId, reason, trouble, part, isWaiting, ...row }) => {
        const channel = channels.find((one) => one.id === channelId)
        return {
          ...row,
          notApproved: reason === 'not-approved',
          reasonSaid: troubles.said({ reason, trouble, part }, who.lang),
          channel: { name: channel?.name ?? '', network: channel?.network ?? '', avatar: channel?.avatar ?? null },
          remedies: troubles.remediesFor({ ...row, reason, isWaiting }),
        }
      })
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /inbox/problems/:id/mend': endpoint({
    summary: 'Send it again, look whether it arrived, leave it out, or say that it has been dealt with',
    may: 'publish',
    input: z.object({ id, remedy: z.enum(['again', 'look', 'aside', 'leave-out']) }),
    output: nothing,
    sorry: troubles.sorry,
    run: (wish, who) => troubles.mend(app, who, wish.id, wish.remedy),
  }),
})
