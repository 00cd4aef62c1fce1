import * as z from 'zod'
import type { App } from '#app'
import type { Channel } from '#desk'
import type { Join } from '#networks'
import { job } from '#platform/jobs.ts'
import { audienceRoutes } from './audience/audience-routes.ts'
import { forgetVisitors, rollUp } from './clicks.sql.ts'
import { campaignRoutes } from './campaigns/campaign-routes.ts'
import { type GrowGiven, NOTHING_GIVEN } from './campaigns/given.ts'
import { clickDoor } from './click-door.ts'
import { createCounter } from './counter.ts'
import { linkRoutes } from './link-routes.ts'
import { joinRoutes } from './joins/join-routes.ts'
import { planRolls, takeJoins, walkRoll } from './joins/joins.ts'
import { qualityRoutes } from './quality/quality-routes.ts'
import { actsDoor } from './marks/acts-door.ts'
import { markRoutes } from './marks/mark-routes.ts'
import { giveawayRoutes } from './giveaways/giveaway-routes.ts'
import { lookAtPartner, planLooks } from './partners/look.ts'
import { partnerRoutes } from './partners/partner-routes.ts'
import { prospectRoutes } from './prospects/prospect-routes.ts'
import { forgetProspects, planSeeking, seek } from './prospects/seek.ts'
import { createRedirect } from './redirect.ts'
import { spendDoor, spendRoutes } from './spend/spend-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { wayRoutes } from './way-routes.ts'
import type { Reception } from '#platform/http/mount.ts'
import type { Hono } from 'hono'

/** Duty 4: links that tell which post brought whom. */
export function growSlice(app: App, given: GrowGiven = NOTHING_GIVEN) {
  const counter = createCounter(app)
  const redirect = createRedirect(app, counter)
  return {
    routes: {
      ...linkRoutes(app),
      ...wayRoutes(app),
      ...templateRoutes(app),
      ...campaignRoutes(app, given),
      ...spendRoutes(app),
      ...joinRoutes(app),
      ...audienceRoutes(app, given),
      ...qualityRoutes(app, given),
      ...prospectRoutes(app, given),
      ...giveawayRoutes(app, given),
      ...partnerRoutes(app, given),
      ...markRoutes(app, given),
    },
    jobs: {
      'grow.forget-visitors': job({
        payload: z.unknown(),
        run: async () => {
          await app.db.write((tx) => forgetVisitors(tx, oldestDay(app.now()).toString()))
        },
      }),
      'grow.roll-up': job({
        payload: z.unknown(),
        run: async () => {
          const over = oldestDay(app.now()).subtract({ days: 1 }).toString()
          await app.db.write((tx) => rollUp(tx, over))
        },
      }),
      'grow.plan-seeking': job({ payload: z.unknown(), run: () => planSeeking(app) }),
      'grow.seek': job({
        payload: z.object({ workspaceId: z.string() }),
        run: async ({ workspaceId }) => {
          await seek(app, given, workspaceId)
        },
      }),
      'grow.forget-prospects': job({ payload: z.unknown(), run: () => forgetProspects(app) }),
      'grow.plan-looks': job({ payload: z.unknown(), run: () => planLooks(app) }),
      'grow.look-at-partner': job({
        payload: z.object({ workspaceId: z.string(), id: z.string() }),
        run: async ({ workspaceId, id }) => {
          await lookAtPartner(app, workspaceId, id)
        },
      }),
      'grow.plan-rolls': job({ payload: z.unknown(), run: () => planRolls(app) }),
      'grow.roll': job({
        payload: z.object({ channelId: z.string(), workspaceId: z.string() }),
        run: async ({ workspaceId, channelId }) => {
          await walkRoll(app, workspaceId, channelId)
        },
      }),
    },
    timetable: [
      { job: 'grow.forget-visitors', cron: '5 * * * *' },
      { job: 'grow.roll-up', cron: '11 * * * *' },
      { job: 'grow.plan-rolls', cron: '*/10 * * * *' },
      { job: 'grow.plan-seeking', cron: '41 */2 * * *' },
      { job: 'grow.plan-looks', cron: '27 * * * *' },
      { job: 'grow.forget-prospects', cron: '17 3 * * *' },
    ],
    /** Who came to a page and who left it, for whoever reads the network. */
    joined: (channel: Channel, joins: readonly Join[]) => takeJoins(app, channel, joins),
    /** Resolves when every click so far stands in the database. */
    clicksWritten: async () => {
      await redirect.settle()
      await counter.flush()
    },
    raw: (http: Hono, reception?: Reception) => {
      http.get('/l/:key', redirect.answer)
      clickDoor(app, redirect)(http)
      if (!reception) return
      spendDoor(app)(http, reception)
      actsDoor(app, given)(http, reception)
    },
    atOnce: redirect.answerAtOnce,
    open: async () => {
      await counter.recover()
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

/** The last place on earth where a day is still going on is twelve hours behind. */
const oldestDay = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO('Etc/GMT+12').toPlainDate()

export type GrowRoutes = ReturnType<typeof growSlice>['routes']
