import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { Filter } from '../filter.ts'
import { countMatching } from '../queue.sql.ts'
import { searchWords } from '../search-words.ts'
import { sorry } from '../words.ts'
import { addView, labelsOf, setRemoved, viewsFor } from './views.sql.ts'

/** A badge says no more than "999+". */
const COUNT_TO = 1_000

const View = z.object({ id, name: z.string(), shared: z.boolean(), filter: Filter, count: z.number() })

/** Ways of looking at the queue that are kept, with how much stands in each. */
export const viewRoutes = (app: App) => ({
  'GET /inbox/views': endpoint({
    summary: 'The views of the team and my own, each with how many conversations it holds, counted to a thousand',
    may: 'see',
    input: nothing,
    output: z.object({ views: z.array(View), labels: z.array(z.string()) }),
    sorry,
    run: async (_, { workspaceId, account }) => {
      const [rows, labels] = await Promise.all([
        viewsFor(app.db.read, workspaceId, account.id),
        labelsOf(app.db.read, workspaceId),
      ])
      const now = app.now()
      const views = await Promise.all(
        rows.map(async (row) => {
          const filter = Filter.parse(row.filter)
          const wish = { workspaceId, me: account.id, now, filter, words: searchWords(filter.find) }
          const count = await countMatching(app.db.read, wish, COUNT_TO)
          return { id: row.id, name: row.name, shared: row.accountId === null, filter, count }
        }),
      )
      return done({ views, labels: labels.map(({ name }) => name) })
    },
  }),

  'POST /inbox/views': endpoint({
    summary: 'Keep a view, for the team or for oneself',
    may: 'answer',
    input: z.object({ name: z.string().trim().min(1).max(60), shared: z.boolean().default(false), filter: Filter }),
    output: z.object({ id }),
    sorry,
    run: async ({ name, shared, filter }, { workspaceId, account }) => {
      const accountId = shared ? null : account.id
      const kept = { workspaceId, accountId, name, filter: JSON.stringify(filter), at: app.now() }
      return done(await app.db.write((tx) => addView(tx, kept)))
    },
  }),

  'DELETE /inbox/views/:id': endpoint({
    summary: 'Put a view away',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const gone = await app.db.write((tx) => setRemoved(tx, who.workspaceId, who.account.id, wish.id, app.now()))
      return gone ? done({}) : refused('no-such-view')
    },
  }),

  'POST /inbox/views/:id/back': endpoint({
    summary: 'Take a view out again that was put away',
    may: 'answer',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const back = await app.db.write((tx) => setRemoved(tx, who.workspaceId, who.account.id, wish.id, null))
      return back ? done({}) : refused('no-such-view')
    },
  }),
})
