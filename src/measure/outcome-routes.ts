import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { KINDS } from './outcome.ts'
import { outcomePage } from './outcomes.sql.ts'
import { tellOutcome } from './tell-outcome.ts'
import { sorry } from './words.ts'

const PAGE = 50
const MAX_CLICKS = 50
const MAX_VALUE = 100_000_000_000

const click = z.string().max(64)
const via = z.enum(['click', 'told', 'none'])

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
      /** For an outcome somebody told of by word: the post they named. */
      postId: id.nullable().default(null),
    }),
    output: z.object({
      id,
      repeated: z.boolean(),
      via,
      linkId: id.nullable(),
      postId: id.nullable(),
      channelId: id.nullable(),
      storyId: id.nullable(),
    }),
    sorry,
    run: ({ click: one, clicks, at, ...told }, who) =>
      tellOutcome(app, who, { ...told, at: at ?? app.now(), clicks: one === undefined ? clicks : [...clicks, one] }),
  }),

  'GET /outcomes': endpoint({
    summary: 'Outcomes, newest first, with where they came from',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        reference: z.string(),
        kind: z.enum(KINDS),
        at: instant,
        value: z.string().nullable(),
        currency: z.string().nullable(),
        note: z.string(),
        via,
        postId: id.nullable(),
        channelId: id.nullable(),
        storyId: id.nullable(),
        linkId: id.nullable(),
      }),
    ),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const items = await outcomePage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),
})
