import { hash } from 'node:crypto'
import { openWeb } from '#networks'
import type { Writer } from '#platform/database.ts'
import type { Answer, Outgoing } from '#platform/outgoing.ts'
import { done, type Facts, refused, type Result } from '#platform/result.ts'
import { instantFrom } from '../feed/dates.ts'
import { readFeed } from '../feed/aside.ts'
import { textFrom } from '../feed/charset.ts'
import { hubInHeader } from '../feed/hub.ts'
import { onItsOwn } from '../feed/on-its-own.ts'
import { feedFromOpen } from '../feed/open-feed.ts'
import type { Feed } from '../feed.ts'
import type { SourceTrouble } from '../words.ts'

const TIMEOUT_MILLISECONDS = 20_000
const FEED_BYTES = 6_000_000
const LONGEST_WAIT_HOURS = 24
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/** What the server gave us last time, to be shown again byte for byte. */
export type Tokens = { etag: string | null; lastModified: string | null; bodyHash: string | null }

/** What came of asking a source once. */
export type Visit =
  | { came: 'same'; movedTo: string | null; freshMinutes: number; keep?: Keep }
  | {
      came: 'news'
      feed: Feed
      tokens: Tokens
      bodyBytes: number
      movedTo: string | null
      freshMinutes: number
      keep?: Keep
    }
  | { came: 'trouble'; trouble: SourceTrouble; about: Facts; notBefore: Temporal.Instant | null }

/** What else must be written down when the news is taken in. */
export type Keep = (tx: Writer, sourceId: string) => Promise<unknown>

/** Asks for the feed as politely as it can be asked: only for what is new, with an end to time and size. */
export async function visitFeed(
  outgoing: Outgoing,
  url: string,
  tokens: Tokens & { told?: Uint8Array | null },
  signal?: AbortSignal,
): Promise<Visit> {
  const answer = await askAgain(outgoing, url, { tokens, accept: ACCEPT, signal })
  if ('came' in answer) return answer
  const visit = await read(answer, tokens.told ?? null)
  letGo(answer)
  return visit
}

/** The answer of a server that has something for us; all others are what they mean for the source. */
export async function askAgain(
  outgoing: Outgoing,
  url: string,
  wish: { tokens: Tokens; accept: string; signal: AbortSignal | undefined },
): Promise<Answer | Exclude<Visit, { came: 'news' }>> {
  const { tokens, accept, signal } = wish
  const answer = await outgoing.request({
    url,
    headers: {
      accept,
      ...(tokens.etag ? { 'if-none-match': tokens.etag } : {}),
      ...(tokens.lastModified ? { 'if-modified-since': tokens.lastModified } : {}),
    },
    timeoutMs: TIMEOUT_MILLISECONDS,
    maxBytes: FEED_BYTES,
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok) return { came: 'trouble', trouble: answer.reason, about: {}, notBefore: null }
  if (answer.status === 304) return same(answer)
  if (answer.status !== 200) return refusedBy(answer)
  if (tokens.bodyHash === null || hashOf(answer) !== tokens.bodyHash) return answer
  letGo(answer)
  return same(answer)
}

const NOTHING = new Uint8Array()

/**
 * Promises and everything else that had to wait for an answer are old by the time it comes, and what is old holds what it brought until
 * all that is old is tidied up, in use or not. So the largest part is taken away from them.
 */
function letGo(answer: Answer) {
  answer.body = NOTHING
}

const hashes = new WeakMap<Answer, string>()

/** Asked for twice of an answer that brings news. */
function hashOf(answer: Answer): string {
  const known = hashes.get(answer) ?? hash('sha256', answer.body, 'base64url')
  hashes.set(answer, known)
  return known
}

const same = (answer: Answer): Visit & { came: 'same' } => ({
  came: 'same',
  movedTo: movedTo(answer),
  freshMinutes: freshMinutes(answer),
})

async function read(answer: Answer, told: Uint8Array | null): Promise<Visit> {
  const feed = await feedFrom(answer, told)
  if (!feed.ok) return { came: 'trouble', trouble: feed.reason, about: {}, notBefore: null }
  return { came: 'news', feed: feed.value, ...aboutAnswer(answer) }
}

/** What an answer says besides its news. */
export const aboutAnswer = (answer: Answer) => ({
  tokens: {
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    bodyHash: hashOf(answer),
  },
  bodyBytes: answer.body.length,
  movedTo: movedTo(answer),
  freshMinutes: freshMinutes(answer),
})

const movedTo = (answer: Answer) => (answer.moved === 'permanent' ? answer.url : null)

/** Reads an answer as a feed, or as what it is where a network's public place speaks another language; `told` as for feeds. */
export async function feedFrom(answer: Answer, told?: Uint8Array | null): Promise<Result<Feed, SourceTrouble>> {
  const contentType = answer.headers['content-type']
  const open = openWeb.read(answer.url, () => textFrom(answer.body, contentType))
  if (open === 'closed') return refused('closed-place')
  if (open) return done(feedFromOpen(open))
  const feed = await readFeed(answer.body, { base: answer.url, contentType, ...(told === undefined ? {} : { told }) })
  if (!feed.ok) return feed
  const header = hubInHeader(answer.headers['link'], answer.url)
  return done(onItsOwn({ ...feed.value, hub: header.hub ?? feed.value.hub, self: header.self ?? feed.value.self }))
}

function refusedBy(answer: Answer): Visit & { came: 'trouble' } {
  const { status } = answer
  const notBefore = retryAfter(answer)
  // Some servers say "forbidden" where they mean "not so often".
  const tooOften = status === 403 && openWeb.restSeconds(answer.url) > 0
  const trouble = tooOften ? 'asked-to-wait' : troubleOf(status, notBefore !== null)
  return { came: 'trouble', trouble, about: { status }, notBefore }
}

export function troubleOf(status: number, asksToWait: boolean): SourceTrouble {
  if (status === 429 || (status === 503 && asksToWait)) return 'asked-to-wait'
  if (status === 410) return 'gone'
  if (status === 404) return 'not-there'
  if (status >= 400 && status < 500) return 'forbidden'
  return 'server-trouble'
}

/** Seconds or a date; never further away than a day, because nobody meant a year. */
function retryAfter(answer: Answer): Temporal.Instant | null {
  const said = answer.headers['retry-after']?.trim() ?? ''
  const until = /^\d{1,9}$/.test(said) ? answer.at.add({ seconds: Number(said) }) : instantFrom(said)
  const latest = answer.at.add({ hours: LONGEST_WAIT_HOURS })
  if (!until || Temporal.Instant.compare(until, answer.at) <= 0) return null
  return Temporal.Instant.compare(until, latest) > 0 ? latest : until
}

/** How long the server calls its answer fresh. */
function freshMinutes(answer: Answer): number {
  const age = answer.headers['cache-control']?.match(/max-age\s*=\s*(\d{1,9})/i)?.[1]
  return age ? Math.floor(Number(age) / 60) : 0
}
