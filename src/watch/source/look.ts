import type { App } from '#app'
import type { Answer, NoAnswer, Outgoing } from '#platform/outgoing.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { readFeed } from '../feed/aside.ts'
import { textFrom } from '../feed/charset.ts'
import { addressFrom, feedsTold, type Lead, usualPlaces } from './discover.ts'
import { troubleOf } from './visit.ts'
import type { SourceTrouble } from '../words.ts'

/** A feed that was found and read, with a taste of it. */
export type Found = {
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

/** Finds the feeds behind whatever address somebody pastes: a feed, a page that tells of feeds, or a site that hides them. */
export async function lookFor(
  app: App,
  said: string,
): Promise<Result<{ feeds: Found[] }, SourceTrouble | 'no-feed-found'>> {
  const address = addressFrom(said)
  if (!address) return refused('address-malformed')
  const answer = await firstAnswer(app.outgoing, address, said)
  if (!answer.ok) return refused(answer.reason)
  if (answer.status !== 200) return refused(troubleOf(answer.status, false), { status: answer.status })
  const itself = await found(answer, '')
  if (itself) return done({ feeds: [itself] })
  const page = textFrom(answer.body, answer.headers['content-type'])
  const told = await tryAll(app.outgoing, feedsTold(page, answer.url))
  if (told.length > 0) return done({ feeds: told })
  const hidden = await tryAll(app.outgoing, usualPlaces(answer.url))
  return hidden.length > 0 ? done({ feeds: hidden.slice(0, 1) }) : refused('no-feed-found')
}

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

async function tryAll(outgoing: Outgoing, leads: Lead[]): Promise<Found[]> {
  const waiting = leads.slice(0, leads.some(({ told }) => told) ? TRIED : leads.length)
  const order = waiting.map(({ url }) => url)
  const seen = new Map<string, Found>()
  const worker = async () => {
    for (let lead = waiting.shift(); lead; lead = waiting.shift()) {
      const answer = await ask(outgoing, lead.url)
      const feed = answer.ok && answer.status === 200 ? await found(answer, lead.title) : null
      if (feed) seen.set(lead.url, feed)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const inOrder = order.flatMap((url) => seen.get(url) ?? [])
  return [...new Map(inOrder.map((feed) => [feed.url, feed])).values()]
}

async function found(answer: Answer, title: string): Promise<Found | null> {
  const feed = await readFeed(answer.body, { base: answer.url, contentType: answer.headers['content-type'] })
  if (!feed.ok) return null
  const { items } = feed.value
  return {
    url: answer.url,
    title: feed.value.title || title || new URL(answer.url).hostname,
    site: feed.value.link,
    lang: feed.value.lang,
    items: items.slice(0, SAMPLES).map((item) => ({ title: item.title, publishedAt: item.published })),
    count: items.length,
  }
}
