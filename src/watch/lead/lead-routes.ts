import * as z from 'zod'
import type { App } from '#app'
import { record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { cursorOf, momentIn, placeFrom } from '../cursor.ts'
import { markRival } from '../source/sources.sql.ts'
import { sorry } from '../words.ts'
import { ownMinutes } from '../source/rhythm.ts'
import { adviceFor, leadReport, rivalReport, sourceReturns } from './lead.ts'
import { broughtHosts, dismissHost, momentsSince, sourceWork, watchedHosts } from './moments.sql.ts'
import { burntRows } from './standing.sql.ts'
import { usualLife } from './standing.ts'

const MOST_STORIES = 5_000
const MOST_LISTED = 20
const MOST_HOSTS = 20
const MOST_BURNT = 20
const BURNT_DAYS = 14
const DAY_MINUTES = 1_440

const Report = z.object({
  /** Stories our community spoke of. */
  discussed: z.int(),
  /** Share of those that we had seen first, 0 to 1; null when fewer than five. */
  beatRate: z.number().nullable(),
  /** The middle of how many minutes before our community we saw a story. */
  leadMinutes: z.number().nullable(),
  /** What is left of it when an idea takes as long as it usually does to become a post. */
  usableLeadMinutes: z.number().nullable(),
  /** From the first source to our eyes. */
  detectionMinutes: z.number().nullable(),
  /** From our eyes to our post. */
  decisionMinutes: z.number().nullable(),
})

/** How early we are: the report, what each source is worth, and what the community told us first. */
export const leadRoutes = (app: App) => ({
  'GET /watch/lead': endpoint({
    summary: 'How early we were in the last days: against our community, against competitors, and by source',
    may: 'see',
    input: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }),
    output: z.object({
      report: Report,
      rivals: z.object({
        /** Stories that both we and a competitor brought. */
        both: z.int(),
        /** Share of those that we brought first; null when fewer than five. */
        beatRate: z.number().nullable(),
      }),
      /** What watching each source has brought, the most useful first. */
      sources: z.array(
        z.object({
          sourceId: id,
          title: z.string(),
          rival: z.boolean(),
          items: z.int(),
          /** Stories it had before all others. */
          first: z.int(),
          /** How many of those we posted about. */
          posted: z.int(),
          leadMinutes: z.number().nullable(),
          /** How posts made from what it had first did, 1 being as usual; null when there were none. */
          outcome: z.number().nullable(),
          /** How often a day it is asked; null for what is brought to us, or paused. */
          asksPerDay: z.number().nullable(),
          /** `prune`: much, nothing of it first and nothing made of it; `boost`: what it has first does well. */
          advice: z.enum(['prune', 'boost']).nullable(),
        }),
      ),
      /** Stories our community spoke of before we saw them, newest first. */
      toldUs: z.array(z.object({ id, title: z.string(), spokenAt: instant, seenAt: instant, threadId: id.nullable() })),
      /** Places our community quotes that nobody here watches, the most quoted first. */
      gaps: z.array(z.object({ host: z.string(), pages: z.int(), lastAt: instant, url: z.string(), threadId: id })),
    }),
    sorry,
    run: async ({ days }, who) => {
      const since = app.now().subtract({ hours: days * 24 })
      const watched = await watchedHosts(app.db.read, who.workspaceId)
      const [stories, work, gaps] = await Promise.all([
        momentsSince(app.db.read, who.workspaceId, since, MOST_STORIES),
        sourceWork(app.db.read, who.workspaceId, since),
        broughtHosts(app.db.read, who.workspaceId, { since, watched, limit: MOST_HOSTS }),
      ])
      const returns = new Map(sourceReturns(stories).map((each) => [each.sourceId, each]))
      return done({
        report: leadReport(stories),
        rivals: rivalReport(stories),
        sources: work
          .map(({ itemsPerDay, worth, everyMinutes, isAsked, became, ...source }) => {
            const brought = returns.get(source.sourceId)
            const posted = Math.max(brought?.posted ?? 0, became)
            return {
              ...source,
              posted,
              leadMinutes: brought?.leadMinutes ?? null,
              asksPerDay: isAsked ? DAY_MINUTES / (everyMinutes ?? ownMinutes(itemsPerDay, worth)) : null,
              advice: adviceFor({ ...source, posted }),
            }
          })
          .toSorted((a, b) => b.posted - a.posted || b.first - a.first || a.items - b.items),
        toldUs: stories
          .flatMap(({ id: storyId, title, firstSpoken, seen, threadId }) =>
            firstSpoken && Temporal.Instant.compare(firstSpoken, seen) < 0
              ? [{ id: storyId, title, spokenAt: firstSpoken, seenAt: seen, threadId }]
              : [],
          )
          .slice(0, MOST_LISTED),
        gaps,
      })
    },
  }),

  'GET /watch/burnt': endpoint({
    summary: 'Stories that fitted and whose time for a post passed without one, the last to pass first',
    may: 'see',
    input: z.object({ next: z.string().max(200).optional() }),
    output: paged(
      z.object({
        id,
        title: z.string(),
        lang: z.string().nullable(),
        firstSource: z.string().nullable(),
        firstPublishedAt: instant,
        outlets: z.int(),
        /** When our community spoke of it without us. */
        spokenAt: instant.nullable(),
        /** The competitor that has it. */
        rival: z.string().nullable(),
      }),
    ),
    sorry,
    run: async (wish, who) => {
      const life = await usualLife(app, who.workspaceId)
      if (life === null) return done({ items: [], next: null })
      const now = app.now()
      const place = placeFrom(wish.next)
      const at = place && momentIn(place[0])
      const rows = await burntRows(app.db.read, {
        workspaceId: who.workspaceId,
        life,
        now,
        since: now.subtract({ hours: BURNT_DAYS * 24 }),
        before: place && at ? { at, id: place[1] } : null,
        limit: MOST_BURNT,
      })
      const last = rows.length === MOST_BURNT ? rows.at(-1) : undefined
      return done({ items: rows, next: last ? cursorOf([last.firstPublishedAt.toString(), last.id]) : null })
    },
  }),

  'PUT /watch/gaps/:host': endpoint({
    summary: 'Stop offering a place our community quotes, or offer it again',
    may: 'draft',
    input: z.object({ host: z.string().max(253), dismissed: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        const changed = await dismissHost(tx, who.workspaceId, wish.host, wish.dismissed)
        return changed.length > 0 ? done({}) : refused('no-such-place', { host: wish.host })
      }),
  }),

  'PUT /watch/sources/:id/rival': endpoint({
    summary: 'Say that a source is a competitor of ours, or that it is none',
    may: 'draft',
    input: z.object({ id, rival: z.boolean() }),
    output: nothing,
    sorry,
    run: (wish, who) =>
      app.db.write(async (tx) => {
        if (!(await markRival(tx, who.workspaceId, wish.id, wish.rival))) return refused('no-such-source')
        await record(tx, who, wish.rival ? 'source.rival' : 'source.no-rival', { id: wish.id }, app.now())
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id: wish.id })
        return done({})
      }),
  }),
})
