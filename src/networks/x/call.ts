import { randomBytes } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Credential, Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { authorization, type Keys } from './sign.ts'
import { complaintOf, troubleOf } from './trouble.ts'

export const HOME = 'https://api.x.com'
const NONCE_BYTES = 16

export type Place = { http: Outgoing; server: string; keys: Keys }

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  keys: keysIn(credential),
})

export const keysIn = (credential: Credential): Keys => ({
  apiKey: credential['apiKey']?.trim() ?? '',
  apiSecret: credential['apiSecret']?.trim() ?? '',
  accessToken: credential['accessToken']?.trim() ?? '',
  accessSecret: credential['accessSecret']?.trim() ?? '',
})

/** One signed request to the second edition of the API. */
export function call<Shape extends z.ZodType>(
  { http, server, keys }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(path, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  const chance = {
    nonce: randomBytes(NONCE_BYTES).toString('hex'),
    seconds: Math.floor(http.now().epochMilliseconds / 1000),
  }
  const proof = authorization({ method: asked.method ?? 'GET', url: url.href }, keys, chance)
  return ask(http, DIALECT, { ...asked, url: url.href, headers: { authorization: proof } })
}

const DIALECT: Dialect = {
  words: complaintOf,
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at, 'x-rate-limit'),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
}
