import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { lookAround } from '../queue/look-around.ts'
import { eventsBetween } from './events.sql.ts'
import { postsBetween } from './posts.sql.ts'
import type { TodayGiven } from './special.ts'

const STORIES = 3

/** What is there of tomorrow already, and what whoever has time can still put into it. */
export const tomorrowRoutes = (app: App, given: TodayGiven) => ({
  'GET /today/tomorrow': endpoint({
    summary: 'Tomorrow as it stands: its posts and fixed hours, the hours still free, and stories nobody has used yet',
    may: 'see',
    input: nothing,
    output: z.object({
      day: z.string(),
      special: z.array(z.string()),
      posts: z.array(z.object({ postId: id, at: instant, text: z.string(), lang: z.string() })),
      events: z.array(z.object({ id, title: z.string(), from: instant })),
      /** Hours set for a post that have none; where none are set, an empty day is one free hour without a channel. */
      free: z.array(z.object({ channel: z.string().nullable(), at: instant.nullable(), href: z.string() })),
      stories: z.array(z.object({ id, title: z.string(), lang: z.string().nullable(), outlets: z.number() })),
    }),
    sorry: {},
    run: async (_, { workspaceId, account, lang }) => {
      const { read } = app.db
      const workspace = await workspaceById(read, workspaceId)
      const place = { workspaceId, brand: workspace?.name ?? '', zone: workspace?.zone ?? 'UTC' }
      const start = app.now().toZonedDateTimeISO(place.zone).startOfDay().add({ days: 1 })
      const [from, until] = [start.toInstant(), start.add({ days: 1 }).toInstant()]
      const day = start.toPlainDate().toString()
      const [posts, events, [situation]] = await Promise.all([
        postsBetween(read, workspaceId, from, until),
        eventsBetween(read, { workspaceId, accountId: account.id, from, until }),
        lookAround(app, [place]),
      ])
      const slots = (situation?.openSlots ?? [])
        .filter(({ wall }) => wall.startsWith(day))
        .map(({ channel, channelId, at, wall }) => ({
          channel,
          at,
          href: `/compose?at=${wall.slice(0, 16)}&channel=${channelId}`,
        }))
      const isEmpty = situation?.emptyDays.some((empty) => empty.day === day) ?? false
      return done({
        day,
        special: given.specialDays(day, 1, lang).map(({ name }) => name),
        posts,
        events,
        free: isEmpty ? [{ channel: null, at: null, href: `/compose?at=${day}T10:00` }] : slots,
        stories: (situation?.stories ?? []).slice(0, STORIES),
      })
    },
  }),
})
