import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import type { Lang } from '#platform/words.ts'
import { feeds } from '#watch'
import type { Given } from '../given.ts'
import { foreseen } from './dry-run.ts'
import { itemPage, tallies, type ItemRow, type Tally } from './items.sql.ts'
import { keepRule, letGo, makeNow, makeRule, putRuleAway } from './keep.ts'
import { ITEM_STATES, RuleWish } from './rule.ts'
import { rulePage, ruleRow, type RuleRow } from './rules.sql.ts'
import { reasonSaid, sorry } from './words.ts'

const PAGE = 50
const SOURCES_MOST = 500
const LOOK_BACK_DAYS = 30

const Source = z.object({ id, title: z.string(), url: z.string(), lang: z.string().nullable() })

const RuleView = RuleWish.extend({
  id,
  /** Null when it is no longer watched. */
  source: Source.extend({ isPaused: z.boolean() }).nullable(),
  madeByName: z.string(),
  waiting: z.number().int(),
  /** Of what came in the last 30 days. */
  made: z.number().int(),
  filtered: z.number().int(),
  lastAt: instant.nullable(),
})

const ItemView = z.object({
  itemId: id,
  title: z.string(),
  url: z.string().nullable(),
  toldAt: instant,
  state: z.enum(ITEM_STATES),
  /** Why it was filtered, or why it is only a draft, as a sentence. */
  reasonSaid: z.string().nullable(),
  postId: id.nullable(),
  /** True when a person decided, and not the rule. */
  byHand: z.boolean(),
  settledAt: instant.nullable(),
})

/** What becomes by itself of the items of watched sources. */
export const feedRuleRoutes = (app: App, given: Given) => ({
  'GET /publish/feed-rules': endpoint({
    summary: 'What becomes of the items of watched sources, rule by rule, with what waits and what was made',
    may: 'see',
    input: z.object({ next: id.optional() }),
    output: paged(RuleView),
    sorry,
    run: async ({ next }, who) => {
      const rows = await rulePage(app.db.read, who.workspaceId, next ?? null, PAGE)
      return done({ items: await viewsOf(app, rows), next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null })
    },
  }),

  'GET /publish/feed-rules/sources': endpoint({
    summary: 'The sources a rule can be about',
    may: 'see',
    input: nothing,
    output: z.object({ sources: z.array(Source) }),
    sorry,
    run: async (_, who) => done({ sources: await feeds.all(app.db.read, who.workspaceId, SOURCES_MOST) }),
  }),

  'POST /publish/feed-rules/foresee': endpoint({
    summary: 'What a rule would have made of the last 30 days; makes nothing',
    may: 'see',
    input: RuleWish.extend({ name: z.string(), next: z.string().max(8).optional() }),
    output: z.object({
      made: z.number().int(),
      waiting: z.number().int(),
      filtered: z.number().int(),
      /** True when the source told more than is looked at. */
      isCut: z.boolean(),
      /** Whether any of the channels has hours in which the queue has room. */
      hasHours: z.boolean(),
      items: z.array(
        z.object({
          itemId: id,
          title: z.string(),
          url: z.string().nullable(),
          toldAt: instant,
          state: z.enum(ITEM_STATES),
          day: z.iso.date().nullable(),
          reasonSaid: z.string().nullable(),
          text: z.string().nullable(),
          /** Where it would read otherwise, being too long. */
          shortened: z.array(z.object({ channelId: id, text: z.string() })),
          /** What networks would refuse about it. */
          problems: z.array(z.string()),
        }),
      ),
      next: z.string().nullable(),
    }),
    sorry,
    run: async ({ next, ...wish }, who) => foreseen(app, who, wish, Number(next ?? 0) || 0),
  }),

  'POST /publish/feed-rules': endpoint({
    summary: 'Let drafts or queued posts be made of what a source brings from now on',
    may: 'publish',
    input: RuleWish,
    output: z.object({ id }),
    sorry,
    run: (wish, who) => makeRule(app, who, wish),
  }),

  'PUT /publish/feed-rules/:id': endpoint({
    summary: 'Change a rule or switch it off; what its source brings while it is off is taken up when it is on again',
    may: 'publish',
    input: RuleWish.extend({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => keepRule(app, who, wish),
  }),

  'DELETE /publish/feed-rules/:id': endpoint({
    summary: 'Put a rule away; what it made stays',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => putRuleAway(app, who, wish.id, true),
  }),

  'POST /publish/feed-rules/:id/restore': endpoint({
    summary: 'Bring a rule back that was put away, with its history',
    may: 'publish',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => putRuleAway(app, who, wish.id, false),
  }),

  'GET /publish/feed-rules/:id/items': endpoint({
    summary: 'The history of a rule: every item with its post or the reason why there is none, the newest first',
    may: 'see',
    input: z.object({ id, state: z.enum(ITEM_STATES).optional(), next: id.optional() }),
    output: paged(ItemView),
    sorry,
    run: async ({ next, state, ...wish }, who) => {
      const rule = await ruleRow(app.db.read, who.workspaceId, wish.id)
      if (!rule) return refused('not-found')
      const page = { ruleId: rule.id, state: state ?? null, before: next ?? null, limit: PAGE }
      const rows = await itemPage(app.db.read, page)
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({ items: rows.map((row) => itemView(row, who.lang)), next: last?.itemId ?? null })
    },
  }),

  'POST /publish/feed-rules/:id/items/:itemId/make': endpoint({
    summary: 'Make a post of an item now that waits or was filtered',
    may: 'publish',
    input: z.object({ id, itemId: id }),
    output: z.object({ postId: id }),
    sorry,
    run: (wish, who) => makeNow(app, given, who, wish),
  }),

  'POST /publish/feed-rules/:id/items/:itemId/let-go': endpoint({
    summary: 'Make nothing of an item that waits',
    may: 'publish',
    input: z.object({ id, itemId: id }),
    output: nothing,
    sorry,
    run: (wish, who) => letGo(app, who, wish),
  }),
})

async function viewsOf(app: App, rows: readonly RuleRow[]): Promise<z.output<typeof RuleView>[]> {
  const [first] = rows
  if (!first) return []
  const since = app.now().subtract({ hours: LOOK_BACK_DAYS * 24 })
  const [sources, counted] = await Promise.all([
    feeds.byIds(app.db.read, first.workspaceId, [...new Set(rows.map(({ sourceId }) => sourceId))]),
    tallies(
      app.db.read,
      rows.map(({ id: ruleId }) => ruleId),
      since,
    ),
  ])
  return rows.map((row) => {
    const source = sources.find(({ id: one, removedAt }) => one === row.sourceId && removedAt === null)
    const none: Omit<Tally, 'ruleId'> = { waiting: 0, made: 0, filtered: 0, lastAt: null }
    const tally = counted.find(({ ruleId }) => ruleId === row.id) ?? none
    const { waiting, made, filtered, lastAt } = tally
    return {
      ...RuleWish.parse(row),
      id: row.id,
      source: source ? { ...source, isPaused: source.state === 'paused' } : null,
      madeByName: row.madeByName,
      waiting,
      made,
      filtered,
      lastAt,
    }
  })
}

const Facts = z.record(z.string(), z.union([z.string(), z.number()])).catch({})

const itemView = ({ about, reason, by, ...row }: ItemRow, lang: Lang): z.output<typeof ItemView> => ({
  itemId: row.itemId,
  title: row.title,
  url: row.url,
  toldAt: row.toldAt,
  state: row.state,
  reasonSaid: reasonSaid(reason, Facts.parse(about), lang),
  postId: row.postId,
  byHand: by !== null,
  settledAt: row.settledAt,
})
