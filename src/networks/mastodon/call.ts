import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { troubleOf } from './trouble.ts'

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  headers?: Record<string, string>
  shape: Shape
}

/** Where to ask and with which key; the token is absent before anybody has signed in. */
export type Place = { http: Outgoing; server: string; token: string | null }

/** One request in the Mastodon dialect. */
export function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  { path, query = [], headers, ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(path, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return ask(http, DIALECT, {
    ...asked,
    url: url.href,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  })
}

const complaint = z.object({ error: z.string(), error_description: z.string().optional() })

const DIALECT: Dialect = {
  words: (body) => {
    const found = complaint.safeParse(body)
    return found.success ? (found.data.error_description ?? found.data.error) : ''
  },
  trouble: ({ status, said, headers }) => troubleOf(status, said, headers),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
}
