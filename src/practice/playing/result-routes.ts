import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing, openEndpoint } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { PARTS } from '../days/part.ts'
import { sorry } from '../words.ts'
import { keepResult, resultBy, runById, type RunRow } from './runs.sql.ts'
import { day, debriefFrom, lang } from './shapes.ts'
import { isGenuine, signed } from './sign.ts'
import { signingKeys } from './tests.sql.ts'

const TOKEN_BYTES = 24
const LONGEST_RESULT = 20_000

/** What a signed result says; nothing of what was written on that day. */
const Said = z.object({
  desk: z.string(),
  name: z.string(),
  day,
  lang,
  seed: z.number(),
  score: z.number(),
  /** What the same day earns when nobody is there. */
  silent: z.number(),
  parts: z.record(z.string(), z.number().nullable()),
  endedAt: z.iso.datetime(),
})

/** Signs the result of a finished day and gives it an address. */
export async function signResult(app: App, run: RunRow): Promise<string | null> {
  const debrief = debriefFrom(run)
  if (!debrief || !run.endedAt) return null
  const said: z.output<typeof Said> = {
    desk: app.config.url,
    name: run.name,
    day: day.parse(run.day),
    lang: lang.parse(run.lang),
    seed: run.seed,
    score: debrief.score,
    silent: debrief.silent,
    parts: Object.fromEntries(debrief.parts.map(({ part, value }) => [part, value])),
    endedAt: run.endedAt.toString(),
  }
  const result = JSON.stringify(said)
  const { signature, keyName } = await signed(app, result)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await app.db.write((tx) => keepResult(tx, run.id, { token, result, signature, signedWith: keyName }))
  return token
}

/** Showing a result to others, and letting them check that it is one. */
export const resultRoutes = (app: App) => ({
  'POST /practice/runs/:id/result': endpoint({
    summary: 'Sign one’s result, so that others can read and check it at an address without an account',
    may: 'see',
    input: z.object({ id }),
    output: z.object({ url: z.string(), token: z.string() }),
    sorry,
    run: async (wish, who) => {
      const run = await runById(app.db.read, wish.id)
      if (!run || run.accountId !== who.account.id) return refused('no-such-day')
      const token = run.resultToken ?? (await signResult(app, run))
      if (token === null) return refused('day-not-over')
      return done({ token, url: `${app.config.url}/result/${token}` })
    },
  }),

  'DELETE /practice/runs/:id/result': endpoint({
    summary: 'Take the address of one’s result back; a test’s result stays',
    may: 'see',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const run = await runById(app.db.read, wish.id)
      if (!run || run.accountId !== who.account.id) return refused('no-such-day')
      if (run.testId !== null) return refused('belongs-to-test')
      await app.db.write((tx) =>
        keepResult(tx, run.id, { token: null, result: null, signature: null, signedWith: null }),
      )
      return done({})
    },
  }),

  'GET /practice/results/:token': openEndpoint({
    summary: 'Read a signed result and whether its signature is genuine; needs no account',
    may: 'anyone',
    input: z.object({ token: z.string().min(20).max(64) }),
    output: z.object({
      said: Said,
      /** What the day was judged by, in the order of the debrief. */
      parts: z.array(z.object({ part: z.enum(PARTS), value: z.number() })),
      signedText: z.string(),
      signature: z.string(),
      publicKey: z.string(),
      isGenuine: z.boolean(),
    }),
    sorry,
    run: async ({ token }) => {
      const row = await resultBy(app.db.read, token)
      if (!row?.result || !row.signature) return refused('no-such-result')
      const { result, signature, publicKey } = row
      const said = Said.parse(JSON.parse(result))
      return done({
        said,
        parts: PARTS.flatMap((part) => {
          const value = said.parts[part] ?? null
          return value === null ? [] : [{ part, value }]
        }),
        signedText: result,
        signature,
        publicKey,
        isGenuine: isGenuine(result, signature, publicKey),
      })
    },
  }),

  'POST /practice/results/check': openEndpoint({
    summary: 'Check that this desk signed exactly these words; needs no account',
    may: 'anyone',
    input: z.object({ signedText: z.string().max(LONGEST_RESULT), signature: z.string().max(500) }),
    output: z.object({ isGenuine: z.boolean() }),
    sorry,
    run: async ({ signedText, signature }) => {
      const keys = await signingKeys(app.db.read)
      return done({ isGenuine: keys.some(({ publicKey }) => isGenuine(signedText, signature, publicKey)) })
    },
  }),
})
