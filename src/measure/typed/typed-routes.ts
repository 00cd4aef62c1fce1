import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done, refused } from '#platform/result.ts'
import { sorry } from '../words.ts'
import { keepTyped, placeOf, postsToType } from './typed.sql.ts'

const PAGE = 40
const MOST = 2_000_000_000
const figure = z.int().min(0).max(MOST).nullable()

const Typed = z.object({ views: figure, likes: figure, replies: figure, boosts: figure })

/** Figures of posts on pages that tell no program anything: a person reads them there and types them in. */
export const typedRoutes = (app: App) => {
  /** The channels whose network tells no figures of posts. */
  const mute = async (workspaceId: string) =>
    (await channelsOf(app, workspaceId)).filter(({ network }) => !app.networks.find(network)?.measure)

  return {
    'GET /measure/typed': endpoint({
      summary: 'Posts whose figures no network tells, the newest first, with what was last typed in',
      may: 'see',
      input: z.object({ next: z.string().max(200).optional() }),
      output: paged(
        Typed.extend({
          id,
          channelName: z.string(),
          postId: id.nullable(),
          text: z.string(),
          url: z.string().nullable(),
          sentAt: instant,
          typedAt: instant.nullable(),
        }),
      ),
      sorry,
      run: async ({ next }, { workspaceId }) => {
        const names = new Map((await mute(workspaceId)).map((channel) => [channel.id, channel.name]))
        const q = { before: placeFrom(next), limit: PAGE }
        const rows = await postsToType(app.db.read, workspaceId, [...names.keys()], q)
        const last = rows.length === PAGE ? rows.at(-1) : undefined
        return done({
          items: rows.map((row) => ({ ...row, channelName: names.get(row.channelId) ?? '' })),
          next: last ? placeText({ at: last.sentAt, id: last.id }) : null,
        })
      },
    }),

    'PUT /measure/typed/:id': endpoint({
      summary: 'Keep what the page shows of a post now: views, likes, comments and shares; null where it shows none',
      may: 'measure',
      input: Typed.extend({ id }),
      output: nothing,
      sorry,
      run: ({ id: deliveryId, ...typed }, { workspaceId }) =>
        app.db.write(async (tx) => {
          const now = app.now()
          const place = await placeOf(tx, workspaceId, deliveryId, now)
          const channels = await mute(workspaceId)
          if (!place || !channels.some((channel) => channel.id === place.channelId)) return refused('no-such-post')
          await keepTyped(tx, { workspaceId, deliveryId, place, typed, now })
          await app.live.tell(tx, { workspaceId, kind: 'measure.snapshot', id: place.channelId })
          return done({})
        }),
    }),
  }
}
