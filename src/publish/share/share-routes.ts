import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, openEndpoint, paged } from '#platform/endpoint.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { done } from '#platform/result.ts'
import { langFrom, say } from '#platform/words.ts'
import { icsOf } from './ics.ts'
import { endShare, lookIn, makeShare, sharesOf } from './share.ts'
import { sorry } from './words.ts'

const PAGE = 60
const DAYS_MOST = 366
const LOOK_DAYS_MOST = 42
const FEED_DAYS_BACK = 31
const FEED_DAYS = 180

const token = z.string().min(20).max(64)

/** Showing the plan to people without an account. */
export const shareRoutes = (app: App) => ({
  'GET /publish/shares': endpoint({
    summary: 'The links under which the calendar may be looked at',
    may: 'publish',
    input: z.object({ next: id.optional() }),
    output: paged(
      z.object({
        id,
        name: z.string(),
        channelIds: z.array(id).nullable(),
        showsDrafts: z.boolean(),
        expiresAt: instant,
        isOpen: z.boolean(),
      }),
    ),
    sorry,
    run: async ({ next }, who) => {
      const items = await sharesOf(app, who.workspaceId, next ?? null, PAGE)
      return done({ items, next: items.length === PAGE ? (items.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /publish/shares': endpoint({
    summary: 'Make a link under which the calendar may be looked at for some days',
    may: 'publish',
    input: z.object({
      name: z.string().trim().min(1).max(100),
      channelIds: z.array(id).min(1).max(50).nullable().default(null),
      showsDrafts: z.boolean().default(false),
      days: z.number().int().min(1).max(DAYS_MOST),
    }),
    output: z.object({ id, token: z.string() }),
    sorry,
    run: (wish, who) => makeShare(app, who, wish),
  }),

  'DELETE /publish/shares/:id': endpoint({
    summary: 'Take such a link back; whoever has it sees nothing any more',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => endShare(app, who, wish.id),
  }),

  'GET /publish/shared/:token': openEndpoint({
    summary: 'What stands behind a shared link, without an account',
    may: 'anyone',
    input: z.object({
      token,
      from: z.iso.date().optional(),
      days: z.coerce.number().int().min(1).max(LOOK_DAYS_MOST).default(LOOK_DAYS_MOST),
    }),
    output: z.object({
      name: z.string(),
      brand: z.string(),
      zone: z.string(),
      from: z.iso.date(),
      posts: z.array(
        z.object({
          id,
          at: instant,
          text: z.string(),
          lang: z.string(),
          state: z.enum(['draft', 'planned', 'out']),
          url: z.string().nullable(),
          channels: z.array(z.object({ name: z.string(), network: z.string(), avatar: z.string().nullable() })),
        }),
      ),
    }),
    sorry,
    run: (wish) => lookIn(app, { ...wish, from: wish.from ?? null }),
  }),
})

/** The same as a feed that calendar programs ask for by themselves. */
export const shareFeed =
  (app: App): RawRoutes =>
  (http) => {
    http.get('/shared/:token/calendar.ics', async (c) => {
      const from = app
        .now()
        .subtract({ hours: FEED_DAYS_BACK * 24 })
        .toString()
        .slice(0, 10)
      const shared = await lookIn(app, { token: c.req.param('token'), from, days: FEED_DAYS })
      if (!shared.ok) return c.text(say(sorry[shared.reason], langFrom(c.req.header('accept-language'))), 404)
      return c.body(icsOf(shared.value, app.now()), 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=300',
        'x-robots-tag': 'noindex',
      })
    })
  }
