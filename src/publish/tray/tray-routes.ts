import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done } from '#platform/result.ts'
import { asCards, PostCard } from '../cards/card.ts'
import { sorry } from '../words.ts'
import { addIdea, keep } from './keep.ts'
import { trayCounts, trayRows } from './tray.sql.ts'
import { trayWords } from './tray-words.ts'

const PAGE = 30
const IDEA_LETTERS_MOST = 2_000
const TYPED_MOST = 200

const words = z.string().max(TYPED_MOST).default('')

/** What waits without an hour: drafts, and ideas kept for later. */
export const trayRoutes = (app: App) => ({
  'GET /publish/drafts': endpoint({
    summary: 'Drafts and ideas without an hour, the one touched last first; all words must begin a word of the text',
    may: 'see',
    input: z.object({ next: z.string().optional(), kind: z.enum(['draft', 'idea']).optional(), words }),
    output: paged(PostCard),
    sorry,
    run: async ({ next, kind, words: typed }, { workspaceId, lang }) => {
      const sought = { workspaceId, kind, words: trayWords(typed) }
      const rows = await trayRows(app.db.read, sought, placeFrom(next), PAGE)
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: await asCards(app, workspaceId, rows, lang),
        next: last ? placeText({ at: last.updatedAt, id: last.id }) : null,
      })
    },
  }),

  'GET /publish/drafts/counts': endpoint({
    summary: 'How many drafts and ideas without an hour there are',
    may: 'see',
    input: z.object({ words }),
    output: z.object({ drafts: z.number().int(), ideas: z.number().int() }),
    sorry,
    run: async ({ words: typed }, { workspaceId }) =>
      done(await trayCounts(app.db.read, { workspaceId, words: trayWords(typed) })),
  }),

  'POST /publish/ideas': endpoint({
    summary: 'Keep a line, or a story, for later: an idea without channel and hour',
    may: 'draft',
    input: z.object({ text: z.string().max(IDEA_LETTERS_MOST).optional(), storyId: id.optional() }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => addIdea(app, who, wish),
  }),

  'POST /publish/posts/:id/keep': endpoint({
    summary: 'Keep a post without an hour, as a draft (for every channel, if it was an idea) or as an idea',
    may: 'draft',
    input: z.object({
      id,
      as: z.enum(['draft', 'idea']),
      /** The channels a draft is for, and how it begins on each; absent for those it knew, or all. */
      channels: z
        .array(z.object({ channelId: id, opening: z.string().max(500).nullable().default(null) }))
        .min(1)
        .max(50)
        .optional(),
    }),
    output: nothing,
    sorry,
    run: (wish, who) => keep(app, who, wish),
  }),
})
