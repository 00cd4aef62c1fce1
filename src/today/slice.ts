import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { forgetSettled } from './settled.sql.ts'
import { todayRoutes } from './today-routes.ts'

const KEPT_DAYS = 120

/** The day itself: all duties on one page. */
export const todaySlice = (app: App) => ({
  routes: todayRoutes(app),
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
