import * as z from 'zod'
import type { App } from '#app'
import { fold, withoutAddresses } from '#language'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { spoken as spokenIn } from '../messages.sql.ts'
import { spoken } from '../shapes.ts'
import { threadHead } from '../threads.sql.ts'
import { sorry } from '../words.ts'
import { KINDS, type Kind } from './garden.ts'
import {
  addTending,
  dyingTalk,
  harvest,
  mayKnow,
  openQuestions,
  type Plant,
  removeTending,
  silentMembers,
  unwelcomed,
} from './garden.sql.ts'

const PAGE = 20
const HARVEST_DAYS = 90
const HELPERS = 3
const HELPED_DAYS = 90
/** Words short of this join sentences and tell nothing of what a question is about. */
const TELLING_LETTERS = 5
const MOST_WORDS = 8

/** Names at the beginning only say to whom it was said. */
const ADDRESSED = /^(?:@[\p{L}\p{N}_.@-]+\s+)+/u

const kind = z.enum(KINDS)

/** Discussion as a garden: what is dying, what is open, who is new, who is gone - and whether tending helped. */
export const gardenRoutes = (app: App) => ({
  'GET /inbox/garden': endpoint({
    summary:
      'What wants tending: the first of each kind, who could answer a question, and how often tending has helped',
    may: 'see',
    input: nothing,
    output: z.object({
      plants: z.array(
        z.object({
          kind,
          threadId: id,
          personId: id.nullable(),
          text: z.string(),
          lang: spoken,
          name: z.string(),
          at: instant,
          count: z.number(),
          helpers: z.array(z.object({ personId: id, name: z.string(), handle: z.string(), said: z.number() })),
        }),
      ),
      harvest: z.array(z.object({ kind, tended: z.number(), grew: z.number(), withered: z.number() })),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const wish = { workspaceId, now: app.now(), limit: PAGE }
      const db = app.db.read
      const [revive, question, newcomer, silent, grown] = await Promise.all([
        dyingTalk(db, wish),
        openQuestions(db, wish),
        unwelcomed(db, wish),
        silentMembers(db, wish),
        harvest(db, workspaceId, wish.now.subtract({ hours: HARVEST_DAYS * 24 })),
      ])
      const asked = new Set(question.map(({ threadId }) => threadId))
      const lists: [Kind, Plant[]][] = [
        ['revive', revive],
        ['question', question],
        // Who asks and is new is shown once, as a question.
        ['newcomer', newcomer.filter(({ threadId }) => !asked.has(threadId))],
        ['silent', silent],
      ]
      const plants = lists.flatMap(([one, found]) => found.map((plant) => ({ kind: one, ...plant })))
      return done({
        plants: await Promise.all(
          plants.map(async (plant) => ({
            ...plant,
            text: plant.text.replace(ADDRESSED, ''),
            lang: spokenIn(plant.lang),
            helpers: plant.kind === 'question' ? await helpersFor(plant) : [],
          })),
        ),
        harvest: grown,
      })

      function helpersFor(plant: Plant) {
        const since = wish.now.subtract({ hours: HELPED_DAYS * 24 })
        const words = tellingWords(plant.text)
        return mayKnow(db, { workspaceId, notPersonId: plant.personId, words, since, limit: HELPERS })
      }
    },
  }),

  'POST /inbox/garden': endpoint({
    summary:
      'Say that something was tended, or is left as it is; it rests for a week, and what was tended is looked at again',
    may: 'answer',
    input: z.object({ kind, threadId: id, personId: id.nullable().default(null), deed: z.enum(['tended', 'left']) }),
    output: z.object({ id }),
    sorry,
    run: async (wish, who) => {
      const thread = await threadHead(app.db.read, who.workspaceId, wish.threadId)
      if (!thread) return refused('no-such-thread')
      const { workspaceId, account } = who
      return done(await app.db.write((tx) => addTending(tx, { workspaceId, ...wish, by: account.id, at: app.now() })))
    },
  }),

  'DELETE /inbox/garden/:id': endpoint({
    summary: 'Take back that something was tended or left',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      const removed = await app.db.write((tx) => removeTending(tx, workspaceId, wish.id))
      return removed ? done({}) : refused('nothing-to-undo')
    },
  }),
})

const tellingWords = (text: string): string =>
  [...new Set(fold(withoutAddresses(text)).match(/[\p{L}\p{N}]+/gu) ?? [])]
    .filter((word) => word.length >= TELLING_LETTERS)
    .slice(0, MOST_WORDS)
    .map((word) => `${word}:*`)
    .join(' | ')
