import * as z from 'zod'
import type { App } from '#app'
import { workspaceById } from '#desk'
import { endpoint, instant, nothing, type Who } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { decisionShape } from '../queue/decision-shape.ts'
import { seeQueue } from '../queue/see-queue.ts'
import { backAt } from '../queue/settled.ts'
import { settle, unsettle } from '../queue/settled.sql.ts'
import { sorry } from '../words.ts'
import { closeOf, dropClose, keepClose, lastClose } from './closes.sql.ts'
import { happened } from './happened.sql.ts'
import { seeMorning } from './hours.sql.ts'
import { workdayOf } from './phase.ts'
import { hoursFor } from './see-day.ts'

const count = z.number()
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
const Carried = z.array(z.object({ decision: z.string().max(200), reason: z.string().trim().max(200) })).max(25)
/** What is on the record of a close: enough to say it again without asking every duty. */
const First = z.array(z.looseObject({ id: z.string() })).catch([])

/** How a day ends and the next one begins. */
export const closeRoutes = (app: App) => ({
  'GET /today/night': endpoint({
    summary: 'What happened since the day before ended, and what one meant to begin with',
    may: 'see',
    input: nothing,
    output: z.object({ since: instant, happened: Happened, note: z.string(), firstThings: z.array(z.string()) }),
    sorry: {},
    run: async (_, who) => {
      const { work, last } = await dayOf(app, who)
      const yesterday = work.ends.subtract({ hours: 24 })
      const since = last && Temporal.Instant.compare(last.at, yesterday) > 0 ? last.at : yesterday
      const isFresh = last !== undefined && last.day !== work.day
      return done({
        since,
        happened: await happened(app.db.read, {
          ...mine(who),
          from: since,
          until: app.now(),
          ahead: work.ends,
        }),
        note: isFresh ? last.note : '',
        firstThings: isFresh ? First.parse(last.first).map(({ id }) => id) : [],
      })
    },
  }),

  'POST /today/begin': endpoint({
    summary: 'Begin the day: the night has been seen',
    may: 'see',
    input: nothing,
    output: nothing,
    sorry: {},
    run: async (_, who) => {
      const { work } = await dayOf(app, who)
      await app.db.write((tx) => seeMorning(tx, { ...mine(who), day: work.day, at: app.now() }))
      return done({})
    },
  }),

  'GET /today/close': endpoint({
    summary: 'The day as it ends: what happened per duty, what is unfinished, and what would come first tomorrow',
    may: 'see',
    input: nothing,
    output: z.object({
      day: z.string(),
      happened: Happened,
      unfinished: z.array(decisionShape),
      closed: z.object({ at: instant, note: z.string(), carried: Carried, first: z.array(z.string()) }).nullable(),
    }),
    sorry: {},
    run: async (_, who) => {
      const { work, place } = await dayOf(app, who)
      const tomorrow = work.ends.add({ hours: 24 })
      const [told, queue, closed] = await Promise.all([
        happened(app.db.read, { ...mine(who), from: startOf(work), until: app.now(), ahead: tomorrow }),
        seeQueue(app, who.account.id, [place]),
        closeOf(app.db.read, who.workspaceId, who.account.id, work.day),
      ])
      return done({
        day: work.day,
        happened: closed ? Happened.parse(closed.happened) : told,
        unfinished: queue.decisions,
        closed: closed
          ? {
              at: closed.at,
              note: closed.note,
              carried: Carried.parse(closed.carried),
              first: First.parse(closed.first).map(({ id }) => id),
            }
          : null,
      })
    },
  }),

  'POST /today/close': endpoint({
    summary: 'Close the day: what is unfinished goes to tomorrow with its reason, three things come first',
    may: 'see',
    input: z.object({
      carried: Carried,
      first: z.array(z.string().max(200)).max(3),
      note: z.string().trim().max(1_000).default(''),
    }),
    output: nothing,
    sorry: {},
    run: async ({ carried, first, note }, who) => {
      const { work, place } = await dayOf(app, who)
      const at = app.now()
      const tomorrow = work.ends.add({ hours: 24 })
      const told = await happened(app.db.read, { ...mine(who), from: startOf(work), until: at, ahead: tomorrow })
      const until = backAt('tomorrow', at, place.zone)
      await app.db.write(async (tx) => {
        const firstThings = first.map((id) => ({ id }))
        await keepClose(tx, { ...mine(who), day: work.day, happened: told, carried, first: firstThings, note, at })
        for (const { decision, reason } of carried)
          await settle(tx, { ...mine(who), decision, state: 'later', until, reason, at })
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'today.settled' })
      })
      return done({})
    },
  }),

  'DELETE /today/close': endpoint({
    summary: 'Open the day again; what was carried over comes back',
    may: 'see',
    input: nothing,
    output: nothing,
    sorry,
    run: async (_, who) => {
      const { work } = await dayOf(app, who)
      return app.db.write(async (tx) => {
        const gone = await dropClose(tx, who.workspaceId, who.account.id, work.day)
        if (!gone) return refused('not-closed')
        const ids = Carried.parse(gone.carried).map(({ decision }) => decision)
        if (ids.length > 0) await unsettle(tx, who.workspaceId, ids, who.account.id)
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'today.settled' })
        return done({})
      })
    },
  }),
})

async function dayOf(app: App, who: Who) {
  const [workspace, hours, last] = await Promise.all([
    workspaceById(app.db.read, who.workspaceId),
    hoursFor(app, who.account.id),
    lastClose(app.db.read, who.workspaceId, who.account.id),
  ])
  const zone = workspace?.zone ?? 'UTC'
  return {
    place: { workspaceId: who.workspaceId, brand: workspace?.name ?? '', zone },
    work: workdayOf(app.now(), zone, hours),
    last,
  }
}

const mine = (who: Who) => ({ workspaceId: who.workspaceId, accountId: who.account.id })

const startOf = ({ begins, zone }: { begins: Temporal.Instant; zone: string }) =>
  begins.toZonedDateTimeISO(zone).startOfDay().toInstant()
