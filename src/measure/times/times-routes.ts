import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { factorOf } from './times.ts'
import { type Posted, postsWithHour } from './times.sql.ts'

const DAYS = 180
/** So long a post has stood before it is judged. */
const RIPE_HOURS = 48
/** Neighbouring hours are hardly different, and eight groups have more posts each than twenty-four. */
export const HOURS_TOGETHER = 3

const Factor = z
  .object({
    explains: z.number(),
    groups: z.array(
      z.object({
        group: z.int(),
        posts: z.int(),
        times: z.number(),
        low: z.number(),
        high: z.number(),
        isClear: z.boolean(),
      }),
    ),
    best: z.object({ group: z.int(), chance: z.number() }).nullable(),
  })
  .nullable()

/** When to post, as far as that can be known. */
export const timesRoutes = (app: App) => ({
  'GET /measure/times': endpoint({
    summary:
      'What hour and weekday have to do with how posts did in half a year, each with its interval; null with fewer than 30 posts',
    may: 'see',
    input: z.object({ channelId: id.optional() }),
    output: z.object({
      posts: z.int(),
      /** Three hours of the workspace's clock together; group 0 begins at midnight. */
      hours: Factor,
      /** Group 1 is Monday. */
      weekdays: Factor,
    }),
    sorry,
    run: async ({ channelId = null }, { workspaceId }) => {
      const workspace = await workspaceById(app.db.read, workspaceId)
      const until = app.now().subtract({ hours: RIPE_HOURS })
      const zone = workspace?.zone ?? 'UTC'
      const since = until.subtract({ hours: 24 * DAYS })
      const posts = besideTheirChannel(await postsWithHour(app.db.read, { workspaceId, channelId, zone, since, until }))
      return done({
        posts: posts.length,
        hours: factorOf(posts.map(({ hour, result }) => ({ group: Math.floor(hour / HOURS_TOGETHER), result }))),
        weekdays: factorOf(posts.map(({ weekday, result }) => ({ group: weekday, result }))),
      })
    },
  }),
})

/** A page with many followers would otherwise make its own hours the best. */
function besideTheirChannel(posts: readonly Posted[]): (Posted & { result: number })[] {
  return [...Map.groupBy(posts, ({ channelId }) => channelId).values()].flatMap((of) => {
    const results = of.map((post) => ({ ...post, result: Math.log1p(post.worth) }))
    const mean = results.reduce((sum, { result }) => sum + result, 0) / results.length
    return results.map((post) => ({ ...post, result: post.result - mean }))
  })
}
