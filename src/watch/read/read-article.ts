import type { App } from '#app'
import { done, refused, type Result } from '#platform/result.ts'
import { troubleOf } from '../source/visit.ts'
import type { WatchRefusal } from '../words.ts'
import { articleOf, keepArticle, keepPicture, type KeptArticle, pagesOfStory, tellingAt } from './articles.sql.ts'
import { wordsOf } from '../terms/terms.ts'
import { withOwnPictures } from './pictures.ts'

const TIMEOUT_MILLISECONDS = 20_000
const PAGE_BYTES = 4_000_000
/** Of a story that is kept for later so many tellings are kept whole. */
const TELLINGS_KEPT = 2
/** A page that gives less than the feed did has nothing to add. */
const MUCH_LESS = 0.6
/** So much of what the feed said, and so many of its words, must stand on the page. */
const COMPARED_CHARS = 600
const SHARED = 0.4
const TELLING_LETTERS = 4
const FEWEST_WORDS = 5

/** Where the browser finds a kept picture; an image cannot say in a header which workspace it is for. */
const addressIn = (workspaceId: string) => (name: string) => `/api/v1/watch/pictures/${name}?workspace=${workspaceId}`

/** The whole text of a telling: as it is kept, else from its page, which is then kept. `afresh` asks the page again. */
export async function readArticle(
  app: App,
  workspaceId: string,
  itemId: string,
  wish: { afresh: boolean; signal?: AbortSignal | undefined },
): Promise<Result<KeptArticle, WatchRefusal>> {
  const kept = wish.afresh ? undefined : await articleOf(app.db.read, workspaceId, itemId)
  if (kept) return done(kept)
  const telling = await tellingAt(app.db.read, workspaceId, itemId)
  if (!telling) return refused('no-such-story')
  const page = telling.url === null ? null : await pageOf(app, telling.url, wish.signal)
  if (page && !page.ok && textOf(telling.content).length === 0) return page
  const told = page?.ok && addsTo(textOf(telling.content), textOf(page.value.html)) ? page.value : null
  const { html, pictures } = await withOwnPictures(
    app.outgoing,
    told?.html ?? telling.content,
    addressIn(workspaceId),
    wish.signal,
  )
  const article = {
    itemId,
    title: told?.title || telling.title,
    byline: told?.byline ?? telling.author,
    html,
    lang: told?.lang ?? telling.lang,
    words: textOf(html).split(/\s+/).filter(Boolean).length,
    // The database keeps no nanoseconds.
    keptAt: app.now().round('microsecond'),
  }
  await app.db.write(async (tx) => {
    if (!(await tellingAt(tx, workspaceId, itemId))) return
    await keepArticle(tx, workspaceId, article)
    for (const { name, body } of pictures) await keepPicture(tx, workspaceId, name, body, article.keptAt)
  })
  return done(article)
}

/** Whether the text of a page is that of the telling, and no shorter: what was found may be a notice beside the article. */
function addsTo(said: string, found: string): boolean {
  if (found.length < said.length * MUCH_LESS) return false
  const words = new Set(wordsOf(said.slice(0, COMPARED_CHARS)).filter((word) => word.length >= TELLING_LETTERS))
  if (words.size < FEWEST_WORDS) return true
  return words.intersection(new Set(wordsOf(found))).size >= words.size * SHARED
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').trim()

async function pageOf(app: App, url: string, signal: AbortSignal | undefined) {
  const answer = await app.outgoing.request({
    url,
    headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' },
    timeoutMs: TIMEOUT_MILLISECONDS,
    maxBytes: PAGE_BYTES,
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok) return refused(answer.reason)
  if (answer.status !== 200) return refused(troubleOf(answer.status, false), { status: answer.status })
  const { extractArticle } = await import('../article.ts')
  return extractArticle(answer.body, { base: answer.url, contentType: answer.headers['content-type'] })
}

/** Keeps the whole text of a story that was put aside for later. What cannot be had now is asked for when it is read. */
export async function keepTexts(app: App, workspaceId: string, storyId: string, signal: AbortSignal) {
  for (const { id } of await pagesOfStory(app.db.read, workspaceId, storyId, TELLINGS_KEPT)) {
    if (signal.aborted) return
    await readArticle(app, workspaceId, id, { afresh: false, signal })
  }
}
