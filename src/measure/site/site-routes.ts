import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, instant, nothing } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { viewOf } from '../figures.ts'
import { type Kind, KINDS } from '../outcome.ts'
import { PERIODS } from '../period.ts'
import { sorry } from '../words.ts'
import { hostOf, LONGEST_EVENT } from './hit.ts'
import { addSite, goalsOfSite, keepSiteGoals, removeSite, siteDays, sitesOf } from './sites.sql.ts'
import { keepParts } from './keep-parts.ts'
import type { PartName } from './visits.ts'

const MOST_GOALS = 50
const MOST_OF_A_PART = 12
const SECRET_BYTES = 16
const TAG_BYTES = 5

/** What most shops and sign-up pages call these. */
const USUAL_GOALS: { event: string; kind: Kind }[] = [
  { event: 'signup', kind: 'registration' },
  { event: 'sign_up', kind: 'registration' },
  { event: 'generate_lead', kind: 'lead' },
  { event: 'call', kind: 'call' },
  { event: 'purchase', kind: 'sale' },
]

const id = z.uuid()
const goals = z.array(z.object({ event: z.string().trim().min(1).max(LONGEST_EVENT), kind: z.enum(KINDS) }))
const Share = z.object({ value: z.string(), visits: z.int(), hits: z.int() })

/** The company's own sites: who tells, what of it is a result, and what came of it. */
export const siteRoutes = (app: App, largestParts = keepParts(app)) => ({
  'GET /sites': endpoint({
    summary: 'The sites that tell this workspace who came, with what their pages need for it',
    may: 'see',
    input: nothing,
    output: z.object({
      sites: z.array(
        z.object({
          id,
          host: z.string(),
          /** The line that goes into the site's pages. */
          snippet: z.string(),
          /** How a server names the site in the measurement protocol. */
          tag: z.string(),
          madeAt: instant,
          goals,
        }),
      ),
    }),
    sorry,
    run: async (_, who) => {
      const sites = await sitesOf(app.db.read, who.workspaceId)
      return done({
        sites: await Promise.all(
          sites.map(async (site) => ({
            id: site.id,
            host: site.host,
            snippet: `<script defer src="${app.config.url}/t.js" data-domain="${site.host}"></script>`,
            tag: site.tag,
            madeAt: site.madeAt,
            goals: await goalsOfSite(app.db.read, site.id),
          })),
        ),
      })
    },
  }),

  'POST /sites': endpoint({
    summary: 'Let a site of the company tell who comes there; the usual names of results are known from the start',
    may: 'manage',
    input: z.object({ host: z.string().min(3).max(253) }),
    output: z.object({ id, secret: z.string() }),
    sorry,
    run: async (wish, who) => {
      const host = hostOf(wish.host)
      if (!host) return refused('not-a-site', { host: wish.host })
      return app.db.write(async (tx) => {
        const secret = randomBytes(SECRET_BYTES).toString('base64url')
        const tag = `G-${randomBytes(TAG_BYTES).toString('hex').toUpperCase()}`
        const { workspaceId } = who
        const added = await addSite(tx, { workspaceId, host, tag, secret, by: who.account.id, at: app.now() })
        if (!added) return refused('site-taken', { host })
        await keepSiteGoals(tx, added.id, USUAL_GOALS)
        await record(tx, who, 'site.added', { host }, app.now())
        return done({ id: added.id, secret })
      })
    },
  }),

  'PUT /sites/:id/goals': endpoint({
    summary: 'Say which events of a site are results for the company',
    may: 'manage',
    input: z.object({ id, goals: goals.max(MOST_GOALS) }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const sites = await sitesOf(app.db.read, who.workspaceId)
      if (!sites.some((site) => site.id === wish.id)) return refused('no-such-site')
      const once = [...new Map(wish.goals.map((goal) => [goal.event, goal])).values()]
      await app.db.write(async (tx) => {
        await keepSiteGoals(tx, wish.id, once)
        await record(tx, who, 'site.goals', { id: wish.id }, app.now())
      })
      return done({})
    },
  }),

  'DELETE /sites/:id': endpoint({
    summary: 'Stop listening to a site; what it told stays',
    may: 'manage',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) =>
      app.db.write(async (tx) => {
        const removed = await removeSite(tx, who.workspaceId, wish.id, app.now())
        if (!removed) return refused('no-such-site')
        await record(tx, who, 'site.removed', { host: removed.host }, app.now())
        return done({})
      }),
  }),

  'GET /measure/site': endpoint({
    summary:
      'Visits to the sites of a period: day by day, where they came from, what was seen, and which posts brought them',
    may: 'see',
    input: z.object({ period: z.enum(PERIODS).default('week'), day: z.iso.date().optional() }),
    output: z.object({
      /** False until a site was added. */
      listens: z.boolean(),
      visitors: z.int(),
      visits: z.int(),
      views: z.int(),
      /** Visits that a post of ours brought. */
      brought: z.int(),
      visitsBefore: z.int(),
      /** Programs that were seen and not counted. */
      filtered: z.int(),
      days: z.array(z.object({ day: z.string(), visits: z.int(), visitors: z.int() })),
      sources: z.array(Share),
      pages: z.array(Share),
      entries: z.array(Share),
      events: z.array(Share),
      devices: z.array(Share),
      posts: z.array(Share.extend({ text: z.string() })),
    }),
    sorry,
    run: async ({ period, day }, { workspaceId }) => {
      const { often } = app.db
      const [view, sites] = await Promise.all([viewOf(app, workspaceId, period, day), sitesOf(often, workspaceId)])
      const numbers = sites.map(({ number }) => number)
      const { now, before, rolled } = await siteDays(often, numbers, view.now, view.before)
      const parts = await largestParts(numbers, view.now, { rolled, days: now }, MOST_OF_A_PART)
      const part = (name: PartName) => parts.filter((each) => each.part === name)
      const sum = (pick: (one: (typeof now)[number]) => number) => now.reduce((total, one) => total + pick(one), 0)
      const posts = part('post').map((post) => ({ ...post, text: post.text ?? '' }))
      return done({
        listens: sites.length > 0,
        visitors: sum((one) => one.visitors),
        visits: sum((one) => one.visits),
        views: sum((one) => one.views),
        brought: posts[0]?.all ?? 0,
        visitsBefore: before.reduce((total, { visits }) => total + visits, 0),
        filtered: sum((one) => one.filtered),
        days: now,
        sources: part('source'),
        pages: part('page'),
        entries: part('entry'),
        events: part('event'),
        devices: part('device'),
        posts,
      })
    },
  }),
})
