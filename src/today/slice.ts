import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { closeRoutes } from './day/close-routes.ts'
import { dayRoutes } from './day/day-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { forgetSettled } from './queue/settled.sql.ts'

const KEPT_DAYS = 120

/** The day itself: all duties on one page. */
export const todaySlice = (app: App) => ({
  routes: { ...queueRoutes(app), ...dayRoutes(app), ...closeRoutes(app) },
  jobs: {
    'today.forget': job({
      payload: z.unknown(),
      run: async () => {
        await app.db.write((tx) => forgetSettled(tx, app.now().subtract({ hours: 24 * KEPT_DAYS })))
      },
    }),
  },
  timetable: [{ job: 'today.forget', cron: '40 3 * * *' }],
})

export type TodayRoutes = ReturnType<typeof todaySlice>['routes']
