import * as z from 'zod'
import type { App } from '#app'
import { channelsOf, membersOf } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { isListened } from './collect.ts'
import { hearing, lastPulls } from './cursors.sql.ts'
import { sorry } from './words.ts'

/** Who works on the queue and which channels fill it. */
export const placeRoutes = (app: App) => ({
  'GET /inbox/place': endpoint({
    summary: 'The team that answers and the channels that are listened to or read',
    may: 'see',
    input: nothing,
    output: z.object({
      team: z.array(z.object({ id: z.string(), name: z.string() })),
      channels: z.array(
        z.object({
          id,
          name: z.string(),
          handle: z.string(),
          avatar: z.string().nullable(),
          network: z.string(),
          state: z.enum(['healthy', 'expired', 'limited', 'broken']),
          listening: z.boolean(),
          readAt: instant.nullable(),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const [team, channels, ears, pulls] = await Promise.all([
        membersOf(app.db.read, workspaceId),
        channelsOf(app, workspaceId),
        hearing(app.db.read),
        lastPulls(app.db.read),
      ])
      const now = app.now()
      const up = new Set(ears.filter((ear) => isListened(ear, now)).map(({ channelId }) => channelId))
      const readAt = new Map(pulls.map((pull) => [pull.channelId, pull.pulledAt]))
      return done({
        team: team.map(({ accountId, name }) => ({ id: accountId, name })),
        channels: channels.map(({ id: channelId, name, handle, avatar, network, state }) => ({
          id: channelId,
          name,
          handle,
          avatar,
          network,
          state,
          listening: up.has(channelId),
          readAt: readAt.get(channelId) ?? null,
        })),
      })
    },
  }),
})
