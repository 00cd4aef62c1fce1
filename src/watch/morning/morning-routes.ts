import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { troubleSaid } from '../source/source-shape.ts'
import { sorry } from '../words.ts'
import { morningOf } from './morning.ts'

const Told = z.object({ id, title: z.string(), lang: z.string().nullable() })

export const morningRoutes = (app: App) => ({
  'GET /watch/morning': endpoint({
    summary: 'What the night brought: topics that rose, stories nobody has taken up, sources that stopped answering',
    may: 'see',
    input: nothing,
    output: z.object({
      since: instant,
      topics: z.array(z.object({ word: z.string(), told: z.int(), usual: z.number(), outlets: z.int(), storyId: id })),
      stories: z.array(Told.extend({ firstSource: z.string().nullable(), outlets: z.int(), score: z.int() })),
      /** What our community spoke of before we saw it. */
      toldUs: z.array(Told),
      broken: z.array(z.object({ id, title: z.string(), said: z.string() })),
    }),
    sorry,
    run: async (_, who) => {
      const zone = (await workspaceById(app.db.read, who.workspaceId))?.zone ?? 'UTC'
      const { broken, ...night } = await morningOf(app, who.workspaceId, zone)
      return done({
        ...night,
        broken: broken.map(({ id: sourceId, title, trouble, about }) => ({
          id: sourceId,
          title,
          said: troubleSaid(trouble, about, who.lang),
        })),
      })
    },
  }),
})
