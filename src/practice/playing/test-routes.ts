import { randomBytes, randomInt } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, openEndpoint, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import type { DaysGiven } from './given.ts'
import { makeRun } from './play.ts'
import { runsOfTest } from './runs.sql.ts'
import { day, lang, Run, runFrom } from './shapes.ts'
import { addTest, endTest, openTest, testById, testsOf } from './tests.sql.ts'

const PAGE = 20
const TOKEN_BYTES = 24
const MOST_SEED = 1_000_000
/** A link that got around must not fill the desk. */
const MOST_PEOPLE = 200

const Test = z.object({
  id,
  title: z.string(),
  day,
  lang,
  seed: z.number(),
  url: z.string(),
  people: z.number(),
  madeAt: instant,
  isOpen: z.boolean(),
})

/** A test for people who want to work here: the same day for all of them. */
export const testRoutes = (app: App, given: DaysGiven) => ({
  'GET /practice/tests': endpoint({
    summary: 'The tests for candidates of this workspace, newest first',
    may: 'manage',
    input: z.object({ next: id.optional() }),
    output: paged(Test),
    sorry,
    run: async ({ next }, who) => {
      const rows = await testsOf(app.db.read, who.workspaceId, next ?? null, PAGE)
      const items = rows.map((row) => ({
        id: row.id,
        title: row.title,
        day: day.parse(row.day),
        lang: lang.parse(row.lang),
        seed: row.seed,
        url: `${app.config.url}/test/${row.token}`,
        people: Number(row.people ?? 0),
        madeAt: row.madeAt,
        isOpen: row.endedAt === null,
      }))
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /practice/tests': endpoint({
    summary: 'Make a test for candidates: one day with one seed, behind one link',
    may: 'manage',
    input: z.object({ title: z.string().trim().min(1).max(120), day, lang }),
    output: z.object({ id, url: z.string() }),
    sorry,
    run: async (wish, who) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const { id: made } = await app.db.write((tx) =>
        addTest(tx, {
          ...wish,
          workspaceId: who.workspaceId,
          seed: randomInt(MOST_SEED),
          token,
          by: who.account.id,
          at: app.now(),
        }),
      )
      return done({ id: made, url: `${app.config.url}/test/${token}` })
    },
  }),

  'DELETE /practice/tests/:id': endpoint({
    summary: 'Close a test: nobody can begin it any more, its results stay',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const ended = await app.db.write((tx) => endTest(tx, who.workspaceId, wish.id, app.now()))
      return ended ? done({}) : refused('no-such-test')
    },
  }),

  'GET /practice/tests/:id/runs': endpoint({
    summary: 'Who took a test and how it went; a debrief is at GET /practice/runs/:id',
    may: 'manage',
    input: z.object({ id, next: id.optional() }),
    output: paged(Run),
    sorry,
    run: async (wish, who) => {
      const test = await testById(app.db.read, who.workspaceId, wish.id)
      if (!test) return refused('no-such-test')
      const rows = await runsOfTest(app.db.read, test.id, wish.next ?? null, PAGE)
      const items = rows.map((row) => runFrom(row))
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /practice/test/:token': openEndpoint({
    summary: 'What a test link is about; needs no account',
    may: 'anyone',
    input: z.object({ token: z.string().min(20).max(64) }),
    output: z.object({ title: z.string(), day, lang }),
    sorry,
    run: async ({ token }) => {
      const test = await openTest(app.db.read, token)
      if (!test) return refused('no-such-test')
      return done({ title: test.title, day: day.parse(test.day), lang: lang.parse(test.lang) })
    },
  }),

  'POST /practice/test/:token': openEndpoint({
    summary: 'Take part in a test: gives a link that makes an account in a workspace of one’s own',
    may: 'anyone',
    input: z.object({
      token: z.string().min(20).max(64),
      name: z.string().trim().min(1).max(80),
      zone: z.string().default('UTC'),
    }),
    output: z.object({ link: z.string() }),
    sorry,
    run: async (wish) => {
      const test = await openTest(app.db.read, wish.token)
      if (!test) return refused('no-such-test')
      if (Number(test.people ?? 0) >= MOST_PEOPLE) return refused('test-full')
      const run = await makeRun(app, given, {
        day: day.parse(test.day),
        lang: lang.parse(test.lang),
        seed: test.seed,
        zone: wish.zone,
        name: wish.name,
        testId: test.id,
        account: null,
      })
      return done({ link: await given.workspaces.invite(run.workspaceId) })
    },
  }),
})
