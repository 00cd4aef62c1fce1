import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { KINDS } from './outcome.ts'
import { outcomeById, outcomePage, refundsOf, stepsTo } from './outcome-list.sql.ts'
import { VIAS } from './outcomes.sql.ts'
import { tellRefund, undoRefund } from './refund/refund.ts'
import { tellOutcome } from './tell-outcome.ts'
import { sorry } from './words.ts'

const PAGE = 50
const MAX_CLICKS = 50
const MAX_VALUE = 100_000_000_000

const click = z.string().max(64)
const via = z.enum(VIAS)
const LONGEST_CALL_SECONDS = 86_400

const Shown = z.object({
  id,
  reference: z.string(),
  kind: z.enum(KINDS),
  at: instant,
  value: z.string().nullable(),
  currency: z.string().nullable(),
  note: z.string(),
  via,
  person: z.string().nullable(),
  seconds: z.int().nullable(),
  refunded: z.string(),
  /** When it was taken back as a whole; from then on it does not count. */
  takenBackAt: instant.nullable(),
  postId: id.nullable(),
  postText: z.string().nullable(),
  channelId: id.nullable(),
  storyId: id.nullable(),
  storyTitle: z.string().nullable(),
  linkId: id.nullable(),
  /** The answer of ours that held the link, the code or the number. */
  messageId: id.nullable(),
  threadId: id.nullable(),
  replyText: z.string().nullable(),
  mark: z.string().nullable(),
  markName: z.string().nullable(),
  markKind: z.enum(['code', 'number']).nullable(),
  campaignId: id.nullable(),
  campaignName: z.string().nullable(),
})

/** What happened at the company: told by its site, its till, its telephone, or a person. */
export const outcomeRoutes = (app: App) => ({
  'POST /outcomes': endpoint({
    summary: 'Tell that somebody registered, called or bought; the same reference again changes nothing',
    may: 'measure',
    input: z.object({
      reference: z.string().trim().min(1).max(200),
      kind: z.enum(KINDS),
      at: instant.optional(),
      value: z.number().min(-MAX_VALUE).max(MAX_VALUE).nullable().default(null),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable()
        .default(null),
      note: z.string().max(500).default(''),
      /** The `mdn` parameter the visitor arrived with. */
      click: click.optional(),
      /** All of them, when the site remembers earlier visits. */
      clicks: z.array(click).max(MAX_CLICKS).default([]),
      /** The promo code that was used, and the number that was dialled. */
      code: z.string().trim().max(40).nullable().default(null),
      number: z.string().trim().max(40).nullable().default(null),
      /** The company's own name for its customer; everything told with it can be made to go away. */
      person: z.string().trim().min(1).max(200).nullable().default(null),
      seconds: z.int().min(0).max(LONGEST_CALL_SECONDS).nullable().default(null),
      /** For an outcome somebody told of by word: the post or the answer they named. */
      postId: id.nullable().default(null),
      messageId: id.nullable().default(null),
    }),
    output: z.object({
      id,
      repeated: z.boolean(),
      via,
      linkId: id.nullable(),
      postId: id.nullable(),
      channelId: id.nullable(),
      storyId: id.nullable(),
      messageId: id.nullable(),
    }),
    sorry,
    run: ({ click: one, clicks, at, ...told }, who) =>
      tellOutcome(app, who, { ...told, at: at ?? app.now(), clicks: one === undefined ? clicks : [...clicks, one] }),
  }),

  'GET /outcomes': endpoint({
    summary: 'Outcomes, newest first, with the post, the story and the answer each came from',
    may: 'see',
    input: z.object({ next: id.optional(), kind: z.enum(KINDS).optional() }),
    output: paged(Shown),
    sorry,
    run: async ({ next, kind }, { workspaceId }) => {
      const wish = { before: next ?? null, kind: kind ?? null, limit: PAGE }
      const items = await outcomePage(app.db.read, workspaceId, wish)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /outcomes/:id': endpoint({
    summary: 'One outcome with the whole way to it, click by click, and what went back of it',
    may: 'see',
    input: z.object({ id }),
    output: Shown.extend({
      steps: z.array(
        z.object({
          at: instant,
          source: z.string().nullable(),
          device: z.string().nullable(),
          mark: z.string().nullable(),
          postId: id.nullable(),
          postText: z.string().nullable(),
        }),
      ),
      refunds: z.array(
        z.object({ id, reference: z.string(), amount: z.string().nullable(), note: z.string(), at: instant }),
      ),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const outcome = await outcomeById(app.db.read, workspaceId, wish.id)
      if (!outcome) return refused('no-such-outcome', { reference: wish.id })
      const [steps, refunds] = await Promise.all([stepsTo(app.db.read, wish.id), refundsOf(app.db.read, wish.id)])
      return done({ ...outcome, steps, refunds })
    },
  }),

  'POST /refunds': endpoint({
    summary:
      'Tell that money went back: the sale is taken back from its post and its day; the same refund again changes nothing',
    may: 'measure',
    input: z.object({
      /** The reference of the outcome. */
      outcome: z.string().trim().min(1).max(200),
      /** The refund's own name; left out, there is one refund of the whole. */
      reference: z.string().trim().min(1).max(200).optional(),
      /** Left out, all that is left of it. */
      amount: z.number().positive().max(MAX_VALUE).nullable().default(null),
      at: instant.optional(),
      note: z.string().max(500).default(''),
    }),
    output: z.object({ id, left: z.number().nullable(), takenBack: z.boolean(), repeated: z.boolean() }),
    sorry,
    run: (wish, who) =>
      tellRefund(app, who, {
        ...wish,
        reference: wish.reference ?? `refund of ${wish.outcome}`,
        at: wish.at ?? app.now(),
      }),
  }),

  'DELETE /refunds/:id': endpoint({
    summary: 'A refund that was a mistake: the sale counts again',
    may: 'measure',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => undoRefund(app, who, wish.id),
  }),
})
