import { createHmac } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import type { NetworkTrouble } from '../trouble.ts'

const LIVES_SECONDS = 240
/** Our clock may be a little ahead of the site's. */
const EARLIER_SECONDS = 30

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

export type Place = { http: Outgoing; server: string; key: string }

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  key: credential['key'] ?? '',
})

/** One request in the dialect of Ghost. */
export function call<Shape extends z.ZodType>(
  { http, server, key }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const words = new URLSearchParams(query.map(([name, value]) => [name, value])).toString()
  return ask(http, DIALECT, {
    ...asked,
    url: `${server}/ghost/api/admin${path}${words === '' ? '' : `?${words}`}`,
    headers: {
      'accept-version': 'v5.0',
      ...(key === '' ? {} : { authorization: `Ghost ${tokenOf(key, http.now())}` }),
    },
  })
}

/** The key itself never leaves the house: it signs a pass that is good for minutes. */
export function tokenOf(key: string, now: Temporal.Instant): string {
  const [id = '', secret = ''] = key.trim().split(':')
  const at = Math.floor(now.epochMilliseconds / 1000) - EARLIER_SECONDS
  const head = coded({ alg: 'HS256', typ: 'JWT', kid: id })
  const body = coded({ iat: at, exp: at + LIVES_SECONDS, aud: '/admin/' })
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${body}`).digest('base64url')
  return `${head}.${body}.${signature}`
}

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const complaint = z.object({
  errors: z.array(z.object({ message: z.string(), context: z.string().nullish(), code: z.string().nullish() })).min(1),
})

const DIALECT: Dialect = {
  words: (body) => {
    const first = complaint.safeParse(body).data?.errors[0]
    return first ? (first.context ?? first.message) : ''
  },
  trouble: ({ status, body }) => ({
    // A pass that cannot be checked is called a bad request.
    reason: complaint.safeParse(body).data?.errors[0]?.code === 'INVALID_JWT' ? 'auth' : reasonOf(status),
    certain: BEFORE_ANYTHING.has(status),
  }),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
}

const BEFORE_ANYTHING = new Set([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429])

const REASONS = new Map<number, NetworkTrouble>([
  [400, 'validation'],
  [401, 'auth'],
  [403, 'scope'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [409, 'conflict'],
  [410, 'not-found'],
  [413, 'media'],
  [415, 'media'],
  [422, 'validation'],
  [429, 'rate'],
])

const reasonOf = (status: number): NetworkTrouble => REASONS.get(status) ?? (status >= 500 ? 'transient' : 'protocol')
