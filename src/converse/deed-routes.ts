import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import type { Who } from '#platform/endpoint.ts'
import { answer, HOLD_SECONDS, takeBack } from './answer.ts'
import { Filter } from './filter.ts'
import { likeMessage } from './like.ts'
import { type Named, tellNobody } from './named.ts'
import { addNote } from './note.ts'
import { idsMatching } from './queue.sql.ts'
import { searchWords } from './search-words.ts'
import { PUT_OFF } from './put-off.ts'
import { triage } from './triage.ts'
import { undo } from './undo.ts'
import { sorry } from './words.ts'
import { networkSorry } from '#networks'

const MOST = 500
/** What one deed on all of a filter may reach. */
const MOST_OF_ALL = 20_000
const TEXT = 20_000

const label = z.string().trim().min(1).max(40)

const Triage = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('done') }),
  z.object({ deed: z.literal('reopen') }),
  z.object({
    deed: z.literal('later'),
    /** Null puts it on the pile for "I answer that later". */
    until: z
      .union([instant, z.enum(PUT_OFF)])
      .nullable()
      .default(null),
  }),
  z.object({ deed: z.literal('assign'), to: z.string().max(100).nullable() }),
  z.object({ deed: z.literal('assign-in-turn') }),
  z.object({
    deed: z.literal('label'),
    add: z.array(label).max(10).default([]),
    remove: z.array(label).max(10).default([]),
  }),
  z.object({ deed: z.literal('weigh'), points: z.number().int().min(-60).max(60) }),
  z.object({ deed: z.literal('let-in') }),
  z.object({ deed: z.literal('keep-out') }),
  z.object({ deed: z.literal('read') }),
  z.object({ deed: z.literal('unread') }),
])

/** What is done with a conversation: answering, triage, notes, likes - and taking it back. */
export const deedRoutes = (app: App, named: Named = tellNobody) => ({
  'POST /inbox/threads/:id/answers': endpoint({
    summary: 'Answer; it leaves after the hold and until then can be taken back',
    may: 'answer',
    input: z.object({
      id,
      text: z.string().max(TEXT),
      messageId: id.optional(),
      seenId: id.optional(),
      savedReplyId: id.optional(),
      anyway: z.boolean().optional(),
      promiseUntil: z.union([instant, z.enum(PUT_OFF)]).optional(),
      keepsPromiseId: id.optional(),
      done: z.boolean().default(true),
      holdSeconds: z.number().int().min(0).max(30).default(HOLD_SECONDS),
    }),
    output: z.object({ messageId: id }),
    sorry,
    run: ({ id: threadId, ...wish }, who) => answer(app, who, { threadId, ...wish }),
  }),

  'DELETE /inbox/answers/:id': endpoint({
    summary: 'Take back an answer that is still held, or clear away one that failed; gives its words back',
    may: 'answer',
    input: z.object({ id }),
    output: z.object({ threadId: id, text: z.string() }),
    sorry,
    run: (wish, who) => takeBack(app, who, wish.id),
  }),

  'POST /inbox/triage': endpoint({
    summary: 'Do one thing to one, many or, with `all`, every conversation of a filter; `undo` takes it back',
    may: 'answer',
    input: z.object({ ids: z.array(id).max(MOST).default([]), all: Filter.optional(), wish: Triage }),
    output: z.object({ undo: id.nullable(), changed: z.number() }),
    sorry,
    run: async ({ ids, all, wish }, who) => triage(app, who, all ? await everyOne(app, who, all) : ids, wish, named),
  }),

  'POST /inbox/undo': endpoint({
    summary: 'Put back what your last deed, or the one named, has changed',
    may: 'answer',
    input: z.object({ id: id.optional() }),
    output: z.object({ deed: z.string(), threadIds: z.array(id) }),
    sorry,
    run: (wish, who) => undo(app, who, wish.id ?? null),
  }),

  'POST /inbox/threads/:id/notes': endpoint({
    summary: 'Write a note that only the team sees; whoever is named in it with @ is told',
    may: 'answer',
    input: z.object({ id, text: z.string().max(TEXT) }),
    output: z.object({ messageId: id }),
    sorry,
    run: (wish, who) => addNote(app, who, { threadId: wish.id, text: wish.text }, named),
  }),

  'POST /inbox/messages/:id/like': endpoint({
    summary: 'Like a message, or take the like back',
    may: 'answer',
    input: z.object({ id, liked: z.boolean() }),
    output: nothing,
    sorry: { ...networkSorry, ...sorry },
    run: (wish, who) => likeMessage(app, who, wish.id, wish.liked),
  }),
})

const everyOne = (app: App, who: Who, filter: Filter) =>
  idsMatching(app.db.read, {
    workspaceId: who.workspaceId,
    me: who.account.id,
    now: app.now(),
    filter,
    words: searchWords(filter.find),
    limit: MOST_OF_ALL,
  })
