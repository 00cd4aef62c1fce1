import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { TAG_LENGTH, tidyTag } from './tags.ts'
import { dropTemplate, keepTemplate, templatesOf } from './templates.sql.ts'
import { sorry } from './words.ts'

const NAME_LENGTH = 80

const tag = z.string().max(TAG_LENGTH).default('').transform(tidyTag)
const Tags = z.object({ source: tag, medium: tag, campaign: tag, content: tag })
const Told = z.object({ source: z.string(), medium: z.string(), campaign: z.string(), content: z.string() })

/** Campaign names agreed once: whoever builds a link takes them from here, so that one campaign keeps one name. */
export const templateRoutes = (app: App) => ({
  'GET /grow/templates': endpoint({
    summary: 'Templates of campaign names',
    may: 'see',
    input: nothing,
    output: z.object({ templates: z.array(z.object({ id, name: z.string(), tags: Told })) }),
    sorry,
    run: async (_, { workspaceId }) => done({ templates: await templatesOf(app.db.read, workspaceId) }),
  }),

  'POST /grow/templates': endpoint({
    summary: 'Keep campaign names as a template; one of the same name is written over',
    may: 'draft',
    input: z.object({ name: z.string().trim().min(1).max(NAME_LENGTH), tags: Tags }),
    output: z.object({ id }),
    sorry,
    run: async (wish, { workspaceId }) =>
      done(await app.db.write((tx) => keepTemplate(tx, workspaceId, wish, app.now()))),
  }),

  'DELETE /grow/templates/:id': endpoint({
    summary: 'Forget a template; links made from it keep their names',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write((tx) => dropTemplate(tx, workspaceId, wish.id))
      return done({})
    },
  }),
})
