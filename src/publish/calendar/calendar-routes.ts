import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { placeFrom, placeText } from '#platform/place.ts'
import { done, refused } from '#platform/result.ts'
import { asCards, PostCard } from '../cards/card.ts'
import type { CardRow } from '../cards/cards.sql.ts'
import { standingFreezes } from '../freeze/freezes.sql.ts'
import { isHeld } from '../freeze/held.ts'
import { SHOWN_AS } from '../live/shown.sql.ts'
import { POST_STATES } from '../post.ts'
import { specialDays } from '../special-days/special-days.ts'
import { daysFrom, eachDay } from '../wall-clock.ts'
import { sorry } from '../words.ts'
import { firstWords } from '../cards/first-words.ts'
import { clashesOn, clashSaid } from './clashes.ts'
import { CLASHES } from './clashes.sql.ts'
import { cardsBetween, cardsOn, chipsBetween, daysBetween, SHOWN_STATES, sortsOf } from './calendar.sql.ts'

const PAGE = 60
const DAYS_MOST = 42
const PER_DAY_MOST = 100
/** As many as a screen shows of a column; the rest of a full day is read from its list. */
const PER_DAY = 12
const PER_CELL = 4
const SORTS_MOST = 200
const YEARS_AHEAD = 2
const day = z.iso.date()

const Filters = {
  channelId: id.optional(),
  state: z.enum(SHOWN_STATES).optional(),
  campaign: z.string().max(200).optional(),
  label: z.string().max(60).optional(),
}

/** `count` may be more than the posts that are told: a day shows its first ones. */
const Day = z.object({ day, count: z.number().int(), troubles: z.number().int() })

const ChipView = z.object({
  id,
  day,
  at: instant,
  wallTime: z.string().nullable(),
  zone: z.string(),
  text: z.string(),
  lang: z.string(),
  state: z.enum(POST_STATES),
  labels: z.array(z.string()),
  channelIds: z.array(id),
  /** How its deliveries stand, each state once. */
  deliveries: z.array(z.object({ state: z.enum(SHOWN_AS) })),
  isHeld: z.boolean(),
})

/** What stands on which day: as cards, as a month of lines, as a list. */
export const calendarRoutes = (app: App) => ({
  'GET /publish/calendar': endpoint({
    summary: 'Posts on some days, in the order of their hours; a full day tells its first ones and its count',
    may: 'see',
    input: z.object({
      from: day,
      days: z.coerce.number().int().min(1).max(DAYS_MOST),
      perDay: z.coerce.number().int().min(1).max(PER_DAY_MOST).default(PER_DAY),
      ...Filters,
    }),
    output: z.object({
      zone: z.string(),
      days: z.array(Day),
      posts: z.array(PostCard),
      /** What deserves a glance: too close to another post, or the same words again. */
      clashes: z.array(z.object({ id, kind: z.enum(CLASHES), said: z.string() })),
    }),
    sorry,
    run: async (wish, who) => {
      const span = await spanOf(app, who.workspaceId, wish.from, wish.days)
      if (!span) return refused('not-found')
      const [days, rows] = await Promise.all([
        daysBetween(app.db.read, span, wish),
        cardsBetween(app.db.read, span, wish, wish.perDay),
      ])
      const [posts, clashes] = await Promise.all([
        asCards(app, who.workspaceId, rows, who.lang),
        clashesOn(app, who.workspaceId, waiting(rows)),
      ])
      return done({
        zone: span.zone,
        days,
        posts,
        clashes: clashes.map((clash) => ({ ...clash, said: clashSaid(clash, span.zone, who.lang) })),
      })
    },
  }),

  'GET /publish/month': endpoint({
    summary: 'A month as lines: the first posts of each day, and how many there are',
    may: 'see',
    input: z.object({
      from: day,
      days: z.coerce.number().int().min(1).max(DAYS_MOST),
      perDay: z.coerce.number().int().min(1).max(PER_DAY_MOST).default(PER_CELL),
      ...Filters,
    }),
    output: z.object({ zone: z.string(), days: z.array(Day), posts: z.array(ChipView) }),
    sorry,
    run: async (wish, who) => {
      const span = await spanOf(app, who.workspaceId, wish.from, wish.days)
      if (!span) return refused('not-found')
      const [days, chips, freezes] = await Promise.all([
        daysBetween(app.db.read, span, wish),
        chipsBetween(app.db.read, span, wish, wish.perDay),
        standingFreezes(app.db.read, who.workspaceId),
      ])
      const posts = chips.map(({ waitingOn, states, ...chip }) => ({
        ...chip,
        text: firstWords(chip.text),
        deliveries: states.map((state) => ({ state })),
        isHeld: waitingOn.some((channelId) => isHeld(freezes, { postId: chip.id, channelId })),
      }))
      return done({ zone: span.zone, days, posts })
    },
  }),

  'GET /publish/agenda': endpoint({
    summary: 'Posts from a day on, one after another, as a list to read on in; with `days` only those of so many days',
    may: 'see',
    input: z.object({
      from: day,
      days: z.coerce.number().int().min(1).max(DAYS_MOST).optional(),
      next: z.string().optional(),
      ...Filters,
    }),
    output: paged(PostCard),
    sorry,
    run: async (wish, who) => {
      const span = await spanOf(app, who.workspaceId, wish.from, wish.days ?? 1)
      if (!span) return refused('not-found')
      const to = wish.days ? span.to : span.to.add({ hours: YEARS_AHEAD * 366 * 24 })
      const rows = await cardsOn(app.db.read, { ...span, to }, wish, placeFrom(wish.next), PAGE)
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: await asCards(app, who.workspaceId, rows, who.lang),
        next: last?.at ? placeText({ at: last.at, id: last.id }) : null,
      })
    },
  }),

  'GET /publish/special-days': endpoint({
    summary: 'Feasts and days of note in Türkiye, in Russia and everywhere',
    may: 'see',
    input: z.object({ from: day, days: z.coerce.number().int().min(1).max(DAYS_MOST) }),
    output: z.object({ days: z.array(z.object({ day, name: z.string(), of: z.enum(['tr', 'ru', 'world']) })) }),
    sorry: {},
    run: (wish, who) => Promise.resolve(done({ days: specialDays(wish.from, wish.days, who.lang) })),
  }),

  'GET /publish/sorts': endpoint({
    summary: 'The campaigns and labels that posts carry',
    may: 'see',
    input: nothing,
    output: z.object({ campaigns: z.array(z.string()), labels: z.array(z.string()) }),
    sorry,
    run: async (_, who) => done(await sortsOf(app.db.read, who.workspaceId, SORTS_MOST)),
  }),
})

async function spanOf(app: App, workspaceId: string, first: string, count: number) {
  const workspace = await workspaceById(app.db.read, workspaceId)
  if (!workspace) return null
  const { zone } = workspace
  return { workspaceId, zone, days: eachDay(first, count, zone), ...daysFrom(first, count, zone) }
}

/** Only what still waits can stand in the way of something. */
const waiting = (rows: readonly CardRow[]): string[] =>
  rows.filter(({ deliveries }) => deliveries.some(({ state }) => CLASHING.has(state))).map((row) => row.id)

const CLASHING = new Set<CardRow['deliveries'][number]['state']>(['planned', 'due', 'late'])
