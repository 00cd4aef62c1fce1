import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { ledger } from '#publish'
import { daysOfLinks, daysOfWorkspace, sourcesOfLink } from './clicks.sql.ts'
import { makeLink, turnLink } from './links.ts'
import { linkById, linkPage, tagNames } from './links.sql.ts'
import { shortAddress } from './shorten.ts'
import { NO_TAGS, TAG_LENGTH } from './tags.ts'
import { Way } from './way-routes.ts'
import { clicksByWay, waysOfLink } from './ways.sql.ts'
import { sorry } from './words.ts'

const PAGE = 40
const SPARK_DAYS = 14
const WORDS_LETTERS = 200
const SUMMARY_DAYS = 14
const NAMES = 12
const EMPTY = { person: 0, inApp: 0, preview: 0, bot: 0, visitors: 0 }

const tag = z.string().max(TAG_LENGTH).default('')
const Tags = z.object({ source: tag, medium: tag, campaign: tag, term: tag, content: tag })
const Day = z.object({
  day: z.string(),
  person: z.number(),
  inApp: z.number(),
  preview: z.number(),
  bot: z.number(),
  visitors: z.number(),
})
const Link = z.object({
  id,
  short: z.string(),
  url: z.string(),
  title: z.string(),
  postId: id.nullable(),
  channelId: id.nullable(),
  state: z.enum(['on', 'off']),
  createdAt: instant,
  expiresAt: instant.nullable(),
  afterUrl: z.string().nullable(),
  tags: Tags,
})

/** Short links: the list with its clicks, one link day by day, and the builder. */
export const linkRoutes = (app: App) => ({
  'GET /grow/links': endpoint({
    summary: 'Links newest first, with the people who followed them and the last 14 days',
    may: 'see',
    input: z.object({
      next: id.optional(),
      find: z.string().max(200).default(''),
      made: z.enum(['all', 'by-hand']).default('all'),
    }),
    output: paged(
      Link.extend({
        people: z.number(),
        spark: z.array(z.number()),
        /** What the post says in which it stands. */
        postText: z.string().nullable(),
      }),
    ),
    sorry,
    run: async ({ next, find, made }, { workspaceId }) => {
      const wish = { workspaceId, before: next ?? null, find: find.trim(), byHand: made === 'by-hand', limit: PAGE }
      const rows = await linkPage(app.db.read, wish)
      const last = await lastDays(app, workspaceId, SPARK_DAYS)
      const ids = rows.map((row) => row.id)
      const posts = await ledger.postTexts(
        app.db.read,
        workspaceId,
        rows.flatMap(({ postId }) => postId ?? []),
      )
      const words = new Map(posts.map((post) => [post.id, post.text.slice(0, WORDS_LETTERS)]))
      const byLink = Map.groupBy(await daysOfLinks(app.db.read, ids, last[0] ?? ''), (day) => day.linkId)
      const items = rows.map((row) => {
        const clicks = new Map(byLink.get(row.id)?.map((day) => [day.day, day.person + day.inApp]))
        const spark = last.map((day) => clicks.get(day) ?? 0)
        return Object.assign(row, {
          short: shortAddress(app.config.url, row.key),
          spark,
          postText: words.get(row.postId ?? '') ?? null,
        })
      })
      return done({ items, next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'POST /grow/links': endpoint({
    summary: 'Make a short link with its campaign names',
    may: 'draft',
    input: z.object({ url: z.string(), title: z.string().max(200).default(''), tags: Tags.default(NO_TAGS) }),
    output: z.object({ id, short: z.string() }),
    sorry,
    run: (wish, who) => makeLink(app, who, wish),
  }),

  'GET /grow/links/:id': endpoint({
    summary: 'One link: clicks by day and class, where they came from, on what device',
    may: 'see',
    input: z.object({ id, days: z.coerce.number().int().min(7).max(365).default(30) }),
    output: Link.extend({
      days: z.array(Day),
      sources: z.array(z.object({ source: z.string(), device: z.string(), clicks: z.number() })),
      ways: z.array(Way.extend({ place: z.number(), clicks: z.number() })),
    }),
    sorry,
    run: async (wish, { workspaceId }) => {
      const link = await linkById(app.db.read, workspaceId, wish.id)
      if (!link) return refused('no-such-link')
      const last = await lastDays(app, workspaceId, wish.days)
      const [days, sources, ways, clicks] = await Promise.all([
        daysOfLinks(app.db.read, [link.id], last[0] ?? ''),
        sourcesOfLink(app.db.read, link.id, last[0] ?? ''),
        waysOfLink(app.db.read, link.id),
        clicksByWay(app.db.read, link.id, last[0] ?? ''),
      ])
      const followed = new Map(clicks.map((row) => [row.place, row.clicks]))
      const known = new Map(days.map((day) => [day.day, day]))
      return done({
        ...link,
        short: shortAddress(app.config.url, link.key),
        days: last.map((day) => {
          const { person, inApp, preview, bot, visitors } = known.get(day) ?? EMPTY
          return { day, person, inApp, preview, bot, visitors }
        }),
        sources,
        ways: ways.map((way) => ({ ...way, clicks: followed.get(way.place) ?? 0 })),
      })
    },
  }),

  'PUT /grow/links/:id/state': endpoint({
    summary: 'Switch a link off, or on again',
    may: 'draft',
    input: z.object({ id, state: z.enum(['on', 'off']) }),
    output: nothing,
    sorry,
    run: ({ id: link, state }, who) => turnLink(app, who, link, state),
  }),

  'GET /grow/summary': endpoint({
    summary: 'All links of the last seven days beside the seven before',
    may: 'see',
    input: nothing,
    output: z.object({
      people: z.number(),
      peopleBefore: z.number(),
      previews: z.number(),
      bots: z.number(),
      days: z.array(z.object({ day: z.string(), people: z.number() })),
    }),
    sorry,
    run: async (_, { workspaceId }) => {
      const last = await lastDays(app, workspaceId, SUMMARY_DAYS)
      const rows = await daysOfWorkspace(app.db.read, workspaceId, last[0] ?? '')
      const thisWeek = rows.filter((row) => row.day >= (last[SUMMARY_DAYS / 2] ?? ''))
      const before = rows.filter((row) => !thisWeek.includes(row))
      const people = new Map(rows.map((row) => [row.day, row.people]))
      return done({
        people: sum(thisWeek.map((row) => row.people)),
        peopleBefore: sum(before.map((row) => row.people)),
        previews: sum(thisWeek.map((row) => row.previews)),
        bots: sum(thisWeek.map((row) => row.bots)),
        days: last.map((day) => ({ day, people: people.get(day) ?? 0 })),
      })
    },
  }),

  'GET /grow/names': endpoint({
    summary: 'Campaign names already in use, most used first',
    may: 'see',
    input: nothing,
    output: z.object({
      names: z.array(z.object({ kind: z.enum(['source', 'medium', 'campaign']), name: z.string(), links: z.number() })),
    }),
    sorry,
    run: async (_, { workspaceId }) => done({ names: await tagNames(app.db.read, workspaceId, NAMES) }),
  }),
})

/** The last `count` days of the workspace's calendar, today included, oldest first. */
async function lastDays(app: App, workspaceId: string, count: number): Promise<string[]> {
  const workspace = await workspaceById(app.db.read, workspaceId)
  const today = app
    .now()
    .toZonedDateTimeISO(workspace?.zone ?? 'UTC')
    .toPlainDate()
  return Array.from({ length: count }, (_, i) => today.subtract({ days: count - 1 - i }).toString())
}

const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0)
