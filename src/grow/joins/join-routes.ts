import * as z from 'zod'
import type { App } from '#app'
import { channelsOf } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done } from '#platform/result.ts'
import { shortAddress } from '../shorten.ts'
import { sorry } from '../words.ts'
import { invitePage } from './joins.sql.ts'
import { makeInvite, walkRoll } from './joins.ts'

const PAGE = 60

/** Who came to a page, by which door, and who stayed. */
export const joinRoutes = (app: App) => ({
  'GET /grow/pages': endpoint({
    summary: 'Pages, and how their joins are known: by doors with names, by the list of followers, or only as a number',
    may: 'see',
    input: nothing,
    output: z.object({
      pages: z.array(
        z.object({
          id,
          name: z.string(),
          handle: z.string(),
          network: z.string(),
          doors: z.boolean(),
          list: z.boolean(),
        }),
      ),
    }),
    sorry,
    run: async (_, { workspaceId }) =>
      done({
        pages: (await channelsOf(app, workspaceId)).map(({ id: channelId, name, handle, network }) => {
          const speaks = app.networks.find(network)
          return {
            id: channelId,
            name,
            handle,
            network,
            doors: speaks?.invite !== undefined,
            list: speaks?.roll !== undefined,
          }
        }),
      }),
  }),

  'GET /grow/invites': endpoint({
    summary: 'Doors into pages, the newest first, with who came in by each and who is still there',
    may: 'see',
    input: z.object({ next: id.optional(), campaignId: id.optional() }),
    output: paged(
      z.object({
        id,
        channelId: id,
        campaignId: id.nullable(),
        place: z.number().nullable(),
        name: z.string(),
        url: z.string(),
        short: z.string().nullable(),
        joins: z.number(),
        here: z.number(),
        madeAt: instant,
      }),
    ),
    sorry,
    run: async ({ next, campaignId }, { workspaceId }) => {
      const wish = { workspaceId, campaignId: campaignId ?? null, before: next ?? null, limit: PAGE }
      const rows = await invitePage(app.db.read, wish)
      return done({
        items: rows.map(({ linkKey, ...row }) => ({
          ...row,
          short: linkKey === null ? null : shortAddress(app.config.url, linkKey),
        })),
        next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
      })
    },
  }),

  'POST /grow/invites': endpoint({
    summary: 'Make a door into a page that bears a name, with a counted short link to it',
    may: 'publish',
    input: z.object({
      channelId: id,
      campaignId: id.nullable().default(null),
      place: z.number().int().min(1).max(5).nullable().default(null),
      name: z.string().trim().min(1).max(80),
    }),
    output: z.object({ id, short: z.string(), url: z.string() }),
    sorry,
    run: (wish, who) => makeInvite(app, who, wish),
  }),

  'POST /grow/pages/:id/look': endpoint({
    summary: 'Look through a page’s followers now: who is new has come, who is missing has gone',
    may: 'measure',
    input: z.object({ id }),
    output: z.object({ people: z.number() }),
    sorry,
    run: (wish, { workspaceId }) => walkRoll(app, workspaceId, wish.id),
  }),
})
