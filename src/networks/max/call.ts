import type { Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { codeIn, complaintOf, isRefused, NOT_READY, troubleOf } from './trouble.ts'

export const HOME = 'https://platform-api2.max.ru'
const READY_AFTER = { seconds: 5 } as const

export type Place = { http: Outgoing; server: string; token: string }

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A path of the API, or the whole address of an upload. */
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  server: account.server,
  token: credential['token']?.trim() ?? '',
})

export function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(path, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  // Where files go is another machine; it has no business with the key.
  const headers = path.startsWith('/') ? { authorization: token } : {}
  return ask(http, DIALECT, { ...asked, url: url.href, headers })
}

const DIALECT: Dialect = {
  words: complaintOf,
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, body, at }, rate) => {
    if (codeIn(body) === NOT_READY) return at.add(READY_AFTER)
    return status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null
  },
  refuses: isRefused,
}
