import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { leadRoutes } from './lead/lead-routes.ts'
import { pollDue } from './poll.ts'
import { queryRoutes } from './query-routes.ts'
import { sourceRoutes } from './source-routes.ts'
import { storyRoutes } from './story-routes.ts'

/** Duty 1: knowing what the world talks about before the community does. */
export const watchSlice = (app: App) => ({
  routes: { ...storyRoutes(app), ...sourceRoutes(app), ...queryRoutes(app), ...leadRoutes(app) },
  jobs: {
    'watch.poll': job({ payload: z.unknown(), run: (_, signal) => pollDue(app, signal) }),
  },
  timetable: [{ job: 'watch.poll', cron: '* * * * *' }],
})

export type WatchRoutes = ReturnType<typeof watchSlice>['routes']
