import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { cursorOf, momentIn, placeFrom } from '../cursor.ts'
import { sorry } from '../words.ts'
import { USUAL_RULE, whySaid } from './alert.ts'
import { alertPage, keepRule, markSeen, ruleOf } from './alerts.sql.ts'
import { wouldHaveFired } from './trial.ts'

const PAGE = 40

const Alert = z.object({
  id,
  /** The story that breaks; null when it is something listened for. */
  storyId: id.nullable(),
  queryId: id.nullable(),
  title: z.string(),
  lang: z.string().nullable(),
  /** 1 when it was raised, and one more each time its origins had doubled. */
  level: z.int(),
  /** Why now, as a sentence. */
  why: z.string(),
  at: instant,
  isSeen: z.boolean(),
})

const Rule = z.object({
  isOn: z.boolean(),
  /** Independent origins from which on a story is worth an alert. */
  origins: z.int().min(2).max(20),
  /** Hours after its first origin within which it must reach them. */
  withinHours: z.int().min(1).max(72),
})

/** What was worth interrupting somebody, and from when on something is. */
export const alertRoutes = (app: App) => ({
  'GET /watch/alerts': endpoint({
    summary: 'Stories that broke and rises in what is listened for, the latest first',
    may: 'see',
    input: z.object({ unseen: z.stringbool().default(false), next: z.string().max(200).optional() }),
    output: paged(Alert),
    sorry,
    run: async ({ unseen, next }, who) => {
      const place = placeFrom(next)
      const at = place && momentIn(place[0])
      const before = place && at ? { at, id: place[1] } : null
      const rows = await alertPage(app.db.read, who.workspaceId, { unseen, before, limit: PAGE })
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map(({ count, hours, usual, seenAt, ...row }) => ({
          ...row,
          why: whySaid({ kind: row.storyId === null ? 'query' : 'story', count, hours, usual }, who.lang),
          isSeen: seenAt !== null,
        })),
        next: last ? cursorOf([last.at.toString(), last.id]) : null,
      })
    },
  }),

  'POST /watch/alerts/:id/seen': endpoint({
    summary: 'Say that an alert was seen, or that it was not',
    may: 'see',
    input: z.object({ id, seen: z.boolean().default(true) }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const seen = wish.seen ? { at: app.now(), by: who.account.id } : null
        if (!(await markSeen(tx, who.workspaceId, wish.id, seen))) return refused('no-such-alert')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.alert', id: wish.id })
        return done({})
      }),
  }),

  'GET /watch/alert-rule': endpoint({
    summary: 'From when on a story is worth an alert',
    may: 'see',
    input: nothing,
    output: Rule,
    sorry,
    run: async (_, who) => done((await ruleOf(app.db.read, who.workspaceId)) ?? USUAL_RULE),
  }),

  'GET /watch/alert-rule/trial': endpoint({
    summary: 'How often a rule would have interrupted in the last seven days, with the newest of those stories',
    may: 'see',
    input: z.object({
      origins: z.coerce.number().int().min(2).max(20),
      withinHours: z.coerce.number().int().min(1).max(72),
    }),
    output: z.object({
      days: z.int(),
      count: z.int(),
      /** There were more stories than were looked at. */
      isMore: z.boolean(),
      samples: z.array(z.object({ id, title: z.string(), lang: z.string().nullable() })),
    }),
    sorry,
    run: async (rule, who) => done(await wouldHaveFired(app, who.workspaceId, { isOn: true, ...rule })),
  }),

  'PUT /watch/alert-rule': endpoint({
    summary: 'Set from when on a story is worth an alert, or turn alerts off',
    may: 'draft',
    input: Rule,
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        await keepRule(tx, who.workspaceId, wish)
        await record(tx, who, 'alerts.rule', wish, app.now())
        return done({})
      }),
  }),
})
