import { lookup as dnsLookup } from 'node:dns'
import { buildConnector, type Dispatcher } from 'undici'
import type { Log } from './log.ts'
import { guardedLookup, objection } from './outgoing/address.ts'
import { ACCEPTED_ENCODINGS, unpack } from './outgoing/body.ts'
import { hop } from './outgoing/hop.ts'
import { createLanes } from './outgoing/lanes.ts'
import { reasonOf } from './outgoing/reasons.ts'
import { type OpenedSocket, openSocket } from './outgoing/socket.ts'
import type { NoAnswerReason } from './outgoing/words.ts'

const CONNECT_MS = 10_000
const TIMEOUT_MS = 30_000
const MAX_BYTES = 8 * 1_048_576
const REDIRECTS = 5
const USER_AGENT = 'Meydan/0.1'

/** Headers that may follow a redirect to another origin; whatever could carry a secret stays behind. */
const TRAVELLERS = new Set([
  'accept',
  'accept-language',
  'accept-encoding',
  'user-agent',
  'if-none-match',
  'if-modified-since',
])

/** The only way out of the house: every address is checked, everything has an end, and nothing is tried twice. */
export type Outgoing = {
  request: (ask: Ask) => Promise<Answer | NoAnswer>
  /** `hear` gets every text message from the first one on; close the socket, or abort, to stop. */
  webSocket: (ask: AskSocket) => Promise<OpenedSocket>
  /** Lets one exact origin through although it lies inside a private network; gives back how to close it again. */
  allow: (origin: string) => () => void
  now: () => Temporal.Instant
  close: () => Promise<void>
}

export type Ask = {
  url: string
  method?: Dispatcher.HttpMethod
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** For the whole of it, redirects and body included. */
  timeoutMs?: number
  /** Of the body as sent and as unpacked. */
  maxBytes?: number
  /** How many redirects to follow; only GET and HEAD follow any. */
  redirects?: number
  signal?: AbortSignal
}

type AskSocket = {
  url: string
  headers?: Record<string, string>
  hear: (text: string) => void
  signal?: AbortSignal
}

export type Answer = {
  ok: true
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Uint8Array
  text(): string
  /** Where the answer came from after redirects. */
  url: string
  /** Whether it was redirected; `permanent` when every step of the way was. */
  moved: 'no' | 'permanent' | 'temporary'
  at: Temporal.Instant
}

export type NoAnswer = {
  ok: false
  reason: NoAnswerReason
  /** False means: certainly no byte of the request reached the other side. */
  sent: boolean
  at: Temporal.Instant
  cause: Error | null
}

type Given = {
  allow: readonly string[]
  now: () => Temporal.Instant
  log: Log
  /** Tests give their own name service. */
  lookup?: typeof dnsLookup
}

export function createOutgoing({ allow, now, log, lookup = dnsLookup }: Given): Outgoing {
  const allowed = new Map(allow.map((origin) => [originOf(origin), 1]))
  const guard = guardedLookup(lookup)
  const guarded = buildConnector({ lookup: guard, timeout: CONNECT_MS, allowH2: false })
  const open = buildConnector({ timeout: CONNECT_MS, allowH2: false })
  const isAllowed = (url: URL) => allowed.has(url.origin.replace(/^ws/, 'http'))
  const lanes = createLanes({
    allowH2: false,
    connect: (options, callback) =>
      (isAllowed(new URL(`${options.protocol}//${options.host ?? options.hostname}`)) ? open : guarded)(
        options,
        callback,
      ),
  })
  const objectionTo = (url: URL) => (isAllowed(url) ? null : objection(url))

  async function request(ask: Ask): Promise<Answer | NoAnswer> {
    const method = ask.method ?? 'GET'
    const first = URL.parse(ask.url)
    const startedAt = performance.now()
    const answer = first ? await follow(ask, method, first, startedAt) : none('address-malformed', false, null)
    log.debug(
      {
        method,
        to: first?.origin ?? '?',
        ms: Math.round(performance.now() - startedAt),
        got: answer.ok ? answer.status : answer.reason,
      },
      'asked',
    )
    return answer
  }

  async function follow(
    ask: Ask,
    method: Dispatcher.HttpMethod,
    first: URL,
    startedAt: number,
  ): Promise<Answer | NoAnswer> {
    const hops = method === 'GET' || method === 'HEAD' ? (ask.redirects ?? REDIRECTS) : 0
    const maxBytes = ask.maxBytes ?? MAX_BYTES
    let url = first
    let headers: Record<string, string> = {
      'user-agent': USER_AGENT,
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...lowerCased(ask.headers ?? {}),
    }
    let moved: Answer['moved'] = 'no'
    for (let left = hops; ; left -= 1) {
      const refused = objectionTo(url)
      if (refused) return none(refused, false, null)
      const timeoutMs = Math.max(1, (ask.timeoutMs ?? TIMEOUT_MS) - (performance.now() - startedAt))
      const got = await hop({
        lanes,
        url,
        method,
        headers,
        body: ask.body ?? null,
        timeoutMs,
        maxBytes,
        signal: ask.signal ?? null,
      })
      if ('error' in got) return none(reasonOf(got.error, got.sent), got.sent, got.error)
      const next = hops > 0 ? redirectOf(got.status, got.headers['location'], url) : null
      if (!next) {
        const raw = got.take()
        const opened = await unpack(raw, got.headers['content-encoding'], maxBytes)
        if (!opened.ok) return none(opened.reason, true, null)
        return answered(got.status, got.headers, opened.bytes, url, moved)
      }
      if (left === 0) return none('too-many-hops', true, null)
      if (next.origin !== url.origin) headers = onlyTravellers(headers)
      moved = moved !== 'temporary' && (got.status === 301 || got.status === 308) ? 'permanent' : 'temporary'
      url = next
    }
  }

  const none = (reason: NoAnswerReason, sent: boolean, cause: Error | null): NoAnswer => ({
    ok: false,
    reason,
    sent,
    at: now(),
    cause,
  })

  const answered = (
    status: number,
    headers: Record<string, string>,
    body: Uint8Array,
    url: URL,
    moved: Answer['moved'],
  ): Answer => ({
    ok: true,
    status,
    headers,
    body,
    text() {
      return new TextDecoder().decode(this.body)
    },
    url: url.href,
    moved,
    at: now(),
  })

  return {
    request,
    webSocket: async ({ url: address, headers = {}, hear, signal }) => {
      const url = URL.parse(address)
      const refused = url ? objectionTo(url) : 'address-malformed'
      if (!url || refused) return { ok: false, reason: refused ?? 'address-malformed', status: null }
      return openSocket({
        url,
        headers: { 'user-agent': USER_AGENT, ...headers },
        lookup: isAllowed(url) ? null : guard,
        signal: signal ?? null,
        hear,
      })
    },
    allow: (origin) => {
      const name = originOf(origin)
      allowed.set(name, (allowed.get(name) ?? 0) + 1)
      return () => {
        const left = (allowed.get(name) ?? 1) - 1
        if (left === 0) allowed.delete(name)
        else allowed.set(name, left)
      }
    },
    now,
    close: () => lanes.close(),
  }
}

function originOf(text: string): string {
  const origin = URL.parse(text)?.origin ?? 'null'
  if (origin === 'null') throw new Error(`"${text}" is not an origin such as http://10.0.0.5:3000`)
  return origin.replace(/^ws/, 'http')
}

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const onlyTravellers = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => TRAVELLERS.has(name)))

function redirectOf(status: number, location: string | undefined, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || !location) return null
  return URL.parse(location, from)
}
