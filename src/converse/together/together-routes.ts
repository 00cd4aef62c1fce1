import * as z from 'zod'
import type { App } from '#app'
import { membersOf } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { beHere, others } from './presence.ts'
import { keepAway, turnsOf } from './turn.sql.ts'

const TEXT = 5_000

const Others = z.object({
  others: z.array(
    z.object({
      threadId: id,
      id: z.string(),
      name: z.string(),
      doing: z.enum(['reading', 'writing']),
      /** What they have written so far. */
      text: z.string(),
    }),
  ),
})

/** Several people on one queue: who is where, and who takes what comes next. */
export const togetherRoutes = (app: App) => ({
  'GET /inbox/here': endpoint({
    summary: 'Which colleagues have which conversation open, and who of them is writing',
    may: 'see',
    input: nothing,
    output: Others,
    sorry,
    run: async (_, who) => done({ others: await others(app, who) }),
  }),

  'POST /inbox/threads/:id/here': endpoint({
    summary: 'Say that this conversation is open, is being answered, or has been left; give a sign every 20 seconds',
    may: 'see',
    input: z.object({ id, doing: z.enum(['reading', 'writing', 'gone']), text: z.string().max(TEXT).default('') }),
    output: Others,
    sorry,
    run: ({ id: threadId, ...wish }, who) => beHere(app, who, { threadId, ...wish }),
  }),

  'GET /inbox/turns': endpoint({
    summary: 'Who takes part when conversations are given out in turn',
    may: 'see',
    input: nothing,
    output: z.object({ turns: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean() })) }),
    sorry,
    run: async (_, { workspaceId }) => {
      const turns = new Map((await turnsOf(app.db.read, workspaceId)).map((turn) => [turn.accountId, turn]))
      const members = await membersOf(app.db.read, workspaceId)
      return done({
        turns: members.map(({ accountId, name }) => ({
          id: accountId,
          name,
          away: turns.get(accountId)?.away ?? false,
        })),
      })
    },
  }),

  'PUT /inbox/turns/:accountId': endpoint({
    summary: 'Take somebody out of the turn, or back in',
    may: 'answer',
    input: z.object({ accountId: z.string().max(100), away: z.boolean() }),
    output: nothing,
    sorry,
    run: async ({ accountId, away }, { workspaceId }) => {
      const members = await membersOf(app.db.read, workspaceId)
      if (!members.some((member) => member.accountId === accountId)) return refused('no-such-member')
      await app.db.write((tx) => keepAway(tx, workspaceId, accountId, away))
      return done({})
    },
  }),
})
