import * as z from 'zod'
import type { App } from '#app'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import { job } from '#platform/jobs.ts'
import type { Alerted } from '#watch'
import { clientFiles, clientRoutes } from './approval/client-routes.ts'
import { approvalRoutes } from './approval/routes.ts'
import { commentRoutes } from './approval/comment-routes.ts'
import { approvalRuleRoutes } from './approval/rule-routes.ts'
import { bulkRoutes } from './bulk/bulk-routes.ts'
import { exportFiles } from './bulk/export-routes.ts'
import { importFiles, importRoutes } from './bulk/import-routes.ts'
import { makePosts } from './bulk/take-in.ts'
import { browserRoutes } from './notices/push/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { tell } from './notices/tell.ts'
import { sendNotices } from './notices/send.ts'
import { manyRoutes } from './calendar/many-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { deliver, type House } from './deliver.ts'
import { feedDoor } from './feed/feed-door.ts'
import { followRules } from './feed-rules/follow.ts'
import { feedRuleRoutes } from './feed-rules/rule-routes.ts'
import { freezeRoutes } from './freeze/freeze-routes.ts'
import type { Given } from './given.ts'
import { ideaRoutes } from './ideas/idea-routes.ts'
import { keptStory } from './ideas/kept-story.ts'
import { changeRoutes } from './live/change-routes.ts'
import { libraryRoutes } from './library/library-routes.ts'
import { mediaDoor } from './media-door.ts'
import { mediaFiles } from './media-routes.ts'
import { mediaStore } from './media-store.ts'
import { picturesFor } from './pictures.ts'
import { policyRoutes } from './policy-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { postRoutes } from './post-routes.ts'
import { plannedByChannel } from './planned.sql.ts'
import { fillWithEvergreens } from './queue/evergreen.ts'
import { evergreenRoutes } from './queue/evergreen-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { shareFeed, shareRoutes } from './share/share-routes.ts'
import { specialDays } from './special-days/special-days.ts'
import { sweep } from './sweep.ts'
import { trayRoutes } from './tray/tray-routes.ts'
import { versionRoutes } from './versions/version-routes.ts'
import { writingRoutes } from './writing/writing-routes.ts'

/** Duty 2: what we say, when, where, and proof of what became of it. */
export function publishSlice(app: App, given: Given) {
  const house: House = { app, given, media: mediaStore(app.config.dataFolder) }
  return {
    /** Handed on by main.ts to whoever shows a day. */
    specialDays,
    /** Handed on by main.ts to whoever makes a sample and takes it away. */
    pictures: picturesFor(app, house.media),
    routes: {
      ...postRoutes(app, given),
      ...planRoutes(app, given),
      ...trayRoutes(app),
      ...ideaRoutes(app, house.media),
      ...changeRoutes(app, given),
      ...libraryRoutes(app, house.media),
      ...policyRoutes(app),
      ...writingRoutes(app, given),
      ...versionRoutes(app),
      ...freezeRoutes(app),
      ...approvalRoutes(app, given),
      ...approvalRuleRoutes(app),
      ...commentRoutes(app),
      ...clientRoutes(app, given),
      ...importRoutes(app, given),
      ...bulkRoutes(app, given),
      ...noticeRoutes(app),
      ...browserRoutes(app),
      ...calendarRoutes(app),
      ...manyRoutes(app, given),
      ...queueRoutes(app, given),
      ...evergreenRoutes(app),
      ...feedRuleRoutes(app, given),
      ...shareRoutes(app),
    },
    raw: ((http, reception) => {
      mediaFiles(app, house.media)(http, reception)
      mediaDoor(app, house.media)(http, reception)
      feedDoor(app, house.media)(http, reception)
      clientFiles(app, house.media)(http, reception)
      importFiles(app)(http, reception)
      exportFiles(app)(http, reception)
      shareFeed(app)(http, reception)
    }) satisfies RawRoutes,
    jobs: {
      'publish.deliver': job({
        payload: z.object({ channelId: z.string() }),
        run: ({ channelId }, signal) => deliver(house, channelId, signal),
      }),
      'publish.notices': job({
        payload: z.object({ outletId: z.string() }),
        run: ({ outletId }) => sendNotices(app, outletId),
      }),
      'publish.import': job({
        payload: z.object({ importId: z.string() }),
        run: ({ importId }, signal) => makePosts(app, given, importId, signal),
      }),
      'publish.sweep': job({ payload: z.unknown(), run: () => sweep(app) }),
      'publish.feed-rules': job({
        payload: z.unknown(),
        run: (_, signal) => followRules(app, given, signal),
      }),
      'publish.evergreens': job({ payload: z.unknown(), run: () => fillWithEvergreens(app, given) }),
    },
    timetable: [
      { job: 'publish.sweep', cron: '* * * * *' },
      { job: 'publish.feed-rules', cron: '* * * * *' },
      { job: 'publish.evergreens', cron: '*/10 * * * *' },
    ],
    /** What waits for its hour, by channel: the health of a channel is told with it. */
    planned: (workspaceId: string) => plannedByChannel(app.db.read, workspaceId),
    /** Tells whoever wants to know that something is worth interrupting them for. */
    alerted: (tx: Writer, workspaceId: string, { title, why, url }: Alerted) =>
      tell(app, tx, workspaceId, [{ event: 'alert', about: { channel: '', text: title, url, reason: why } }]),
    /** Tells colleagues who are asked to look at something that stands elsewhere. */
    named: (
      tx: Writer,
      workspaceId: string,
      accounts: readonly string[],
      { by, text, url }: { by: string; text: string; url: string },
    ) =>
      tell(app, tx, workspaceId, [{ event: 'mentioned', about: { channel: by, text, url, reason: null } }], accounts),
    /** A story of Watch stands on the shelf of ideas, or leaves it. */
    kept: (tx: Writer, who: Who, storyId: string, kept: boolean) => keptStory(app, tx, who, storyId, kept),
    open: async () => {
      await sweep(app)
      return () => Promise.resolve()
    },
  }
}

export type PublishRoutes = ReturnType<typeof publishSlice>['routes']
