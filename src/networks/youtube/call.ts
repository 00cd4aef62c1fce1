import type { Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { complaintOf, reasonIn, troubleOf } from './trouble.ts'
import { nextDay } from './units.ts'

export const HOME = 'https://www.googleapis.com'
const DOOR = 'https://oauth2.googleapis.com'

export type Place = { http: Outgoing; server: string; access: string }

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  headers?: Record<string, string>
  shape: Shape
}

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  access: credential['access'] ?? '',
})

/** One request to the third edition of the Data API. */
export function call<Shape extends z.ZodType>(
  { http, server, access }: Place,
  { path, query = [], headers = {}, ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(path, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return ask(http, DIALECT, { ...asked, url: url.href, headers: { authorization: `Bearer ${access}`, ...headers } })
}

/** Keys are exchanged at another door than the one they open. */
export function exchange<Shape extends z.ZodType>(
  http: Outgoing,
  server: string,
  words: Record<string, string>,
  shape: Shape,
): Promise<Called<z.infer<Shape>>> {
  const form = { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(new URLSearchParams(words).toString()) }
  return ask(http, DIALECT, { method: 'POST', url: `${server === HOME ? DOOR : server}/token`, form, shape })
}

const SPENT = new Set(['quotaExceeded', 'dailyLimitExceeded', 'uploadLimitExceeded', 'uploadRateLimitExceeded'])

const DIALECT: Dialect = {
  words: complaintOf,
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, body, at }, rate) => {
    if (SPENT.has(reasonIn(body))) return nextDay(at)
    return [403, 429, 503].includes(status) ? retryAtOf(headers, at, rate) : null
  },
}
