import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { listen } from '#watch'
import { communitySaid } from '../voice/voice.sql.ts'
import { sorry } from '../words.ts'
import { addLine, companyLines, markLine } from './company.sql.ts'
import { match } from './match.ts'
import { talkOf } from './topics.ts'

const DAYS = 30
const count = z.number()
const kind = z.enum(['goal', 'message', 'taboo'])
const Topic = z.object({
  word: z.string(),
  stem: z.string(),
  people: count,
  said: count,
  sample: z.string(),
  lang: z.string(),
})
const Met = z.array(z.object({ lineId: id, topics: z.array(Topic) }))

/** What the company wants beside what its community talks about. */
export const interestRoutes = (app: App) => ({
  'GET /today/interests': endpoint({
    summary: 'The company’s goals, messages and taboos beside what the community talks about, asks and laughs at',
    may: 'see',
    input: nothing,
    output: z.object({
      days: count,
      said: count,
      people: count,
      lines: z.array(z.object({ id, kind, text: z.string() })),
      about: z.array(Topic),
      asks: z.array(Topic),
      laughs: z.array(Topic),
      overlaps: Met,
      unheard: z.array(id),
      unanswered: z.array(Topic),
      touched: Met,
    }),
    sorry: {},
    run: async (_, { workspaceId }) => {
      const since = app.now().subtract({ hours: 24 * DAYS })
      const [said, lines] = await Promise.all([
        communitySaid(app.db.read, workspaceId, since),
        companyLines(app.db.read, workspaceId),
      ])
      const talk = talkOf(said)
      const people = new Set(said.map(({ personId }) => personId)).size
      return done({ days: DAYS, said: said.length, people, lines, ...talk, ...match(lines, talk) })
    },
  }),

  'POST /today/interests': endpoint({
    summary: 'Write down what the company wants, says or never touches',
    may: 'draft',
    input: z.object({ kind, text: z.string().trim().min(1).max(300) }),
    output: z.object({ id }),
    sorry: {},
    run: async (wish, { workspaceId, account }) =>
      done(await app.db.write((tx) => addLine(tx, { ...wish, workspaceId, by: account.id, at: app.now() }))),
  }),

  'DELETE /today/interests/:id': endpoint({
    summary: 'Take a line out',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (gone, { workspaceId }) =>
      (await app.db.write((tx) => markLine(tx, workspaceId, gone.id, app.now()))) ? done({}) : refused('not-there'),
  }),

  'POST /today/interests/:id/restore': endpoint({
    summary: 'Put a line back',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (back, { workspaceId }) =>
      (await app.db.write((tx) => markLine(tx, workspaceId, back.id, null))) ? done({}) : refused('not-there'),
  }),

  'POST /today/interests/listen': endpoint({
    summary: 'Have Watch listen for a topic of the community',
    may: 'draft',
    input: z.object({ word: z.string().trim().min(2).max(80) }),
    output: z.object({ id }),
    sorry,
    run: async ({ word }, who) => {
      const made = await listen(app, who, { name: word, phrase: word })
      return made.ok ? made : refused('cannot-listen')
    },
  }),
})
