import * as z from 'zod'
import type { App } from '#app'
import type { Auth } from '#platform/auth.ts'
import { job } from '#platform/jobs.ts'
import { accountRoutes } from './account-routes.ts'
import { addressRoutes, reachRoute } from './address.ts'
import { channelRoutes } from './channel-routes.ts'
import { allChannelRows } from './channels.sql.ts'
import { checkChannel } from './connect.ts'
import type { DeskGiven } from './given.ts'
import { healthRoutes } from './health-routes.ts'
import { peopleNamed } from './named.sql.ts'
import { teamRoutes } from './team-routes.ts'
import { workspacesFor } from './open-workspace.ts'

/** The desk itself: its people, its workspaces and the channels they look after. */
export const deskSlice = (app: App, given: DeskGiven & { auth: Auth }) => ({
  routes: {
    ...accountRoutes(app, given.auth),
    ...teamRoutes(app),
    ...channelRoutes(app, given),
    ...healthRoutes(app),
    ...addressRoutes(app),
  },
  raw: reachRoute(app),
  jobs: {
    'desk.check-channels': job({
      payload: z.unknown(),
      run: async (_, signal) => {
        for (const channel of await allChannelRows(app.db.read)) {
          if (signal.aborted) return
          await checkChannel(app, channel.id)
        }
      },
    }),
  },
  /** Handed on by main.ts to the practice town, whose days have workspaces of their own. */
  workspaces: workspacesFor(app),
  /** Handed on by main.ts to those who name people. */
  peopleNamed,
  timetable: [{ job: 'desk.check-channels', cron: '17 * * * *' }],
})

export type DeskRoutes = ReturnType<typeof deskSlice>['routes']
