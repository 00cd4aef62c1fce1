import type { Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { complaintOf, troubleOf } from './trouble.ts'

export const HOME = 'https://api.linkedin.com'
const DOOR = 'https://www.linkedin.com'

/** LinkedIn makes an edition of its API every month and lets each live for about a year. */
export const EDITION = '202609'

export type Place = { http: Outgoing; server: string; token: string }

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With its query, already escaped: brackets and commas mean something to LinkedIn. */
  path: string
  /** What a POST stands for where it is no plain one. */
  means?: 'PARTIAL_UPDATE' | 'DELETE'
  json?: unknown
  form?: Form
  shape: Shape
}

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  token: credential['access'] ?? credential['token']?.trim() ?? '',
})

export function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  { path, means, ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  return ask(http, DIALECT, {
    ...asked,
    url: path.startsWith('/') ? `${server}${path}` : path,
    headers: {
      authorization: `Bearer ${token}`,
      'linkedin-version': EDITION,
      'x-restli-protocol-version': '2.0.0',
      ...(means === undefined ? {} : { 'x-restli-method': means }),
    },
  })
}

/** Keys are exchanged and asked about at another door than the one they open. */
export function atDoor<Shape extends z.ZodType>(
  http: Outgoing,
  server: string,
  path: string,
  words: Record<string, string>,
  shape: Shape,
): Promise<Called<z.infer<Shape>>> {
  const form = { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(new URLSearchParams(words).toString()) }
  return ask(http, DIALECT, { method: 'POST', url: `${server === HOME ? DOOR : server}${path}`, form, shape })
}

const DIALECT: Dialect = {
  words: complaintOf,
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, at }, rate) => {
    if (status !== 429 && status !== 503) return null
    return retryAtOf(headers, at, rate) ?? (status === 429 ? nextDay(at) : null)
  },
}

/** The calls of a day are given out at midnight UTC. */
const nextDay = (at: Temporal.Instant): Temporal.Instant =>
  at.toZonedDateTimeISO('UTC').add({ days: 1 }).startOfDay().toInstant()
