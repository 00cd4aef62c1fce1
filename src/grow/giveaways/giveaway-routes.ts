import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, openEndpoint, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import type { GrowGiven, Retention } from '../campaigns/given.ts'
import { sorry } from '../words.ts'
import { entriesOf } from './entries.ts'
import {
  BYS,
  codesOf,
  type Giveaway,
  giveawayById,
  giveawayByToken,
  giveawayPage,
  STATES,
  staysBetween,
  winnersOf,
} from './giveaways.sql.ts'
import { callOffGiveaway, closeList, draw, openGiveaway } from './giveaways.ts'
import { publicViewOf } from './told.ts'

const PAGE = 30
const WINNERS_MOST = 100
/** Those who came before are the measure for those who came for a prize. */
const BEFORE_DAYS = 60
const POSTS_MOST = 40

const count = z.number()
const by = z.enum(BYS)
const state = z.enum(STATES)
const text = (most: number) => z.string().trim().max(most)

const View = z.object({
  id,
  channelId: id,
  name: z.string(),
  prize: z.string(),
  by,
  word: z.string(),
  mustFollow: z.boolean(),
  winners: count,
  reserves: count,
  opensAt: instant,
  closesAt: instant.nullable(),
  state,
  listHash: z.string().nullable(),
  source: z.enum(['beacon', 'secret']).nullable(),
  closedAt: instant.nullable(),
  drawnAt: instant.nullable(),
  page: z.string(),
})

const Stays = z.object({
  joins: count,
  retention: z.array(
    z.object({ days: count, stayed: count, of: count, low: count, high: count, firstKnown: z.string().nullable() }),
  ),
})

const Public = z.object({
  name: z.string(),
  prize: z.string(),
  state,
  by,
  word: z.string(),
  mustFollow: z.boolean(),
  places: count,
  reserves: count,
  opensAt: instant,
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  drawnAt: instant.nullable(),
  rules: z.string(),
  salt: z.string().nullable(),
  codes: z.array(z.string()),
  listHash: z.string().nullable(),
  source: z.enum(['beacon', 'secret']).nullable(),
  round: count.nullable(),
  roundAt: instant.nullable(),
  roundUrl: z.string().nullable(),
  secretHash: z.string().nullable(),
  secret: z.string().nullable(),
  publicWord: z.string().nullable(),
  randomness: z.string().nullable(),
  signature: z.string().nullable(),
  winners: z.array(z.object({ place: count, code: z.string(), shown: z.string() })),
})

/** Things given away so that anybody can check the draw, and what became of those who came for them. */
export const giveawayRoutes = (app: App, given: GrowGiven) => ({
  'GET /grow/giveaways': endpoint({
    summary: 'Giveaways, the newest first',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(View),
    sorry,
    run: async ({ next }, { workspaceId }) => {
      const rows = await giveawayPage(app.db.read, workspaceId, next ?? null, PAGE)
      return done({
        items: rows.map((row) => viewOf(app, row)),
        next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
      })
    },
  }),

  'GET /grow/giveaways/posts': endpoint({
    summary: 'The last posts of a page below which people may enter',
    may: 'see',
    input: z.object({ channelId: id }),
    output: z.object({ posts: z.array(z.object({ id, text: z.string(), at: instant.nullable(), comments: count })) }),
    sorry,
    run: async ({ channelId }, { workspaceId }) =>
      done({ posts: [...(await given.postsOn(workspaceId, channelId, POSTS_MOST))] }),
  }),

  'POST /grow/giveaways': endpoint({
    summary: 'Open a giveaway: what counts as an entry, until when, and how many win',
    may: 'publish',
    input: z.object({
      channelId: id,
      name: text(120).min(1),
      prize: text(300).default(''),
      by: by.default('comment'),
      word: text(60).default(''),
      postId: id.nullable().default(null),
      mustFollow: z.boolean().default(false),
      winners: z.number().int().min(1).max(WINNERS_MOST).default(1),
      reserves: z.number().int().min(0).max(WINNERS_MOST).default(0),
      opensAt: instant.nullable().default(null),
      closesAt: instant.nullable().default(null),
    }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => openGiveaway(app, who, wish),
  }),

  'GET /grow/giveaways/:id': endpoint({
    summary: 'One giveaway: how many have entered, who won, and how many of those who came for it stayed',
    may: 'see',
    input: z.object({ id }),
    output: View.extend({
      entries: count,
      round: count.nullable(),
      roundAt: instant.nullable(),
      secretHash: z.string().nullable(),
      publicWord: z.string().nullable(),
      drawn: z.array(
        z.object({ place: count, code: z.string(), handle: z.string(), name: z.string(), isReserve: z.boolean() }),
      ),
      /** Those who came while it was open, beside those of the sixty days before. */
      came: Stays,
      before: Stays,
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const row = await giveawayById(app.db.read, workspaceId, wish.id)
      if (!row) return refused('no-such-giveaway')
      const now = app.now()
      const until = row.closedAt ?? row.closesAt ?? now
      const db = app.db.read
      const [entries, drawn, came, before, told] = await Promise.all([
        row.state === 'open' ? entriesOf(app, given, row, now) : codesOf(db, row.id),
        winnersOf(db, row.id),
        staysBetween(db, row.channelId, row.opensAt, until),
        staysBetween(db, row.channelId, row.opensAt.subtract({ hours: BEFORE_DAYS * 24 }), row.opensAt),
        publicViewOf(app, row),
      ])
      const stays = (rows: Awaited<ReturnType<typeof staysBetween>>) => ({
        joins: rows.length,
        retention: given.retention(rows, now).map((one: Retention) => ({ ...one })),
      })
      return done({
        ...viewOf(app, row),
        entries: entries.length,
        round: told.round,
        roundAt: told.roundAt,
        secretHash: row.secretHash,
        publicWord: row.publicWord,
        drawn: drawn.map(({ place, code, handle, name }) => ({
          place: place ?? 0,
          code,
          handle,
          name,
          isReserve: (place ?? 0) > row.winners,
        })),
        came: stays(came),
        before: stays(before),
      })
    },
  }),

  'POST /grow/giveaways/:id/close': endpoint({
    summary: 'Close the list and tell its hash, before anybody can know the number that decides',
    may: 'publish',
    input: z.object({ id, source: z.enum(['beacon', 'secret']).default('beacon') }),
    output: z.object({ entries: count, listHash: z.string() }),
    sorry,
    run: (wish, who) => closeList(app, given, who, wish.id, wish.source),
  }),

  'POST /grow/giveaways/:id/draw': endpoint({
    summary: 'Draw, once, by the number that was fixed when the list was closed',
    may: 'publish',
    input: z.object({ id, publicWord: text(200).default('') }),
    output: z.object({ winners: count }),
    sorry,
    run: (wish, who) => draw(app, who, wish.id, wish.publicWord),
  }),

  'POST /grow/giveaways/:id/call-off': endpoint({
    summary: 'Call a giveaway off before it is drawn',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => callOffGiveaway(app, who, wish.id),
  }),

  'GET /grow/draws/:token': openEndpoint({
    summary: 'What everybody may see of a giveaway: enough to do the draw again',
    may: 'anyone',
    input: z.object({ token: z.string().max(40) }),
    output: Public,
    sorry,
    run: async ({ token }) => {
      const row = await giveawayByToken(app.db.read, token)
      return row ? done(await publicViewOf(app, row)) : refused('no-such-giveaway')
    },
  }),
})

const viewOf = (app: App, { token, ...row }: Giveaway) => ({ ...row, page: `${app.config.url}/draw/${token}` })
