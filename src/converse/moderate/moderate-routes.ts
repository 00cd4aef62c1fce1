import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { addPageRule, pageRulesOf, setPageRuleRemoved } from './acts.sql.ts'
import { moderate, undoAct } from './moderate.ts'

/** Removing what breaks the published rules of the page, and the rules themselves. */
export const moderateRoutes = (app: App) => ({
  'POST /inbox/messages/:id/acts': endpoint({
    summary: 'Hide or delete a message, mute, block or report its author, by a published rule of the page',
    may: 'answer',
    input: z.object({
      id,
      action: z.enum(['hide', 'delete', 'mute', 'block', 'report']),
      pageRuleId: id,
      note: z.string().max(500).default(''),
    }),
    output: z.object({ id }),
    sorry,
    run: ({ id: messageId, ...wish }, who) => moderate(app, who, { messageId, ...wish }),
  }),

  'DELETE /inbox/acts/:id': endpoint({
    summary: 'Take back what was done to a message or its author; what is deleted stays deleted',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const undone = await app.db.write(async (tx) => {
        await record(tx, who, 'act-undone', { act: wish.id }, app.now())
        return undoAct(app, tx, who.workspaceId, wish.id)
      })
      return undone ? done({}) : refused('nothing-to-undo')
    },
  }),

  'GET /inbox/page-rules': endpoint({
    summary: 'The published rules of the page',
    may: 'see',
    input: nothing,
    output: z.object({ rules: z.array(z.object({ id, title: z.string(), text: z.string() })) }),
    sorry,
    run: async (_, { workspaceId }) => done({ rules: await pageRulesOf(app.db.read, workspaceId) }),
  }),

  'POST /inbox/page-rules': endpoint({
    summary: 'Add a rule of the page, in the words visitors read',
    may: 'manage',
    input: z.object({ title: z.string().trim().min(1).max(80), text: z.string().trim().min(1).max(1_000) }),
    output: z.object({ id }),
    sorry,
    run: async (wish, { workspaceId }) =>
      done(await app.db.write((tx) => addPageRule(tx, { workspaceId, ...wish, at: app.now() }))),
  }),

  'DELETE /inbox/page-rules/:id': endpoint({
    summary: 'Put a rule of the page away; what was removed by it keeps its words',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const gone = await app.db.write((tx) => setPageRuleRemoved(tx, workspaceId, wish.id, app.now()))
      return gone ? done({}) : refused('no-such-rule')
    },
  }),

  'POST /inbox/page-rules/:id/back': endpoint({
    summary: 'Take a rule of the page out again',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) =>
      (await app.db.write((tx) => setPageRuleRemoved(tx, workspaceId, wish.id, null)))
        ? done({})
        : refused('no-such-rule'),
  }),
})
