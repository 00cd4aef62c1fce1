import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import type { Given } from '../given.ts'
import { sorry } from '../words.ts'
import { BulkDeed, doToOne, POSTS_MOST, preview } from './bulk-edit.ts'

const postIds = z.array(id).min(1).max(POSTS_MOST)

/** One change for many posts at once; what cannot be changed is told one by one. */
export const bulkRoutes = (app: App, given: Given) => ({
  'POST /publish/bulk': endpoint({
    summary: 'Shift, move, take off, put away, tag or reword many posts at once',
    may: 'publish',
    input: z.object({ postIds, deed: BulkDeed }),
    output: z.object({
      done: z.array(id),
      refused: z.array(z.object({ id, reason: z.string(), said: z.string() })),
    }),
    sorry,
    run: async (wish, who) => {
      const told: { done: string[]; refused: { id: string; reason: string; said: string }[] } = {
        done: [],
        refused: [],
      }
      for (const one of wish.postIds) {
        const result = await doToOne(app, given, who, one, wish.deed)
        if (result.ok) told.done.push(one)
        else
          told.refused.push({
            id: one,
            reason: result.reason,
            said: say(sorry[result.reason], who.lang, result.about),
          })
      }
      return done(told)
    },
  }),

  'POST /publish/bulk/preview': endpoint({
    summary: 'How posts read now and would read after finding and replacing; nothing is changed',
    may: 'see',
    input: z.object({ postIds, deed: BulkDeed }),
    output: z.object({ changes: z.array(z.object({ id, before: z.string(), after: z.string() })) }),
    sorry,
    run: async (wish, who) => {
      const changes = await app.db.write(async (tx) => {
        const all = []
        for (const one of wish.postIds) all.push(await preview(tx, who, one, wish.deed))
        return all
      })
      return done({ changes: changes.flatMap((change) => change ?? []) })
    },
  }),
})
