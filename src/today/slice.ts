import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { closeRoutes } from './day/close-routes.ts'
import { dayRoutes } from './day/day-routes.ts'
import type { TodayGiven } from './day/special.ts'
import { tomorrowRoutes } from './day/tomorrow-routes.ts'
import { digestRoutes } from './digest/digest-routes.ts'
import { forgetSendings } from './digest/digests.sql.ts'
import { sendDigest, writeDigests } from './digest/send-digests.ts'
import { interestRoutes } from './interests/interest-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { forgetGiven } from './queue/given.sql.ts'
import { forgetSettled } from './queue/settled.sql.ts'
import { roleRoutes } from './role/role-routes.ts'
import { keepMonths } from './skills/month.ts'
import { skillRoutes } from './skills/skill-routes.ts'
import { voiceRoutes } from './voice/voice-routes.ts'

const KEPT_DAYS = 120
/** A day of which nobody told what is special about it. */
const NOBODY: TodayGiven = { specialDays: () => [] }

/** The day itself: all duties on one page. */
export const todaySlice = (app: App, given: TodayGiven = NOBODY) => ({
  routes: {
    ...queueRoutes(app),
    ...dayRoutes(app, given),
    ...closeRoutes(app),
    ...tomorrowRoutes(app, given),
    ...digestRoutes(app),
    ...roleRoutes(app),
    ...interestRoutes(app),
    ...voiceRoutes(app),
    ...skillRoutes(app, given.practiceDays),
  },
  jobs: {
    'today.forget': job({
      payload: z.unknown(),
      run: async () => {
        const before = app.now().subtract({ hours: 24 * KEPT_DAYS })
        await app.db.write(async (tx) => {
          await forgetSettled(tx, before)
          await forgetGiven(tx, before)
          await forgetSendings(tx, before)
        })
      },
    }),
    'today.skills': job({ payload: z.unknown(), run: (_, signal) => keepMonths(app, signal) }),
    'today.digest': job({ payload: z.unknown(), run: (_, signal) => writeDigests(app, signal) }),
    'today.digest-send': job({ payload: z.object({ id: z.string() }), run: ({ id }) => sendDigest(app, id) }),
  },
  timetable: [
    { job: 'today.forget', cron: '40 3 * * *' },
    { job: 'today.skills', cron: '20 3 * * *' },
    { job: 'today.digest', cron: '*/5 * * * *' },
  ],
})

export type TodayRoutes = ReturnType<typeof todaySlice>['routes']
