import type { Answer, NoAnswer, Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import type { NetworkError, Rate, Reply } from '../network.ts'
import { rateOf, retryAtOf } from './rate.ts'
import { troubleOf } from './trouble.ts'

const TIMEOUT_MS = 30_000
const UPLOAD_TIMEOUT_MS = 180_000
const MAX_BYTES = 8 * 1_048_576
const SAID_LENGTH = 300

export type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: { type: string; bytes: Uint8Array }
  headers?: Record<string, string>
  shape: Shape
}

/** Where to ask and with which key; the token is absent before anybody has signed in. */
export type Place = { http: Outgoing; server: string; token: string | null }

/** `certain` is true when the server has certainly not done what was asked. */
export type Called<T> =
  | { ok: true; value: T; status: number; headers: Record<string, string>; url: string; rate: Rate | null }
  | { ok: false; error: NetworkError; certain: boolean; status: number | null; rate: Rate | null }

/** One request in the Mastodon dialect; its answer is read with the given shape, once, here. */
export async function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  asked: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(asked.path, server)
  for (const [name, value] of asked.query ?? []) url.searchParams.append(name, value)
  const body = asked.form?.bytes ?? (asked.json === undefined ? null : JSON.stringify(asked.json))
  const answer = await http.request({
    method: asked.method ?? 'GET',
    url: url.href,
    headers: {
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(asked.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(asked.form ? { 'content-type': asked.form.type } : {}),
      ...asked.headers,
    },
    ...(body === null ? {} : { body }),
    timeoutMs: asked.form ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  })
  return answer.ok ? read(answer, asked.shape) : unanswered(answer)
}

/** What a call gave, for whoever only wanted to know something. */
export const replyOf = <T>(called: Called<T>): Reply<T> =>
  called.ok
    ? { ok: true, value: called.value, rate: called.rate }
    : { ok: false, reason: called.error.reason, about: called.error.about, error: called.error, rate: called.rate }

export const failed = (reason: NetworkError['reason'], said = ''): Extract<Reply<never>, { ok: false }> => {
  const error = { reason, about: { said }, retryAt: null, remote: null }
  return { ok: false, reason, about: error.about, error, rate: null }
}

function read<Shape extends z.ZodType>(answer: Answer, shape: Shape): Called<z.infer<Shape>> {
  const { status, headers, url } = answer
  const rate = rateOf(headers, answer.at)
  const body = parsed(answer)
  if (status >= 200 && status < 300) {
    const value = shape.safeParse(body)
    if (value.success) return { ok: true, value: value.data, status, headers, url, rate }
    const error = {
      reason: 'protocol',
      about: { said: '' },
      retryAt: null,
      remote: { status, message: wordsOf(body) },
    } as const
    return { ok: false, error, certain: false, status, rate }
  }
  const { reason, certain } = troubleOf(status, wordsOf(body), headers)
  const retryAt = status === 429 || status === 503 ? retryAtOf(headers, answer.at, rate) : null
  const error = { reason, about: { said: wordsOf(body) }, retryAt, remote: { status, message: wordsOf(body) } }
  return { ok: false, error, certain, status, rate }
}

function unanswered(answer: NoAnswer): Called<never> {
  const named = ['address-malformed', 'address-refused', 'no-such-host', 'tls'].includes(answer.reason)
  const reason = named
    ? 'no-server'
    : answer.reason === 'too-large' || answer.reason === 'garbled'
      ? 'protocol'
      : 'transient'
  const error = { reason, about: { said: '' }, retryAt: null, remote: null } as const
  return { ok: false, error, certain: !answer.sent, status: null, rate: null }
}

function parsed(answer: Answer): unknown {
  if (answer.body.length === 0) return null
  try {
    return JSON.parse(answer.text())
  } catch {
    return null
  }
}

const complaint = z.object({ error: z.string(), error_description: z.string().optional() })

/** The server's own words about what it did not like. */
function wordsOf(body: unknown): string {
  const found = complaint.safeParse(body)
  return found.success ? (found.data.error_description ?? found.data.error).slice(0, SAID_LENGTH) : ''
}
