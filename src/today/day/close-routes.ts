import * as z from 'zod'
import type { App } from '#app'
import { endpoint, id, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { decisionShape } from '../queue/decision-shape.ts'
import { seeQueue } from '../queue/see-queue.ts'
import { backAt } from '../queue/settled.ts'
import { settle, unsettle } from '../queue/settled.sql.ts'
import { sorry } from '../words.ts'
import { closeOf, dropClose, keepClose } from './closes.sql.ts'
import { together } from './happened.ts'
import { happened } from './happened.sql.ts'
import { seeMorning } from './hours.sql.ts'
import { SCOPES, type WorkedDay, workedDays } from './worked-days.ts'

const count = z.number()
const scope = z.enum(SCOPES).default('here')
const Happened = z.object({
  signals: count,
  read: count,
  storiesUsed: count,
  published: count,
  failed: count,
  plannedAhead: count,
  messages: count,
  upset: count,
  glad: count,
  answered: count,
  answeredOwn: count,
  waiting: count,
  clicks: count,
  newLinks: count,
  outcomes: count,
  conclusions: count,
})
const Carried = z
  .array(
    z.object({
      decision: z.string().max(200),
      reason: z.string().trim().max(200),
      /** The workspace it belongs to, when it is not the one at hand. */
      workspace: id.optional(),
    }),
  )
  .max(25)
/** What is on the record of a close: enough to say it again without asking every duty. */
const First = z.array(z.looseObject({ id: z.string() })).catch([])

/** How a day ends and the next one begins, in one brand or in all of them at once. */
export const closeRoutes = (app: App) => ({
  'GET /today/night': endpoint({
    summary: 'What happened since the day before ended, and what one meant to begin with',
    may: 'see',
    input: z.object({ scope }),
    output: z.object({ since: instant, happened: Happened, note: z.string(), firstThings: z.array(z.string()) }),
    sorry: {},
    run: async (wish, who) => {
      const days = await workedDays(app, who, wish.scope)
      const nights = days.map(({ work, last, workspaceId }) => {
        const yesterday = work.ends.subtract({ hours: 24 })
        const since = last && Temporal.Instant.compare(last.at, yesterday) > 0 ? last.at : yesterday
        const fresh = last !== undefined && last.day !== work.day ? last : null
        return { workspaceId, since, fresh, ahead: work.ends }
      })
      const told = nights.map(({ workspaceId, since, ahead }) =>
        happened(app.db.read, { workspaceId, accountId: who.account.id, from: since, until: app.now(), ahead }),
      )
      const [first] = nights.map(({ since }) => since).toSorted(Temporal.Instant.compare)
      return done({
        since: first ?? app.now(),
        happened: together(await Promise.all(told)),
        // One word for all of them, when all were closed at once.
        note: [...new Set(nights.flatMap(({ fresh }) => fresh?.note || []))].join('\n'),
        firstThings: nights.flatMap(({ fresh }) => (fresh ? First.parse(fresh.first).map((one) => one.id) : [])),
      })
    },
  }),

  'POST /today/begin': endpoint({
    summary: 'Begin the day: the night has been seen',
    may: 'see',
    input: z.object({ scope }),
    output: nothing,
    sorry: {},
    run: async (wish, who) => {
      const days = await workedDays(app, who, wish.scope)
      const { id: accountId } = who.account
      await app.db.write(async (tx) => {
        for (const { workspaceId, work } of days)
          await seeMorning(tx, { workspaceId, accountId, day: work.day, at: app.now() })
      })
      return done({})
    },
  }),

  'GET /today/close': endpoint({
    summary: 'The day as it ends: what happened per duty, what is unfinished, and what would come first tomorrow',
    may: 'see',
    input: z.object({ scope }),
    output: z.object({
      day: z.string(),
      happened: Happened,
      unfinished: z.array(decisionShape),
      closed: z.object({ at: instant, note: z.string(), carried: Carried, first: z.array(z.string()) }).nullable(),
    }),
    sorry: {},
    run: async (wish, who) => {
      const days = await workedDays(app, who, wish.scope)
      const here = days.find(({ workspaceId }) => workspaceId === who.workspaceId)
      const closeHere = here && (await closeOf(app.db.read, here.workspaceId, who.account.id, here.work.day))
      const [told, queue] = await Promise.all([
        closeHere && wish.scope === 'here' ? Happened.parse(closeHere.happened) : toldUntil(app, who.account.id, days),
        seeQueue(app, who.account.id, days),
      ])
      return done({
        day: here?.work.day ?? '',
        happened: told,
        unfinished: queue.decisions,
        closed: closeHere
          ? {
              at: closeHere.at,
              note: closeHere.note,
              carried: Carried.parse(closeHere.carried),
              first: First.parse(closeHere.first).map((one) => one.id),
            }
          : null,
      })
    },
  }),

  'POST /today/close': endpoint({
    summary: 'Close the day: what is unfinished goes to tomorrow with its reason, three things come first',
    may: 'see',
    input: z.object({
      scope,
      carried: Carried,
      first: z.array(z.string().max(200)).max(3),
      note: z.string().trim().max(1_000).default(''),
    }),
    output: nothing,
    sorry,
    run: async ({ carried, first, note, ...wish }, who) => {
      const { id: accountId } = who.account
      const days = await workedDays(app, who, wish.scope)
      const at = app.now()
      const of = ({ workspace = who.workspaceId }: { workspace?: string | undefined }) => workspace
      if (carried.some((one) => days.every(({ workspaceId }) => workspaceId !== of(one)))) return refused('not-there')
      const ended = await Promise.all(
        days.map(async (day) => {
          const mine = carried.filter((one) => of(one) === day.workspaceId)
          const isHere = day.workspaceId === who.workspaceId
          const firstHere = first.filter((name) =>
            wish.scope === 'here' ? isHere : mine.some(({ decision }) => decision === name),
          )
          return { day, mine, first: firstHere, told: await toldUntil(app, accountId, [day]) }
        }),
      )
      await app.db.write(async (tx) => {
        for (const { day, mine, told, ...end } of ended) {
          const { workspaceId, work, zone } = day
          const firstThings = end.first.map((one) => ({ id: one }))
          const record = { happened: told, carried: mine, first: firstThings, note, at }
          await keepClose(tx, { workspaceId, accountId, day: work.day, ...record })
          const until = backAt('tomorrow', at, zone)
          for (const { decision, reason } of mine)
            await settle(tx, { workspaceId, accountId, decision, state: 'later', until, reason, at })
          await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
        }
      })
      return done({})
    },
  }),

  'DELETE /today/close': endpoint({
    summary: 'Open the day again; what was carried over comes back',
    may: 'see',
    input: z.object({ scope }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const days = await workedDays(app, who, wish.scope)
      return app.db.write(async (tx) => {
        let isOpened = false
        for (const { workspaceId, work } of days) {
          const gone = await dropClose(tx, workspaceId, who.account.id, work.day)
          if (!gone) continue
          isOpened = true
          const ids = Carried.parse(gone.carried).map(({ decision }) => decision)
          if (ids.length > 0) await unsettle(tx, workspaceId, ids, who.account.id)
          await app.live.tell(tx, { workspaceId, kind: 'today.settled' })
        }
        return isOpened ? done({}) : refused('not-closed')
      })
    },
  }),
})

/** What happened on these days so far, and what is planned until their next evening. */
const toldUntil = async (app: App, accountId: string, days: readonly WorkedDay[]) =>
  together(
    await Promise.all(
      days.map(({ workspaceId, work }) =>
        happened(app.db.read, {
          workspaceId,
          accountId,
          from: work.begins.toZonedDateTimeISO(work.zone).startOfDay().toInstant(),
          until: app.now(),
          ahead: work.ends.add({ hours: 24 }),
        }),
      ),
    ),
  )
