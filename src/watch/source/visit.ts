import { createHash } from 'node:crypto'
import type { Answer, Outgoing } from '#platform/outgoing.ts'
import type { Facts } from '#platform/result.ts'
import { instantFrom } from '../feed/dates.ts'
import { readFeed } from '../feed/aside.ts'
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
  | { came: 'same'; freshMinutes: number }
  | { came: 'news'; feed: Feed; tokens: Tokens; movedTo: string | null; freshMinutes: number }
  | { came: 'trouble'; trouble: SourceTrouble; about: Facts; notBefore: Temporal.Instant | null }

/** Asks for the feed as politely as it can be asked: only for what is new, with an end to time and size. */
export async function visitFeed(outgoing: Outgoing, url: string, tokens: Tokens, signal?: AbortSignal): Promise<Visit> {
  const answer = await outgoing.request({
    url,
    headers: {
      accept: ACCEPT,
      ...(tokens.etag ? { 'if-none-match': tokens.etag } : {}),
      ...(tokens.lastModified ? { 'if-modified-since': tokens.lastModified } : {}),
    },
    timeoutMs: TIMEOUT_MILLISECONDS,
    maxBytes: FEED_BYTES,
    ...(signal ? { signal } : {}),
  })
  if (!answer.ok) return { came: 'trouble', trouble: answer.reason, about: {}, notBefore: null }
  if (answer.status === 304) return { came: 'same', freshMinutes: freshMinutes(answer) }
  if (answer.status !== 200) return refusedBy(answer)
  return read(answer, tokens)
}

async function read(answer: Answer, before: Tokens): Promise<Visit> {
  const bodyHash = createHash('sha256').update(answer.body).digest('base64url')
  if (bodyHash === before.bodyHash) return { came: 'same', freshMinutes: freshMinutes(answer) }
  const feed = await readFeed(answer.body, { base: answer.url, contentType: answer.headers['content-type'] })
  if (!feed.ok) return { came: 'trouble', trouble: feed.reason, about: {}, notBefore: null }
  return {
    came: 'news',
    feed: feed.value,
    tokens: {
      etag: answer.headers['etag'] ?? null,
      lastModified: answer.headers['last-modified'] ?? null,
      bodyHash,
    },
    movedTo: answer.moved === 'permanent' ? answer.url : null,
    freshMinutes: freshMinutes(answer),
  }
}

function refusedBy(answer: Answer): Visit {
  const { status } = answer
  const notBefore = retryAfter(answer)
  return { came: 'trouble', trouble: troubleOf(status, notBefore !== null), about: { status }, notBefore }
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
