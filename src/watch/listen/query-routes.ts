import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { cursorOf, momentIn, placeFrom } from '../cursor.ts'
import { hitPage } from './hits.sql.ts'
import { changeListening, listen, previewOf, stopListening } from './listening.ts'
import { queriesOf, queryById } from './queries.sql.ts'
import { sorry } from '../words.ts'

const PAGE = 40
const name = z.string().max(80).default('')
const phrase = z.string().max(400)

const Query = z.object({
  id,
  name: z.string(),
  phrase: z.string(),
  paused: z.boolean(),
  madeAt: instant,
  /** Items that answered it within seven days. */
  hitsLastWeek: z.int(),
  /** Stories these items belong to, without muted ones. */
  storiesLastWeek: z.int(),
})

const Sample = z.object({
  id,
  storyId: id,
  title: z.string(),
  lang: z.string().nullable(),
  sourceTitle: z.string(),
  publishedAt: instant,
})

/** Listening: phrases and formulas that everything which comes in is held against. */
export const queryRoutes = (app: App) => ({
  'GET /watch/queries': endpoint({
    summary: 'What the workspace listens for, by name, and how much was heard in the last seven days',
    may: 'see',
    input: nothing,
    output: z.object({ queries: z.array(Query) }),
    sorry,
    run: async (_, who) =>
      done({ queries: await queriesOf(app.db.read, who.workspaceId, app.now().subtract({ hours: 24 * 7 })) }),
  }),

  'GET /watch/queries/preview': endpoint({
    summary: 'How many items of the last 30 days a phrase would have found, with a few of them; nothing is kept',
    may: 'draft',
    input: z.object({ phrase }),
    output: z.object({
      hits: z.int(),
      scanned: z.int(),
      /** False when there were too many items, and only the newest were looked at. */
      isWhole: z.boolean(),
      days: z.int(),
      samples: z.array(Sample),
    }),
    sorry,
    run: (wish, who) => previewOf(app, who.workspaceId, wish.phrase),
  }),

  'POST /watch/queries': endpoint({
    summary: 'Listen for a phrase or a formula; the last 30 days are heard at once',
    may: 'draft',
    input: z.object({ name, phrase }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => listen(app, who, wish),
  }),

  'PUT /watch/queries/:id': endpoint({
    summary: 'Name a query, pause it, or make it listen for something else',
    may: 'draft',
    input: z.object({ id, name, phrase, paused: z.boolean() }),
    output: nothing,
    sorry,
    run: ({ id: queryId, ...wish }, who) => changeListening(app, who, queryId, wish),
  }),

  'DELETE /watch/queries/:id': endpoint({
    summary: 'Stop listening for something and forget what was heard; the stories stay',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => stopListening(app, who, wish.id),
  }),

  'GET /watch/queries/:id/hits': endpoint({
    summary: 'What answered a query, newest first',
    may: 'see',
    input: z.object({ id, next: z.string().max(200).optional() }),
    output: paged(Sample.extend({ summary: z.string(), url: z.string().nullable() })),
    sorry,
    run: async (wish, who) => {
      if (!(await queryById(app.db.read, who.workspaceId, wish.id))) return refused('no-such-query')
      const place = placeFrom(wish.next)
      const at = place && momentIn(place[0])
      const items = await hitPage(app.db.read, wish.id, place && at ? { at, id: place[1] } : null, PAGE)
      const last = items.length === PAGE ? items.at(-1) : undefined
      return done({ items, next: last ? cursorOf([last.publishedAt.toString(), last.id]) : null })
    },
  }),
})
