import type { Hono } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import type { Reception } from '#platform/http/mount.ts'
import { job } from '#platform/jobs.ts'
import { LANGS } from '#platform/words.ts'
import { createListener } from '#watch'
import { attributionRoutes } from './attribution-routes.ts'
import { dayRoutes } from './days/day-routes.ts'
import { hearOut } from './early/listen.ts'
import { type MeasureGiven, NOTHING_GIVEN } from './given.ts'
import { knownRoutes } from './known/known-routes.ts'
import { markDoors } from './marks/doors.ts'
import { forgetLoans } from './marks/loans.sql.ts'
import { markRoutes } from './marks/mark-routes.ts'
import { matrixRoutes } from './matrix/matrix-routes.ts'
import { offlineDoor, offlineRoutes } from './offline/offline-routes.ts'
import { forgetTables, tellTable } from './offline/offline.ts'
import { pageGoalRoutes } from './goal/page-goal-routes.ts'
import { pastRoutes } from './past/past-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { trackDoors } from './track/doors.ts'
import { goalRoutes } from './goal-routes.ts'
import { measureRoutes } from './measure-routes.ts'
import { outcomeRoutes } from './outcome-routes.ts'
import { planLetters, sendLetter } from './report/letters.ts'
import { reportFiles, reportRoutes } from './report/report-routes.ts'
import { siteDoors } from './site/doors.ts'
import { forgetSiteVisitors, rollUp } from './site/hits.sql.ts'
import { createReceiver } from './site/receive.ts'
import { siteRoutes } from './site/site-routes.ts'
import { lookAtChannel, planSnapshots } from './snapshot.ts'
import { timesRoutes } from './times/times-routes.ts'
import { typedRoutes } from './typed/typed-routes.ts'
import { rollFresh, rollMonth } from './talk/roll-up.ts'
import { talkRoutes } from './talk/talk-routes.ts'

/** A call that is told of a day late still finds who was shown its number. */
const LOANS_KEPT_HOURS = 26

/** Duty 5: what came of it all, and what we make of that. */
export const measureSlice = (app: App, given: MeasureGiven = NOTHING_GIVEN) => {
  const listen = createListener(app)
  const receiver = createReceiver(app)
  return {
    routes: {
      ...outcomeRoutes(app),
      ...measureRoutes(app),
      ...dayRoutes(app, given),
      ...timesRoutes(app),
      ...knownRoutes(app),
      ...pastRoutes(app),
      ...goalRoutes(app),
      ...attributionRoutes(app),
      ...siteRoutes(app),
      ...talkRoutes(app),
      ...reportRoutes(app),
      ...typedRoutes(app),
      ...markRoutes(app),
      ...pageGoalRoutes(app),
      ...peopleRoutes(app),
      ...matrixRoutes(app),
      ...offlineRoutes(app),
    },
    jobs: {
      'measure.hear': job({ payload: z.unknown(), run: (_, signal) => hearOut(app, listen, signal) }),
      'measure.forget-visitors': job({
        payload: z.unknown(),
        run: async () => {
          await app.db.write((tx) => forgetSiteVisitors(tx, oldestDay(app.now()).toString()))
          await app.db.write((tx) => forgetLoans(tx, app.now().subtract({ hours: LOANS_KEPT_HOURS })))
        },
      }),
      'measure.roll-up': job({
        payload: z.unknown(),
        run: async () => {
          const over = oldestDay(app.now()).subtract({ days: 1 }).toString()
          await app.db.write((tx) => rollUp(tx, over))
        },
      }),
      'measure.report-letters': job({ payload: z.unknown(), run: () => planLetters(app) }),
      'measure.report-letter': job({
        payload: z.object({
          id: z.string(),
          workspaceId: z.string(),
          name: z.string(),
          address: z.string(),
          period: z.enum(['week', 'month']),
          lang: z.enum(LANGS),
          starts: z.string(),
        }),
        run: (mail) => sendLetter(app, given, mail),
      }),
      'measure.take-table': job({
        payload: z.object({ workspaceId: z.string(), id: z.string(), by: z.string() }),
        run: ({ workspaceId, id, by }) => tellTable(app, workspaceId, id, by),
      }),
      'measure.forget-tables': job({
        payload: z.unknown(),
        run: async () => {
          await forgetTables(app)
        },
      }),
      'measure.talk': job({ payload: z.unknown(), run: () => rollFresh(app) }),
      'measure.talk-month': job({ payload: z.unknown(), run: () => rollMonth(app) }),
      'measure.snapshot': job({ payload: z.unknown(), run: () => planSnapshots(app) }),
      'measure.look': job({
        payload: z.object({ channelId: z.string(), workspaceId: z.string() }),
        run: ({ channelId, workspaceId }) => lookAtChannel(app, workspaceId, channelId),
      }),
    },
    timetable: [
      { job: 'measure.report-letters', cron: '*/10 * * * *' },
      { job: 'measure.snapshot', cron: '*/5 * * * *' },
      { job: 'measure.talk', cron: '*/3 * * * *' },
      { job: 'measure.talk-month', cron: '50 3 * * *' },
      { job: 'measure.forget-tables', cron: '37 4 * * *' },
      { job: 'measure.hear', cron: '* * * * *' },
      { job: 'measure.forget-visitors', cron: '7 * * * *' },
      { job: 'measure.roll-up', cron: '13 * * * *' },
    ],
    raw: (http: Hono, reception?: Reception) => {
      siteDoors(app, receiver)(http)
      markDoors(app)(http)
      if (!reception) return
      reportFiles(app, given)(http, reception)
      trackDoors(app)(http, reception)
      offlineDoor(app)(http, reception)
    },
    open: async () => {
      await receiver.recover()
      return receiver.settle
    },
  }
}

/** The last place on earth where a day is still going on is twelve hours behind. */
const oldestDay = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO('Etc/GMT+12').toPlainDate()

export type MeasureRoutes = ReturnType<typeof measureSlice>['routes']
