import * as z from 'zod'
import type { App } from '#app'
import { channelsOf, record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { addSource, importSources } from './add-source.ts'
import { cursorOf, placeFrom } from '../cursor.ts'
import { lookFor } from './look.ts'
import { opmlOf } from './opml.ts'
import { pollSource } from './poll.ts'
import { heal, moveTo } from './heal/heal.ts'
import { Source, withHealth } from './source-shape.ts'
import { changeSource, removeSource, sourceById, sourcePage } from './sources.sql.ts'
import { sorry } from '../words.ts'

const PAGE = 200
const MOST_OPML = 900_000
const MOST_EXPORTED = 5_000
const address = z.string().min(1).max(2_000)

/** Sources: finding them, adding them, and how they fare. */
export const sourceRoutes = (app: App) => ({
  'GET /watch/sources': endpoint({
    summary: 'What the workspace watches, by name, and how it fares',
    may: 'see',
    input: z.object({ next: z.string().max(2_000).optional() }),
    output: paged(Source),
    sorry,
    run: async (wish, who) => {
      const place = placeFrom(wish.next)
      const rows = await sourcePage(app.db.read, {
        workspaceId: who.workspaceId,
        after: place ? { title: place[0], id: place[1] } : null,
        weekAgo: app.now().subtract({ hours: 24 * 7 }),
        limit: PAGE,
      })
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      return done({
        items: rows.map((row) => withHealth(row, app.now(), who.lang)),
        next: last ? cursorOf([last.title, last.id]) : null,
      })
    },
  }),

  'GET /watch/offers': endpoint({
    summary: 'Sites near at hand that may have feeds, such as the servers of practice channels',
    may: 'see',
    input: nothing,
    output: z.object({
      /** Each with the channel it is known from. */
      sites: z.array(z.object({ url: z.string(), name: z.string() })),
    }),
    sorry,
    run: async (_, who) => {
      const channels = await channelsOf(app, who.workspaceId)
      const near = channels
        .filter(({ practice }) => practice)
        .map(({ account, name }) => [account.server, name] as const)
      // Of channels on one server the first names it.
      const sites = new Map(near.toReversed())
      return done({ sites: [...sites].toReversed().map(([url, name]) => ({ url, name })) })
    },
  }),

  'POST /watch/sources/look': endpoint({
    summary: 'Find the feeds behind any address, and read a little of each',
    may: 'draft',
    input: z.object({ address }),
    output: z.object({
      feeds: z.array(
        z.object({
          /** A page has no feed and is compared with itself; its items are lines of it. */
          kind: z.enum(['feed', 'page']),
          url: z.string(),
          title: z.string(),
          site: z.string().nullable(),
          lang: z.string().nullable(),
          items: z.array(z.object({ title: z.string(), publishedAt: instant.nullable() })),
          count: z.int(),
        }),
      ),
    }),
    sorry,
    run: (wish) => lookFor(app, wish.address),
  }),

  'POST /watch/sources': endpoint({
    summary: 'Watch a feed, or a page by comparing it with itself; it is read at once',
    may: 'draft',
    input: z.object({
      url: address,
      title: z.string().max(200).default(''),
      site: z.url().max(2_000).nullable().default(null),
      page: z
        .object({
          /** A CSS selector of the part that counts; empty for all that is to be read. */
          part: z.string().trim().max(300).default(''),
          /** The share of changed words from which on a change is told. */
          leastChange: z.number().min(0).max(1).default(0.01),
          ignoresNumbers: z.boolean().default(false),
        })
        .optional(),
    }),
    output: z.object({ id }),
    sorry,
    run: ({ page, ...wish }, who) => addSource(app, who, page ? { ...wish, page } : wish),
  }),

  'POST /watch/sources/import': endpoint({
    summary: 'Take over the feeds of another reader from its OPML file',
    may: 'manage',
    input: z.object({ opml: z.string().max(MOST_OPML) }),
    output: z.object({ added: z.int(), already: z.int() }),
    sorry,
    run: (wish, who) => importSources(app, who, wish.opml),
  }),

  'GET /watch/sources/export': endpoint({
    summary: 'The feeds of the workspace as an OPML file that other readers understand',
    may: 'see',
    input: nothing,
    output: z.object({ opml: z.string() }),
    sorry,
    run: async (_, who) => {
      const { workspaceId } = who
      const weekAgo = app.now().subtract({ hours: 24 * 7 })
      const rows = await sourcePage(app.db.read, { workspaceId, after: null, weekAgo, limit: MOST_EXPORTED })
      return done({
        opml: opmlOf(
          'Meydan',
          rows.filter(({ kind }) => kind === 'feed'),
        ),
      })
    },
  }),

  'PUT /watch/sources/:id': endpoint({
    summary: 'Name a source, pause it or let it run again, or set how often it is asked',
    may: 'draft',
    input: z.object({
      id,
      title: z.string().trim().min(1).max(200),
      state: z.enum(['on', 'paused']),
      /** Null lets the rhythm follow how often it has news. */
      everyMinutes: z.int().min(5).max(1_440).nullable().optional(),
    }),
    output: nothing,
    sorry,
    run: ({ id: sourceId, ...wish }, who) =>
      app.db.write(async (tx) => {
        if (!(await changeSource(tx, who.workspaceId, sourceId, wish))) return refused('no-such-source')
        await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id: sourceId })
        return done({})
      }),
  }),

  'POST /watch/sources/:id/refresh': endpoint({
    summary: 'Ask a source right now and say what came of it',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: async (wish, who) => {
      const source = await sourceById(app.db.read, who.workspaceId, wish.id)
      if (!source) return refused('no-such-source')
      const visit = await pollSource(app, source)
      return visit.came === 'trouble' ? refused(visit.trouble, visit.about) : done({})
    },
  }),

  'POST /watch/sources/:id/search': endpoint({
    summary: 'Look for the new address of a source that gives nothing; a sure one is taken, another offered',
    may: 'draft',
    input: z.object({ id }),
    output: z.object({ came: z.enum(['healed', 'offered', 'nothing']), address: z.string().nullable() }),
    sorry,
    run: async (wish, who) => {
      const source = await sourceById(app.db.read, who.workspaceId, wish.id)
      return source ? done(await heal(app, source)) : refused('no-such-source')
    },
  }),

  'PUT /watch/sources/:id/address': endpoint({
    summary: 'Tell where a source has moved to; what it brought stays with it',
    may: 'draft',
    input: z.object({ id, url: address }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => moveTo(app, who, wish.id, wish.url),
  }),

  'DELETE /watch/sources/:id': endpoint({
    summary: 'Stop watching a source; what it brought stays, and it can be restored',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => setRemoved(app, who, wish.id, true),
  }),

  'POST /watch/sources/:id/restore': endpoint({
    summary: 'Watch a removed source again',
    may: 'draft',
    input: z.object({ id }),
    output: nothing,
    sorry,
    run: (wish, who) => setRemoved(app, who, wish.id, false),
  }),
})

const setRemoved = (app: App, who: { workspaceId: string; account: { id: string } }, sourceId: string, gone: boolean) =>
  app.db.write(async (tx) => {
    const now = app.now()
    if (!(await removeSource(tx, who.workspaceId, sourceId, gone ? now : null))) return refused('no-such-source')
    await record(tx, who, gone ? 'source.removed' : 'source.restored', { id: sourceId }, now)
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id: sourceId })
    return done({})
  })
