import * as z from 'zod'
import type { App } from '#app'
import { channelById, channelsOf, GOALS } from '#desk'
import { endpoint, id, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { viewOf } from './figures.ts'
import { AIMS, goalsOf, keepGoal, USUAL } from './goals.sql.ts'
import { pageActuals } from './pages.sql.ts'
import { sorry } from './words.ts'

const MAX_TARGET = 1_000_000
const count = z.number().nullable()

/** What every page wants to reach in a week, and how far it is. */
export const goalRoutes = (app: App) => ({
  'GET /measure/goals': endpoint({
    summary: 'Weekly goals of the workspace and of each page, with this week so far',
    may: 'see',
    input: nothing,
    output: z.object({
      workspace: z.array(z.object({ metric: z.enum(AIMS), target: z.number(), own: z.boolean() })),
      pages: z.array(
        z.object({
          channelId: id,
          name: z.string(),
          handle: z.string(),
          network: z.string(),
          goals: z.array(z.enum(GOALS)),
          followers: count,
          actual: z.object({ posts_published: count, link_clicks: count, outcomes: count, followers_gained: count }),
          targets: z.array(z.object({ metric: z.enum(AIMS), target: z.number() })),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const view = await viewOf(app, workspaceId, 'week', undefined)
      const [goals, actuals, channels] = await Promise.all([
        goalsOf(app.db.read, workspaceId),
        pageActuals(app.db.read, workspaceId, view.now),
        channelsOf(app, workspaceId),
      ])
      return done({
        workspace: AIMS.map((metric) => {
          const own = goals.find((goal) => goal.channelId === null && goal.metric === metric)
          return { metric, target: own?.target ?? USUAL[metric], own: own !== undefined }
        }),
        pages: channels.map((channel) => {
          const actual = actuals.find((row) => row.channelId === channel.id)
          return {
            channelId: channel.id,
            name: channel.name,
            handle: channel.handle,
            network: channel.network,
            goals: channel.goals,
            followers: actual?.followers ?? null,
            actual: {
              posts_published: actual?.posts_published ?? null,
              link_clicks: actual?.link_clicks ?? null,
              outcomes: actual?.outcomes ?? null,
              followers_gained: actual?.followers_gained ?? null,
            },
            targets: goals
              .filter((goal) => goal.channelId === channel.id)
              .map(({ metric, target }) => ({ metric, target })),
          }
        }),
      })
    },
  }),

  'PUT /measure/goals': endpoint({
    summary: 'Set a weekly goal of the workspace, or of one page',
    may: 'measure',
    input: z.object({
      channelId: id.nullable().default(null),
      metric: z.enum(AIMS),
      target: z.number().min(0).max(MAX_TARGET),
    }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const { workspaceId } = who
      if (wish.channelId !== null && !(await channelById(app, app.db.read, workspaceId, wish.channelId)))
        return refused('no-such-channel')
      await app.db.write(async (tx) => {
        await keepGoal(tx, { ...wish, workspaceId, by: who.account.id, at: app.now() })
        await app.live.tell(tx, { workspaceId, kind: 'measure.goal' })
      })
      return done({})
    },
  }),
})
