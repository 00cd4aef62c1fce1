import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { complaint, troubleOf } from './trouble.ts'

/** Where to ask and with which key; the token is absent before anybody has signed in. */
export type Place = { http: Outgoing; server: string; token: string | null }

type Asked<Shape extends z.ZodType> = {
  /** The name of the method, such as app.bsky.feed.getPosts. */
  does: string
  /** Methods that change something are posted, also those that take no words. */
  post?: boolean
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  token: credential['access'] ?? '',
})

/** One request in the language of the AT Protocol. */
export function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  { does, post = false, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(`/xrpc/${does}`, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  const changes = post || asked.json !== undefined || asked.form !== undefined
  return ask(http, DIALECT, {
    ...asked,
    method: changes ? 'POST' : 'GET',
    url: url.href,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  })
}

/** Some methods answer with nothing at all. */
export const anything = z.unknown().refine((body) => !complaint.safeParse(body).success)

const DIALECT: Dialect = {
  words: (body) => {
    const found = complaint.safeParse(body)
    return found.success ? (found.data.message ?? found.data.error) : ''
  },
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at, 'ratelimit'),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
}
