import * as z from 'zod'
import type { App } from '#app'
import { mostTelling, QUESTIONS, recordOf, type Question } from '#language'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { spoken } from '../messages.sql.ts'
import { sorry } from '../words.ts'
import { correct, uncorrect } from './correct.ts'
import { forgetQuestion, unjudged, verdictsOf } from './corrections.sql.ts'
import { ALL_QUESTIONS } from './learn.ts'
import { isQuestion, loresOf } from './lores.ts'
import { versionsInForce } from './lores.sql.ts'

const LOOK_BACK_DAYS = 60
const LOOKED_AT = 400
const ASKED = 20

const question = z.enum([
  'mood',
  'offence',
  'complaint',
  'question',
  'request',
  'praise',
  'thanks',
  'spam',
  'lang',
] satisfies Question[])

/** What the team has taught the desk, how often the desk is right, and what to ask it next. */
export const learnRoutes = (app: App) => ({
  'POST /inbox/messages/:id/correct': endpoint({
    summary: 'Say what a message really is, or that the desk was right about it; the desk learns it within seconds',
    may: 'answer',
    input: z.object({
      id,
      question,
      told: z.string().max(20),
      chosen: z.enum(['reader', 'unsure', 'lot']).default('reader'),
    }),
    output: z.object({ id }),
    sorry,
    run: ({ id: messageId, ...wish }, who) => correct(app, who, { messageId, ...wish }),
  }),

  'DELETE /inbox/corrections/:id': endpoint({
    summary: 'Take a correction back; the desk unlearns it',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => uncorrect(app, who, wish.id),
  }),

  'GET /inbox/learnt': endpoint({
    summary:
      'How often each label was right when the desk said it, over its last 200 checked ones, and what was learnt when',
    may: 'see',
    input: nothing,
    output: z.object({
      questions: z.array(
        z.object({
          question,
          version: z.number(),
          corrections: z.number(),
          tookMs: z.number(),
          at: instant.nullable(),
          labels: z.array(
            z.object({
              label: z.string(),
              right: z.number(),
              of: z.number(),
              precision: z.number(),
              atLeast: z.number(),
            }),
          ),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const [versions, verdicts] = await Promise.all([
        versionsInForce(app.db.read, workspaceId),
        verdictsOf(app.db.read, workspaceId),
      ])
      return done({
        questions: ALL_QUESTIONS.map((asked) => {
          const version = versions.find((one) => one.question === asked)
          const record = recordOf(verdicts.filter((verdict) => verdict.question === asked))
          return {
            question: asked,
            version: version?.version ?? 0,
            corrections: version?.corrections ?? 0,
            tookMs: version?.tookMs ?? 0,
            at: version?.at ?? null,
            labels: [...record].map(([label, kept]) => ({ label, ...kept })),
          }
        }),
      })
    },
  }),

  'GET /inbox/checks': endpoint({
    summary: 'Messages whose judgement teaches most: half of them the desk is least sure of, half drawn by lot',
    may: 'answer',
    input: z.object({ question }),
    output: z.object({
      labels: z.array(z.string()),
      checks: z.array(
        z.object({
          id,
          threadId: id,
          name: z.string(),
          text: z.string(),
          lang: z.enum(['en', 'tr', 'ru', 'other']),
          said: z.string(),
          chosen: z.enum(['unsure', 'lot']),
        }),
      ),
    }),
    sorry,
    run: async ({ question: asked }, { workspaceId }) => {
      const since = app.now().subtract({ hours: LOOK_BACK_DAYS * 24 })
      const rows = await unjudged(app.db.read, workspaceId, asked, since, LOOKED_AT)
      const lore = (await loresOf(app.db.read, workspaceId)).get(asked) ?? null
      const texts = rows.map((row) => ({ ...row, lang: spoken(row.lang) })).toSorted((a, b) => lot(a.id) - lot(b.id))
      const checks = mostTelling(asked, texts, lore, ASKED)
      return done({
        labels: [...QUESTIONS[asked]],
        checks: checks.map(({ text, said, chosen }) => ({ ...text, said, chosen })),
      })
    },
  }),

  'DELETE /inbox/learnt/:question': endpoint({
    summary: 'Forget everything that was taught about a question',
    may: 'manage',
    input: z.object({ question: z.string().refine(isQuestion) }),
    output: nothing,
    sorry,
    run: async (wish, { workspaceId }) => {
      await app.db.write(async (tx) => {
        await forgetQuestion(tx, workspaceId, wish.question, app.now())
        const payload = { workspaceId, question: wish.question }
        await app.jobs.add(tx, 'converse.learn', payload, { key: `converse.learn/${workspaceId}/${wish.question}` })
      })
      return done({})
    },
  }),
})

/** A lot that falls the same for a message whenever it is drawn. */
const lot = (messageId: string): number => Number((BigInt(messageId) * 2_654_435_761n) % 4_294_967_296n)
