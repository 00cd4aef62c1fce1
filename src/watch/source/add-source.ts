import type { App } from '#app'
import { record, workspaceById } from '#desk'
import { openWeb } from '#networks'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { addressFrom } from './discover.ts'
import { feedsListed } from './opml.ts'
import { keepPage, type PageWish } from './page/pages.sql.ts'
import { visitPage } from './page/visit-page.ts'
import { takeIn } from './take-in.ts'
import { keepSource, sourceById, sourceByUrl } from './sources.sql.ts'
import { visitFeed } from './visit.ts'
import type { WatchRefusal } from '../words.ts'

/** A lesson is short: what happens in the practice town should be seen while one looks. */
const PRACTICE_MINUTES = 1
const NEVER_ASKED = { etag: null, lastModified: null, bodyHash: null }

export type SourceWish = { url: string; title: string; site?: string | null; page?: PageWish }

/** Begins to watch a feed or a page; it is read at once, and one that cannot be read is not kept. */
export async function addSource(app: App, who: Who, wish: SourceWish): Promise<Result<{ id: string }, WatchRefusal>> {
  const url = addressFrom(wish.url)
  if (!url) return refused('address-malformed')
  const there = await sourceByUrl(app.db.read, who.workspaceId, url)
  if (there) return refused('already-watched', { title: there.title })
  if (wish.page && wish.page.part !== '' && !(await isPart(wish.page.part))) return refused('not-a-part')
  const page = wish.page && { url, ...wish.page, text: null, seen: [] }
  const visit = page
    ? await visitPage(app.outgoing, page, NEVER_ASKED)
    : await visitFeed(app.outgoing, url, NEVER_ASKED)
  if (visit.came === 'trouble') return refused(visit.trouble, visit.about)
  if (visit.came === 'same') throw new Error(`${url} says that nothing is new to somebody who never asked`)
  const { feed } = visit
  const everyMinutes = await rhythmOf(app, who.workspaceId)
  const source = await app.db.write(async (tx) => {
    const { id } = await keepSource(tx, {
      workspaceId: who.workspaceId,
      kind: wish.page ? 'page' : 'feed',
      url,
      title: wish.title.trim() || feed.title || new URL(url).hostname,
      site: wish.site ?? feed.link,
      lang: feed.lang?.slice(0, 2).toLowerCase() ?? null,
      everyMinutes,
      restSeconds: openWeb.restSeconds(url),
      by: who.account.id,
      at: app.now(),
    })
    if (wish.page) await keepPage(tx, id, wish.page)
    await record(tx, who, 'source.added', { id, url }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source', id })
    return sourceById(tx, who.workspaceId, id)
  })
  if (!source) throw new Error(`the source ${url} was not kept`)
  await takeIn(app, source, visit)
  return done({ id: source.id })
}

const isPart = async (part: string) => (await import('./page/page.ts')).isPart(part)

/** Takes over the list of feeds of another reader; they are asked in the next minutes. */
export async function importSources(
  app: App,
  who: Who,
  opml: string,
): Promise<Result<{ added: number; already: number }, 'not-opml'>> {
  const feeds = feedsListed(opml)
  if (!feeds) return refused('not-opml')
  const everyMinutes = await rhythmOf(app, who.workspaceId)
  return app.db.write(async (tx) => {
    let already = 0
    for (const { url, title } of feeds) {
      if (await sourceByUrl(tx, who.workspaceId, url)) {
        already += 1
        continue
      }
      const at = app.now()
      const name = title || new URL(url).hostname
      const wish = { workspaceId: who.workspaceId, url, title: name, site: null, lang: null, everyMinutes }
      const restSeconds = openWeb.restSeconds(url)
      await keepSource(tx, { kind: 'feed', ...wish, restSeconds, by: who.account.id, at })
    }
    await record(tx, who, 'sources.imported', { count: feeds.length - already }, app.now())
    await app.live.tell(tx, { workspaceId: who.workspaceId, kind: 'watch.source' })
    return done({ added: feeds.length - already, already })
  })
}

async function rhythmOf(app: App, workspaceId: string): Promise<number | null> {
  const workspace = await workspaceById(app.db.read, workspaceId)
  return workspace?.practice ? PRACTICE_MINUTES : null
}
