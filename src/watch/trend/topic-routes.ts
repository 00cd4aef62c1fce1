import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { topicsNow } from './week.ts'

export const topicRoutes = (app: App) => ({
  'GET /watch/topics': endpoint({
    summary: 'What is told about in the last day, and whether more than in the week before',
    may: 'see',
    input: nothing,
    output: z.object({
      topics: z.array(
        z.object({
          word: z.string(),
          told: z.int(),
          usual: z.number(),
          outlets: z.int(),
          pace: z.enum(['quiet', 'usual', 'rising']),
          storyId: id,
        }),
      ),
    }),
    sorry,
    run: async (_, who) => done({ topics: await topicsNow(app, who.workspaceId) }),
  }),
})
