import type { App } from '#app'
import { openWeb } from '#networks'
import type { Answer, NoAnswer, Outgoing } from '#platform/outgoing.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { textFrom } from '../feed/charset.ts'
import type { Feed } from '../feed.ts'
import type { SourceTrouble } from '../words.ts'
import { addressFrom, feedsInHeader, feedsTold, type Lead, newsSitemapsTold, usualPlaces } from './discover.ts'
import { feedFrom, troubleOf } from './visit.ts'

/** What was found and read behind an address, with a taste of it. */
export type Found = {
  /** A feed, or a page that can only be compared with itself. */
  kind: 'feed' | 'page'
  url: string
  title: string
  site: string | null
  lang: string | null
  items: { title: string; publishedAt: Temporal.Instant | null }[]
  count: number
}

const TIMEOUT_MILLISECONDS = 12_000
const PAGE_BYTES = 6_000_000
const TRIED = 8
const AT_ONCE = 4
const SAMPLES = 4

/** Finds what can be watched behind whatever somebody pastes; last of all, the page itself. */
export async function lookFor(
  app: App,
  said: string,
): Promise<Result<{ feeds: Found[] }, SourceTrouble | 'no-feed-found'>> {
  const seen = await lookAround(app.outgoing, said)
  if (!seen.ok) return seen
  const { feeds, page } = seen.value
  const found = [...feeds.map(tasteOf), ...(page ? [page] : [])]
  return found.length > 0 ? done({ feeds: found }) : refused('no-feed-found')
}

/** A feed and where it stands. */
export type Read = { url: string; title: string; site: string | null; feed: Feed }

type Seen = Result<{ feeds: Read[]; page: Found | null }, SourceTrouble>

/** The feeds behind an address: itself, a place of a network, what a page tells, or where feeds usually are. */
export async function lookAround(outgoing: Outgoing, said: string): Promise<Seen> {
  const places = openWeb.places(said)
  const known = await tryAll(outgoing, places.map(leadTo))
  if (known.feeds.length > 0) return done({ feeds: known.feeds, page: null })
  if (places.some(({ sure }) => sure)) return refused(known.trouble?.reason ?? 'not-a-feed', known.trouble?.about)
  const address = addressFrom(said)
  if (!address) return refused('address-malformed')
  const answer = await firstAnswer(outgoing, address, said)
  if (!answer.ok) return refused(answer.reason)
  if (answer.status !== 200) {
    // A site may have lost its front page and kept its feed.
    const { feeds } = await tryAll(outgoing, usualPlaces(answer.url))
    if (feeds.length > 0) return done({ feeds: feeds.slice(0, 1), page: null })
    return refused(troubleOf(answer.status, false), { status: answer.status })
  }
  const itself = await readAt(answer, { url: address, title: '', told: true })
  if (itself.ok) return done({ feeds: [itself.value], page: null })
  const html = textFrom(answer.body, answer.headers['content-type'])
  const page = await pageItself(answer)
  const whose = await tryAll(outgoing, openWeb.placesIn(answer.url, html).map(leadTo))
  if (whose.feeds.length > 0) return done({ feeds: whose.feeds, page })
  const told = await tryAll(outgoing, [
    ...feedsInHeader(answer.headers['link'], answer.url),
    ...feedsTold(html, answer.url),
  ])
  if (told.feeds.length > 0) return done({ feeds: told.feeds, page })
  const hidden = await tryAll(outgoing, usualPlaces(answer.url))
  if (hidden.feeds.length > 0) return done({ feeds: hidden.feeds.slice(0, 1), page })
  const sitemaps = await tryAll(outgoing, await sitemapsOf(outgoing, answer.url))
  return done({ feeds: sitemaps.feeds.slice(0, 1), page })
}

async function sitemapsOf(outgoing: Outgoing, pageUrl: string): Promise<Lead[]> {
  const answer = await ask(outgoing, new URL('/robots.txt', pageUrl).href)
  return answer.ok && answer.status === 200 ? newsSitemapsTold(textFrom(answer.body), answer.url) : []
}

const leadTo = ({ feed, title, site }: { feed: string; title: string; site: string }): Lead => ({
  url: feed,
  title,
  site,
  told: true,
})

/** People type addresses without https://; small servers may still be without it. */
async function firstAnswer(outgoing: Outgoing, address: string, said: string): Promise<Answer | NoAnswer> {
  const answer = await ask(outgoing, address)
  const plain = address.replace(/^https:/, 'http:')
  return answer.ok || said.includes('://') || plain === address ? answer : ask(outgoing, plain)
}

const ask = (outgoing: Outgoing, url: string) =>
  outgoing.request({
    url,
    headers: { accept: 'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5' },
    timeoutMs: TIMEOUT_MILLISECONDS,
    maxBytes: PAGE_BYTES,
  })

type Trouble = { ok: false; reason: SourceTrouble; about: Record<string, string | number> }

async function tryAll(outgoing: Outgoing, leads: Lead[]): Promise<{ feeds: Read[]; trouble: Trouble | null }> {
  const waiting = leads.slice(0, leads.some(({ told }) => told) ? TRIED : leads.length)
  const order = waiting.map(({ url }) => url)
  const seen = new Map<string, Read>()
  let trouble: Trouble | null = null
  const worker = async () => {
    for (let lead = waiting.shift(); lead; lead = waiting.shift()) {
      const answer = await ask(outgoing, lead.url)
      const read = await readAt(answer, lead)
      if (read.ok) seen.set(lead.url, read.value)
      else trouble ??= { ok: false, reason: read.reason, about: read.about ?? {} }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const inOrder = order.flatMap((url) => seen.get(url) ?? [])
  return { feeds: [...new Map(inOrder.map((feed) => [feed.url, feed])).values()], trouble }
}

async function readAt(answer: Answer | NoAnswer, lead: Lead): Promise<Result<Read, SourceTrouble>> {
  if (!answer.ok) return refused(answer.reason)
  if (answer.status !== 200) return refused(troubleOf(answer.status, false), { status: answer.status })
  const feed = await feedFrom(answer)
  if (!feed.ok) return feed
  const title = feed.value.title || lead.title || new URL(answer.url).hostname
  return done({ url: answer.url, title, site: lead.site ?? feed.value.link, feed: feed.value })
}

const tasteOf = ({ url, title, site, feed }: Read): Found => ({
  kind: 'feed',
  url,
  title,
  site,
  lang: feed.lang,
  items: feed.items.slice(0, SAMPLES).map((item) => ({ title: item.title, publishedAt: item.published })),
  count: feed.items.length,
})

/** A page without a feed can still be watched, if there is something to read on it. */
async function pageItself(answer: Answer): Promise<Found | null> {
  // Heavy, and most addresses lead to a feed.
  const { pageFrom } = await import('./page/page.ts')
  const page = pageFrom(answer.body, { contentType: answer.headers['content-type'], base: answer.url, part: '' })
  if (page.lines.length === 0) return null
  const longest = new Set(page.lines.toSorted((a, b) => b.length - a.length).slice(0, SAMPLES))
  return {
    kind: 'page',
    url: answer.url,
    title: page.title || new URL(answer.url).hostname,
    site: answer.url,
    lang: page.lang,
    items: page.lines
      .filter((line) => longest.has(line))
      .slice(0, SAMPLES)
      .map((line) => ({ title: line.slice(0, 200), publishedAt: null })),
    count: page.lines.length,
  }
}
