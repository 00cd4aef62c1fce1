import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { addSavedReply, changeSavedReply, removeSavedReply, savedReplies } from './saved.sql.ts'
import { sorry } from './words.ts'

const saved = { name: z.string().trim().min(1).max(80), text: z.string().trim().min(1).max(5_000), lang: z.enum(LANGS) }

/** Answers worth keeping; {name}, {channel} and {me} in them are filled when one is taken. */
export const savedRoutes = (app: App) => ({
  'GET /inbox/saved-replies': endpoint({
    summary: 'Saved replies, the most used first',
    may: 'see',
    input: nothing,
    output: z.object({ replies: z.array(z.object({ id, ...saved, uses: z.number() })) }),
    sorry,
    run: async (_, { workspaceId }) => done({ replies: await savedReplies(app.db.read, workspaceId) }),
  }),

  'POST /inbox/saved-replies': endpoint({
    summary: 'Keep a reply',
    may: 'answer',
    input: z.object(saved),
    output: z.object({ id }),
    sorry,
    run: async (wish, { workspaceId }) =>
      done(await app.db.write((tx) => addSavedReply(tx, { workspaceId, ...wish, at: app.now() }))),
  }),

  'PUT /inbox/saved-replies/:id': endpoint({
    summary: 'Change a saved reply',
    may: 'answer',
    input: z.object({ id, ...saved }),
    output: nothing,
    sorry,
    run: async ({ id: replyId, ...wish }, { workspaceId }) => {
      const at = app.now()
      const changed = await app.db.write((tx) => changeSavedReply(tx, replyId, { workspaceId, ...wish, at }))
      return changed ? done({}) : refused('no-such-reply')
    },
  }),

  'DELETE /inbox/saved-replies/:id': endpoint({
    summary: 'Put a saved reply away',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const removed = await app.db.write((tx) => removeSavedReply(tx, workspaceId, wish.id, app.now()))
      return removed ? done({}) : refused('no-such-reply')
    },
  }),
})
