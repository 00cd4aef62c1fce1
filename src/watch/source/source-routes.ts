import * as z from 'zod'
import type { App } from '#app'
import { channelsOf, record } from '#desk'
import { endpoint, id, instant, nothing, paged } from '#platform/endpoint.ts'
import { done, refused } from '#platform/result.ts'
import { say, type Lang } from '#platform/words.ts'
import { addSource, importSources } from './add-source.ts'
import { cursorOf, placeFrom } from '../cursor.ts'
import { lookFor } from './look.ts'
import { opmlOf } from './opml.ts'
import { pollSource } from './poll.ts'
import { changeSource, removeSource, sourceById, sourcePage, type SourceRow } from './sources.sql.ts'
import { isTrouble, sorry, troubleSorry } from '../words.ts'

const PAGE = 200
const SILENT_DAYS = 30
const MOST_OPML = 900_000
const MOST_EXPORTED = 5_000
const address = z.string().min(1).max(2_000)

const Source = z.object({
  id,
  url: z.string(),
  title: z.string(),
  site: z.string().nullable(),
  lang: z.string().nullable(),
  state: z.enum(['on', 'paused']),
  /** `new` has not been asked yet, `silent` has had no news for a month. */
  health: z.enum(['good', 'new', 'silent', 'troubled']),
  trouble: z.string().nullable(),
  /** The trouble as a sentence. */
  troubleSaid: z.string().nullable(),
  failures: z.int(),
  answeredAt: instant.nullable(),
  nextPollAt: instant,
  newestAt: instant.nullable(),
  lastWeek: z.int(),
  muteId: id.nullable(),
  /** Whether it is a competitor of ours. */
  rival: z.boolean(),
})

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
    output: z.object({ sites: z.array(z.string()) }),
    sorry,
    run: async (_, who) => {
      const channels = await channelsOf(app, who.workspaceId)
      return done({
        sites: [...new Set(channels.filter(({ practice }) => practice).map(({ account }) => account.server))],
      })
    },
  }),

  'POST /watch/sources/look': endpoint({
    summary: 'Find the feeds behind any address, and read a little of each',
    may: 'draft',
    input: z.object({ address }),
    output: z.object({
      feeds: z.array(
        z.object({
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
    summary: 'Watch a feed; it is read at once',
    may: 'draft',
    input: z.object({ url: address, title: z.string().max(200).default('') }),
    output: z.object({ id }),
    sorry,
    run: (wish, who) => addSource(app, who, wish),
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
      return done({ opml: opmlOf('Meydan', rows) })
    },
  }),

  'PUT /watch/sources/:id': endpoint({
    summary: 'Name a source, pause it or let it run again',
    may: 'draft',
    input: z.object({ id, title: z.string().trim().min(1).max(200), state: z.enum(['on', 'paused']) }),
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

function withHealth<R extends SourceRow>(row: R, now: Temporal.Instant, lang: Lang) {
  const { trouble } = row
  const said = trouble && isTrouble(trouble) ? say(troubleSorry[trouble], lang, aboutFrom(row.troubleAbout)) : trouble
  return { ...row, health: healthNow(row, now), troubleSaid: said }
}

function healthNow(row: SourceRow, now: Temporal.Instant) {
  if (row.trouble) return 'troubled' as const
  if (!row.polledAt) return 'new' as const
  const silentSince = now.subtract({ hours: 24 * SILENT_DAYS })
  return row.newestAt && Temporal.Instant.compare(row.newestAt, silentSince) < 0
    ? ('silent' as const)
    : ('good' as const)
}

const aboutFrom = (about: unknown) =>
  z
    .record(z.string(), z.union([z.string(), z.number()]))
    .catch({})
    .parse(about)
