import * as z from 'zod'
import type { App } from '#app'
import { job } from '#platform/jobs.ts'
import { forgetVisitors } from './clicks.sql.ts'
import { createCounter } from './counter.ts'
import { linkRoutes } from './link-routes.ts'
import { createRedirect } from './redirect.ts'
import { templateRoutes } from './template-routes.ts'
import { wayRoutes } from './way-routes.ts'
import type { Hono } from 'hono'

/** Duty 4: links that tell which post brought whom. */
export function growSlice(app: App) {
  const counter = createCounter(app)
  const redirect = createRedirect(app, counter)
  return {
    routes: { ...linkRoutes(app), ...wayRoutes(app), ...templateRoutes(app) },
    jobs: {
      'grow.forget-visitors': job({
        payload: z.unknown(),
        run: async () => {
          // The last place on earth where a day is still going on is twelve hours behind.
          const oldest = app.now().toZonedDateTimeISO('Etc/GMT+12').toPlainDate().toString()
          await app.db.write((tx) => forgetVisitors(tx, oldest))
        },
      }),
    },
    timetable: [{ job: 'grow.forget-visitors', cron: '5 * * * *' }],
    raw: (http: Hono) => {
      http.get('/l/:key', redirect.answer)
    },
    open: async () => {
      const deaf = app.live.hear((event) => {
        if (event.kind === 'grow.link-changed' && event.id) redirect.forget(event.id)
      })
      return async () => {
        deaf()
        await redirect.settle()
        await counter.flush()
      }
    },
  }
}

export type GrowRoutes = ReturnType<typeof growSlice>['routes']
