import type { Hono } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import type { Reception } from '#platform/http/mount.ts'
import { job } from '#platform/jobs.ts'
import { LANGS } from '#platform/words.ts'
import { createListener } from '#watch'
import { attributionRoutes } from './attribution-routes.ts'
import { hearOut } from './early/listen.ts'
import { markDoors } from './marks/doors.ts'
import { forgetLoans } from './marks/loans.sql.ts'
import { markRoutes } from './marks/mark-routes.ts'
import { pageGoalRoutes } from './goal/page-goal-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { trackDoors } from './track/doors.ts'
import { goalRoutes } from './goal-routes.ts'
import { measureRoutes } from './measure-routes.ts'
import { outcomeRoutes } from './outcome-routes.ts'
import { planLetters, sendLetter } from './report/letters.ts'
import { reportFiles, reportRoutes } from './report/report-routes.ts'
import { siteDoors } from './site/doors.ts'
import { forgetSiteVisitors } from './site/hits.sql.ts'
import { createReceiver } from './site/receive.ts'
import { siteRoutes } from './site/site-routes.ts'
import { lookAtChannel, planSnapshots } from './snapshot.ts'
import { typedRoutes } from './typed/typed-routes.ts'
import { rollFresh, rollMonth } from './talk/roll-up.ts'
import { talkRoutes } from './talk/talk-routes.ts'

/** A call that is told of a day late still finds who was shown its number. */
const LOANS_KEPT_HOURS = 26

/** Duty 5: what came of it all, and what we make of that. */
export const measureSlice = (app: App) => {
  const listen = createListener(app)
  const receiver = createReceiver(app)
  return {
    routes: {
      ...outcomeRoutes(app),
      ...measureRoutes(app),
      ...goalRoutes(app),
      ...attributionRoutes(app),
      ...siteRoutes(app),
      ...talkRoutes(app),
      ...reportRoutes(app),
      ...typedRoutes(app),
      ...markRoutes(app),
      ...pageGoalRoutes(app),
      ...peopleRoutes(app),
    },
    jobs: {
      'measure.hear': job({ payload: z.unknown(), run: (_, signal) => hearOut(app, listen, signal) }),
      'measure.forget-visitors': job({
        payload: z.unknown(),
        run: async () => {
          // The last place on earth where a day is still going on is twelve hours behind.
          const oldest = app.now().toZonedDateTimeISO('Etc/GMT+12').toPlainDate().toString()
          await app.db.write((tx) => forgetSiteVisitors(tx, oldest))
          await app.db.write((tx) => forgetLoans(tx, app.now().subtract({ hours: LOANS_KEPT_HOURS })))
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
        run: (mail) => sendLetter(app, mail),
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
      { job: 'measure.hear', cron: '* * * * *' },
      { job: 'measure.forget-visitors', cron: '7 * * * *' },
    ],
    raw: (http: Hono, reception?: Reception) => {
      siteDoors(app, receiver)(http)
      markDoors(app)(http)
      if (!reception) return
      reportFiles(app)(http, reception)
      trackDoors(app)(http, reception)
    },
    open: async () => {
      await receiver.recover()
      return receiver.settle
    },
  }
}

export type MeasureRoutes = ReturnType<typeof measureSlice>['routes']
