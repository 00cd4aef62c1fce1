import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { LANGS } from '#platform/words.ts'
import { approve, ask, takeDraftBack, turnDown } from './approve/approve.ts'
import { openDrafts } from './approve/drafts.sql.ts'
import { needsApproval } from './approve/needs.ts'
import { actsOfThread } from './moderate/acts.sql.ts'
import { addPromise, promisesOf, setDropped } from './promise/promises.sql.ts'
import { hourOf, PUT_OFF } from './put-off.ts'
import { refreshThreads, tellThreads } from './refresh.ts'
import { threadHead } from './threads.sql.ts'
import { translate } from './translate/translate.ts'
import { sorry } from './words.ts'

const TEXT = 20_000

/** What belongs to a conversation besides what was said: drafts, promises, what was removed and why, translations. */
export const asideRoutes = (app: App) => ({
  'GET /inbox/threads/:id/aside': endpoint({
    summary: 'Drafts, promises and moderation of a conversation, and whether my answer here needs a yes',
    may: 'see',
    input: z.object({ id }),
    output: z.object({
      needsApproval: z.boolean(),
      drafts: z.array(
        z.object({
          id,
          text: z.string(),
          state: z.enum(['prepared', 'asked']),
          by: z.string().nullable(),
          byName: z.string(),
          savedReplyId: id.nullable(),
          at: instant,
        }),
      ),
      promises: z.array(
        z.object({ id, text: z.string(), owner: z.string().nullable(), dueAt: instant, keptAt: instant.nullable() }),
      ),
      acts: z.array(
        z.object({
          id,
          messageId: id,
          action: z.enum(['hide', 'delete', 'mute', 'block', 'report']),
          ruleTitle: z.string(),
          note: z.string(),
          by: z.string().nullable(),
          state: z.enum(['planned', 'done', 'failed', 'undoing', 'undone']),
          reason: z.string().nullable(),
          at: instant,
        }),
      ),
    }),
    sorry,
    run: async (wish, who) => {
      if (!(await threadHead(app.db.read, who.workspaceId, wish.id))) return refused('no-such-thread')
      const [needs, drafts, promises, acts] = await Promise.all([
        needsApproval(app.db.read, who),
        openDrafts(app.db.read, wish.id),
        promisesOf(app.db.read, wish.id),
        actsOfThread(app.db.read, wish.id),
      ])
      const open = drafts.flatMap(({ state, ...draft }) =>
        state === 'prepared' || state === 'asked' ? [{ ...draft, state }] : [],
      )
      return done({ needsApproval: needs, drafts: open, promises, acts })
    },
  }),

  'POST /inbox/threads/:id/drafts': endpoint({
    summary: 'Put an answer before somebody who may say yes to it',
    may: 'answer',
    input: z.object({ id, text: z.string().max(TEXT), seenId: id.optional(), savedReplyId: id.optional() }),
    output: z.object({ id }),
    sorry,
    run: ({ id: threadId, text, seenId, savedReplyId }, who) =>
      ask(app, who, { threadId, text, seenId: seenId ?? null, savedReplyId: savedReplyId ?? null }),
  }),

  'POST /inbox/drafts/:id/yes': endpoint({
    summary: 'Send an answer that was put before us, with other words where they differ',
    may: 'publish',
    input: z.object({
      id,
      text: z.string().max(TEXT),
      seenId: id.optional(),
      done: z.boolean().default(true),
      holdSeconds: z.number().int().min(0).max(30).default(10),
    }),
    output: z.object({ messageId: id }),
    sorry,
    run: (wish, who) => approve(app, who, { ...wish, seenId: wish.seenId }),
  }),

  'POST /inbox/drafts/:id/no': endpoint({
    summary: 'Turn an answer down; the reason stands in the conversation as a note',
    may: 'publish',
    input: z.object({ id, note: z.string().max(1_000).default('') }),
    output: nothing,
    sorry,
    run: (wish, who) => turnDown(app, who, wish.id, wish.note),
  }),

  'DELETE /inbox/drafts/:id': endpoint({
    summary: 'Take back a draft of my own or one that a rule had prepared; gives its words back',
    may: 'answer',
    input: z.object({ id }),
    output: z.object({ text: z.string() }),
    sorry,
    run: (wish, who) => takeDraftBack(app, who, wish.id),
  }),

  'POST /inbox/threads/:id/promises': endpoint({
    summary: 'Write down what we said we would do, and until when',
    may: 'answer',
    input: z.object({
      id,
      text: z.string().trim().min(1).max(500),
      until: z.union([instant, z.enum(PUT_OFF)]),
      owner: z.string().max(100).optional(),
    }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const { workspaceId, account } = who
      if (!(await threadHead(app.db.read, workspaceId, wish.id))) return refused('no-such-thread')
      const workspace = await workspaceById(app.db.read, workspaceId)
      const now = app.now()
      const dueAt = typeof wish.until === 'string' ? hourOf(wish.until, now, workspace?.zone ?? 'UTC') : wish.until
      const promise = { workspaceId, threadId: wish.id, messageId: null, text: wish.text, dueAt, at: now }
      return done(
        await app.db.write(async (tx) => {
          const made = await addPromise(tx, { ...promise, owner: wish.owner ?? account.id })
          await tellThreads(app, tx, workspaceId, [wish.id])
          return made
        }),
      )
    },
  }),

  'PUT /inbox/promises/:id': endpoint({
    summary: 'Let go of a promise, or take it up again; it is kept by the answer that says so',
    may: 'answer',
    input: z.object({ id, dropped: z.boolean() }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const changed = await app.db.write(async (tx) => {
        const promise = await setDropped(tx, workspaceId, wish.id, wish.dropped ? app.now() : null)
        if (!promise) return null
        await refreshThreads(tx, [promise.threadId], app.now())
        await tellThreads(app, tx, workspaceId, [promise.threadId])
        return promise
      })
      return changed ? done({}) : refused('no-such-promise')
    },
  }),

  'POST /inbox/messages/:id/translation': endpoint({
    summary: 'The words of a message in another language, by the translation service of the workspace',
    may: 'see',
    input: z.object({ id, lang: z.enum(LANGS) }),
    output: z.object({ text: z.string() }),
    sorry,
    run: (wish, who) => translate(app, who, wish.id, wish.lang),
  }),
})
