import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { storyRow } from '../story/stories.sql.ts'
import { sorry } from '../words.ts'
import { ANGLES } from './angle.ts'
import { anglesFor } from './angles-for.ts'

export const angleRoutes = (app: App) => ({
  'GET /watch/stories/:id/angles': endpoint({
    summary: 'How each channel could tell a story, by its goals, its form, what others did and what worked before',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      channels: z.array(
        z.object({
          channelId: id,
          name: z.string(),
          network: z.string(),
          avatar: z.string().nullable(),
          /** How well the story fits this page, 0 to 100. */
          fit: z.int(),
          angle: z.enum(ANGLES),
          /** The advice and its reasons, in the reader's language. */
          said: z.string(),
          because: z.array(z.string()),
          /** How the post may begin, in the language of the story. */
          opening: z.string().nullable(),
        }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      if (!(await storyRow(app.db.read, who.workspaceId, wish.id))) return refused('no-such-story')
      return done({ channels: await anglesFor(app, who.workspaceId, wish.id, who.lang) })
    },
  }),
})
