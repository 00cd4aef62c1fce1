import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { ApprovalWay } from './approve/needs.ts'
import { REASONS } from './priority.ts'
import { keepTranslator, TranslateWay } from './translate/translate.ts'
import { keepWay, wayOf } from './ways.sql.ts'
import { FURTHEST, WeightsWay } from './weigh/weights.ts'
import { sorry } from './words.ts'

/** How a workspace wants its inbox to work, matter by matter. */
export const waysRoutes = (app: App) => ({
  'GET /inbox/approval': endpoint({
    summary: 'Whose answers need a yes before they leave',
    may: 'see',
    input: nothing,
    output: ApprovalWay,
    sorry,
    run: async (_, { workspaceId }) => done(await wayOf(app.db.read, workspaceId, 'approval', ApprovalWay)),
  }),

  'PUT /inbox/approval': endpoint({
    summary: 'Say whose answers need a yes before they leave',
    may: 'manage',
    input: ApprovalWay,
    output: ApprovalWay,
    sorry,
    run: async (wish, who) => {
      await app.db.write(async (tx) => {
        await keepWay(tx, who.workspaceId, 'approval', wish, app.now())
        await record(tx, who, 'approval-changed', wish, app.now())
      })
      return done(wish)
    },
  }),

  'GET /inbox/translator': endpoint({
    summary: 'Where translations come from; the key itself is never shown',
    may: 'see',
    input: nothing,
    output: z.object({ url: z.string(), hasKey: z.boolean() }),
    sorry,
    run: async (_, { workspaceId }) => {
      const { url, key } = await wayOf(app.db.read, workspaceId, 'translate', TranslateWay)
      return done({ url, hasKey: key !== '' })
    },
  }),

  'PUT /inbox/translator': endpoint({
    summary: 'Set the address of a translation service such as LibreTranslate; null leaves its key as it is',
    may: 'manage',
    input: z.object({ url: z.union([z.literal(''), z.url()]), key: z.string().max(500).nullable() }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      await keepTranslator(app, who, wish)
      return done({})
    },
  }),

  'GET /inbox/weights': endpoint({
    summary: 'What the order of the queue has learnt from the order in which people answer',
    may: 'see',
    input: nothing,
    output: z.object({
      deeds: z.number(),
      learnt: z.partialRecord(z.enum(REASONS), z.number()),
      furthest: z.number(),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const way = await wayOf(app.db.read, workspaceId, 'weights', WeightsWay)
      return done({ ...way, furthest: FURTHEST })
    },
  }),

  'DELETE /inbox/weights': endpoint({
    summary: 'Let the order of the queue forget what it has learnt',
    may: 'manage',
    input: nothing,
    output: nothing,
    sorry,
    run: async (_, { workspaceId }) => {
      await app.db.write((tx) => keepWay(tx, workspaceId, 'weights', {}, app.now()))
      return done({})
    },
  }),
})
