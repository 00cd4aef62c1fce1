import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { altPolicy, setAltPolicy } from './policies.sql.ts'

const Policies = z.object({ alt: z.enum(['required', 'asked', 'off']) })

/** What the house asks of every post. */
export const policyRoutes = (app: App) => ({
  'GET /publish/policies': endpoint({
    summary: 'What this workspace asks of every post',
    may: 'see',
    input: nothing,
    output: Policies,
    sorry: {},
    run: async (_, who) => done({ alt: await altPolicy(app.db.read, who.workspaceId) }),
  }),

  'PUT /publish/policies': endpoint({
    summary: 'Say whether pictures must be described, are asked about, or not',
    may: 'manage',
    input: Policies,
    output: nothing,
    sorry: {},
    run: ({ alt }, who) =>
      app.db.write(async (tx) => {
        await setAltPolicy(tx, who.workspaceId, alt)
        await record(tx, who, 'publish.policies', { alt }, app.now())
        return done({})
      }),
  }),
})
