import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, type Who } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { say } from '#platform/words.ts'
import type { Given } from '../given.ts'
import { sorry } from '../words.ts'
import { backTo, BulkDeed, doToOne, POSTS_MOST, preview } from './bulk-edit.ts'

const postIds = z.array(id).min(1).max(POSTS_MOST)

const Told = z.object({
  done: z.array(id),
  /** What to send back to take it back. */
  changed: z.array(z.object({ id, before: id })),
  refused: z.array(z.object({ id, reason: z.string(), said: z.string() })),
})

/** One change for many posts at once; what cannot be changed is told one by one. */
export const bulkRoutes = (app: App, given: Given) => ({
  'POST /publish/bulk': endpoint({
    summary: 'Shift, move, take off, put away, tag or reword many posts at once',
    may: 'publish',
    input: z.object({ postIds, deed: BulkDeed }),
    output: Told,
    sorry,
    run: (wish, who) => each(who, wish.postIds, (one) => doToOne(app, given, who, one, wish.deed)),
  }),

  'POST /publish/bulk/back': endpoint({
    summary: 'Take a change of many back: each becomes again what it was before',
    may: 'publish',
    input: z.object({
      posts: z
        .array(z.object({ id, before: id }))
        .min(1)
        .max(POSTS_MOST),
    }),
    output: Told,
    sorry,
    run: ({ posts }, who) => {
      const versions = new Map(posts.map(({ id: one, before }) => [one, before] as const))
      return each(who, [...versions.keys()], (one) => backTo(app, given, who, one, versions.get(one) ?? ''))
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

async function each(who: Who, ids: readonly string[], deed: (id: string) => ReturnType<typeof doToOne>) {
  const told: z.output<typeof Told> = { done: [], changed: [], refused: [] }
  // One after another: each is a transaction of its own, and one refusal must not take the others with it.
  for (const one of new Set(ids)) {
    const result = await deed(one)
    if (!result.ok)
      told.refused.push({ id: one, reason: result.reason, said: say(sorry[result.reason], who.lang, result.about) })
    else {
      told.done.push(one)
      if (result.value.before !== undefined) told.changed.push({ id: one, before: result.value.before })
    }
  }
  return done(told)
}
