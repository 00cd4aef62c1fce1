import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { forget, keptOf, referencesOf } from './people.sql.ts'
import { referenceHash } from './reference-hash.ts'

const person = z.string().trim().min(1).max(200)
const kept = z.object({ outcomes: z.int(), refunds: z.int(), clicks: z.int() })

/** What is kept about one customer of the company, and how it is made to go away. */
export const peopleRoutes = (app: App) => ({
  'GET /measure/people': endpoint({
    summary: 'How much is kept about a customer, by the company’s own name for them',
    may: 'manage',
    input: z.object({ person }),
    output: kept,
    sorry,
    run: async (wish, { workspaceId }) => done(await keptOf(app.db.read, workspaceId, wish.person)),
  }),

  'POST /measure/people/forget': endpoint({
    summary: 'Take away everything kept about a customer; figures stay as bare counts and nothing counts twice',
    may: 'manage',
    input: z.object({ person }),
    output: kept,
    sorry,
    run: async (wish, who) =>
      app.db.write(async (tx) => {
        const { workspaceId } = who
        const about = await keptOf(tx, workspaceId, wish.person)
        if (about.outcomes + about.clicks === 0) return refused('nobody-by-that-name')
        const hashes = (await referencesOf(tx, workspaceId, wish.person)).map(referenceHash)
        await forget(tx, { workspaceId, person: wish.person, hashes, at: app.now() })
        // Who was forgotten is not written down: that would be keeping him.
        await record(tx, who, 'people.forgotten', { outcomes: about.outcomes }, app.now())
        await app.live.tell(tx, { workspaceId, kind: 'measure.outcome' })
        return done(about)
      }),
  }),
})
