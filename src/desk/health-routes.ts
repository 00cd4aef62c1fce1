import * as z from 'zod'
import type { App } from '#app'
import { networkSorry } from '#networks'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { record } from './audit.sql.ts'
import { forgetBudgetTrouble, setBudget } from './spending.sql.ts'
import { sendTestPost } from './test-post.ts'
import { sorry as ours } from './words.ts'

const MOST = 1_000_000

const sorry = { ...networkSorry, ...ours }

/** Trying a channel out, and how much it may cost. */
export const healthRoutes = (app: App) => ({
  'POST /channels/:id/test': endpoint({
    summary: 'Publish a test post, as hidden as the network allows, and delete it again where it lets us',
    may: 'publish',
    input: z.object({ id }),
    output: z.object({ url: z.string(), removed: z.boolean() }),
    sorry,
    run: async (wish, who) => {
      const tested = await sendTestPost(app, who, wish.id)
      if (tested.ok)
        await app.db.write((tx) =>
          record(
            tx,
            who,
            'channel.tested',
            { id: wish.id, url: tested.value.url, removed: tested.value.removed },
            app.now(),
          ),
        )
      return tested
    },
  }),

  'PUT /channels/:id/budget': endpoint({
    summary: 'Set what a channel may cost before it stops by itself; null for no limit',
    may: 'manage',
    input: z.object({ id, budget: z.number().positive().max(MOST).nullable() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        if (!(await setBudget(tx, who.workspaceId, wish.id, wish.budget))) return refused('not-found')
        await forgetBudgetTrouble(tx, wish.id)
        await record(tx, who, 'channel.budget', { id: wish.id, budget: wish.budget }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'desk.channel', id: wish.id })
        return done({})
      }),
  }),
})
