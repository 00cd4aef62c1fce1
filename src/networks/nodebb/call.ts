import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import type { NetworkTrouble } from '../trouble.ts'

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  json?: unknown
  form?: Form
  shape: Shape
}

export type Place = { http: Outgoing; base: string; token: string }

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  base: forumIn(account.server).base,
  token: credential['token'] ?? '',
})

/** An account lives in one category: its address, such as https://forum.example/category/7/news, says which. */
export function forumIn(server: string): { base: string; category: number | null } {
  const [, base, number] = /^(.*?)\/category\/(\d+)(?:\/.*)?$/.exec(server) ?? []
  return base === undefined ? { base: server.replace(/\/$/, ''), category: null } : { base, category: Number(number) }
}

/** One request in the dialect of NodeBB. */
export const call = <Shape extends z.ZodType>(
  { http, base, token }: Place,
  { path, ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> =>
  ask(http, DIALECT, {
    ...asked,
    url: `${base}${path}`,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
  })

const complaint = z.object({ status: z.object({ message: z.string() }) })

/** Complaints are sentences in the language of the site: only the status can be understood by a program. */
const DIALECT: Dialect = {
  words: (body) => complaint.safeParse(body).data?.status.message ?? '',
  trouble: ({ status }) => ({ reason: reasonOf(status), certain: BEFORE_ANYTHING.has(status) }),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, at }, rate) => (status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null),
}

const BEFORE_ANYTHING = new Set([400, 401, 403, 404, 405, 410, 413, 415, 422, 429])

const REASONS = new Map<number, NetworkTrouble>([
  [400, 'validation'],
  [401, 'auth'],
  [403, 'scope'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [410, 'not-found'],
  [413, 'media'],
  [415, 'media'],
  [422, 'validation'],
  [429, 'rate'],
])

const reasonOf = (status: number): NetworkTrouble => REASONS.get(status) ?? (status >= 500 ? 'transient' : 'protocol')
