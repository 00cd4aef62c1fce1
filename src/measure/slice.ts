import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { createListener } from '#watch'
import { attributionRoutes } from './attribution-routes.ts'
import { hearOut } from './early/listen.ts'
import { goalRoutes } from './goal-routes.ts'
import { measureRoutes } from './measure-routes.ts'
import { outcomeRoutes } from './outcome-routes.ts'
import { lookAtChannel, planSnapshots } from './snapshot.ts'

/** Duty 5: what came of it all, and what we make of that. */
export const measureSlice = (app: App) => {
  const listen = createListener(app)
  return {
    routes: { ...outcomeRoutes(app), ...measureRoutes(app), ...goalRoutes(app), ...attributionRoutes(app) },
    jobs: {
      'measure.hear': job({ payload: z.unknown(), run: (_, signal) => hearOut(app, listen, signal) }),
      'measure.snapshot': job({ payload: z.unknown(), run: () => planSnapshots(app) }),
      'measure.look': job({
        payload: z.object({ channelId: z.string(), workspaceId: z.string() }),
        run: ({ channelId, workspaceId }) => lookAtChannel(app, workspaceId, channelId),
      }),
    },
    timetable: [
      { job: 'measure.snapshot', cron: '*/5 * * * *' },
      { job: 'measure.hear', cron: '* * * * *' },
    ],
  }
}

export type MeasureRoutes = ReturnType<typeof measureSlice>['routes']
