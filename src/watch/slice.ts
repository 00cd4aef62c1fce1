import type { Hono } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import type { Reception } from '#platform/http/mount.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { job } from '#platform/jobs.ts'
import { alertRoutes } from './alerts/alert-routes.ts'
import { lookOut, lookOutForRises } from './alerts/look-out.ts'
import { angleRoutes } from './angle/angle-routes.ts'
import { doorRoute } from './doors/door.ts'
import { doorRoutes } from './doors/open-door.ts'
import { unpack } from './doors/unpack.ts'
import { type Given, NOBODY } from './given.ts'
import { leadRoutes } from './lead/lead-routes.ts'
import { morningRoutes } from './morning/morning-routes.ts'
import { renewPromises, subscribe } from './push/push.ts'
import { weighNow } from './fit/weigh.ts'
import { keepTexts } from './read/read-article.ts'
import { pictureRoute, readRoutes } from './read/read-routes.ts'
import { mailShare } from './share/letter.ts'
import { shareRoutes } from './share/share-routes.ts'
import { pollDue } from './source/poll.ts'
import { spreadAsking } from './source/worth.ts'
import { createHeard } from './listen/heard.ts'
import { queryRoutes } from './listen/query-routes.ts'
import { sourceRoutes } from './source/source-routes.ts'
import { endOfMutes } from './story/attend.ts'
import { storyRoutes } from './story/story-routes.ts'
import { topicRoutes } from './trend/topic-routes.ts'

/** Duty 1: knowing what the world talks about before the community does. */
export const watchSlice = (app: App, given: Given = NOBODY) => ({
  routes: {
    ...storyRoutes(app, given),
    ...angleRoutes(app),
    ...shareRoutes(app),
    ...morningRoutes(app),
    ...sourceRoutes(app),
    ...queryRoutes(app),
    ...leadRoutes(app),
    ...alertRoutes(app),
    ...doorRoutes(app),
    ...readRoutes(app),
    ...topicRoutes(app),
  },
  /** What was heard where people write, for whoever looks for them. */
  heard: createHeard(app),
  raw: ((http: Hono, reception?: Reception) => {
    doorRoute(app)(http)
    if (reception) pictureRoute(app)(http, reception)
  }) satisfies RawRoutes,
  jobs: {
    'watch.poll': job({ payload: z.unknown(), run: (_, signal) => pollDue(app, signal) }),
    'watch.spread': job({ payload: z.unknown(), run: (_, signal) => spreadAsking(app, signal) }),
    'watch.subscribe': job({
      payload: z.object({ sourceId: z.string() }),
      run: ({ sourceId }, signal) => subscribe(app, sourceId, signal),
    }),
    'watch.promises': job({ payload: z.unknown(), run: (_, signal) => renewPromises(app, signal) }),
    'watch.unpack': job({ payload: z.object({ id: z.string() }), run: ({ id }) => unpack(app, id) }),
    'watch.keep-texts': job({
      payload: z.object({ workspaceId: z.string(), storyId: z.string() }),
      run: ({ workspaceId, storyId }, signal) => keepTexts(app, workspaceId, storyId, signal),
    }),
    'watch.share-letter': job({ payload: z.object({ id: z.string() }), run: ({ id }) => mailShare(app, id) }),
    'watch.mutes': job({ payload: z.unknown(), run: (_, signal) => endOfMutes(app, signal) }),
    'watch.weigh': job({
      payload: z.object({ workspaceId: z.string() }),
      run: ({ workspaceId }) => weighNow(app, workspaceId),
    }),
    'watch.look-out': job({ payload: z.unknown(), run: (_, signal) => lookOut(app, given, signal) }),
    'watch.rises': job({ payload: z.unknown(), run: (_, signal) => lookOutForRises(app, given, signal) }),
  },
  timetable: [
    { job: 'watch.poll', cron: '* * * * *' },
    { job: 'watch.look-out', cron: '* * * * *' },
    { job: 'watch.mutes', cron: '*/10 * * * *' },
    { job: 'watch.promises', cron: '23 * * * *' },
    { job: 'watch.spread', cron: '41 * * * *' },
    // Some minutes after the hour: what was told in it has come in by then.
    { job: 'watch.rises', cron: '7 * * * *' },
  ],
})

export type WatchRoutes = ReturnType<typeof watchSlice>['routes']
