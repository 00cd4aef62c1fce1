import type { Answer, NoAnswer, Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import type { NetworkError, NetworkTrouble, Rate, Reply } from './network.ts'

const TIMEOUT_MS = 30_000
const UPLOAD_TIMEOUT_MS = 180_000
const MAX_BYTES = 8 * 1_048_576
const SAID_LENGTH = 300

/** One request; `shape` reads its answer, once, here. */
export type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  json?: unknown
  form?: Form
  headers?: Record<string, string>
  /** A form is given the time of an upload unless it says otherwise. */
  timeoutMs?: number
  shape: Shape
}

export type Form = { type: string; bytes: Uint8Array }

/** How the servers of one network say what they mean. */
export type Dialect = {
  /** The server's own words about what it did not like; empty when it has none. */
  words: (body: unknown) => string
  /** What an answer that is no success means in our words, and whether it is certain that nothing was done. */
  trouble: (told: Told) => { reason: NetworkTrouble; certain: boolean }
  /** How much may still be asked; null when the answer does not say. */
  rate: (told: Told) => Rate | null
  /** Until when the server wants quiet; null when it does not say or does not want it. */
  quiet: (told: Told, rate: Rate | null) => Temporal.Instant | null
  /** True for a refusal that comes with a status of success. */
  refuses?: (body: unknown) => boolean
}

/** An answer as a dialect reads it; names of headers in lower case. */
export type Told = {
  status: number
  headers: Record<string, string>
  body: unknown
  said: string
  at: Temporal.Instant
}

/** `certain` is true when the server has certainly not done what was asked. */
export type Called<T> =
  | { ok: true; value: T; status: number; headers: Record<string, string>; url: string; rate: Rate | null }
  | {
      ok: false
      error: NetworkError
      certain: boolean
      status: number | null
      /** Absent when there was no answer at all. */
      headers?: Record<string, string>
      rate: Rate | null
    }

/** Asks once, in a dialect. Never waits and never tries again. */
export async function call<Shape extends z.ZodType>(
  http: Outgoing,
  dialect: Dialect,
  asked: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const body = asked.form?.bytes ?? (asked.json === undefined ? null : JSON.stringify(asked.json))
  const answer = await http.request({
    method: asked.method ?? 'GET',
    url: asked.url,
    headers: {
      accept: 'application/json',
      ...(asked.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(asked.form ? { 'content-type': asked.form.type } : {}),
      ...asked.headers,
    },
    ...(body === null ? {} : { body }),
    timeoutMs: asked.timeoutMs ?? (asked.form ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
    maxBytes: MAX_BYTES,
  })
  return answer.ok ? read(dialect, answer, asked.shape) : unanswered(answer)
}

/** What a call gave, for whoever only wanted to know something. */
export const replyOf = <T>(called: Called<T>): Reply<T> =>
  called.ok
    ? { ok: true, value: called.value, rate: called.rate }
    : { ok: false, reason: called.error.reason, about: called.error.about, error: called.error, rate: called.rate }

export const failed = (reason: NetworkTrouble, said = ''): Extract<Reply<never>, { ok: false }> => {
  const error = { reason, about: { said }, retryAt: null, remote: null }
  return { ok: false, reason, about: error.about, error, rate: null }
}

function read<Shape extends z.ZodType>(dialect: Dialect, answer: Answer, shape: Shape): Called<z.infer<Shape>> {
  const { status, headers, url, at } = answer
  const body = parsed(answer)
  const said = dialect.words(body).slice(0, SAID_LENGTH)
  const told = { status, headers, body, said, at }
  const rate = dialect.rate(told)
  const remote = { status, message: said }
  if (status >= 200 && status < 300 && !dialect.refuses?.(body)) {
    const value = shape.safeParse(body)
    if (value.success) return { ok: true, value: value.data, status, headers, url, rate }
    const error = { reason: 'protocol', about: { said: '' }, retryAt: null, remote } as const
    return { ok: false, error, certain: false, status, headers, rate }
  }
  const { reason, certain } = dialect.trouble(told)
  const error = { reason, about: { said }, retryAt: dialect.quiet(told, rate), remote }
  return { ok: false, error, certain, status, headers, rate }
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
