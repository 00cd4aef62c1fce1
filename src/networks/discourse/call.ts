import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { troubleOf } from './trouble.ts'

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

export type Place = { http: Outgoing; base: string; user: string; key: string }

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  base: forumIn(account.server).base,
  user: loginOf(account.handle),
  key: credential['key'] ?? '',
})

export const loginOf = (handle: string): string => handle.slice(1, handle.lastIndexOf('@'))

/** An account lives in one category: its address, such as https://forum.example/c/news/7, says which. */
export function forumIn(server: string): { base: string; category: number | null } {
  const [, base, number] = /^(.*?)\/c\/(?:[^?#]*\/)?(\d+)\/?$/.exec(server) ?? []
  return base === undefined ? { base: server.replace(/\/$/, ''), category: null } : { base, category: Number(number) }
}

/** One request in the dialect of Discourse. */
export function call<Shape extends z.ZodType>(
  { http, base, user, key }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const words = new URLSearchParams(query.map(([name, value]) => [name, value])).toString()
  return ask(http, DIALECT, {
    ...asked,
    url: `${base}${path}${words === '' ? '' : `?${words}`}`,
    headers: key === '' ? {} : { 'api-key': key, 'api-username': user },
  })
}

const complaint = z.object({
  errors: z.array(z.string()),
  error_type: z.string().nullish(),
  extras: z.object({ wait_seconds: z.number().nullish() }).nullish(),
})

const DIALECT: Dialect = {
  words: (body) => complaint.safeParse(body).data?.errors.join(' ') ?? '',
  trouble: ({ status, body, said }) => troubleOf(status, complaint.safeParse(body).data?.error_type ?? '', said),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, body, at }, rate) => {
    if (status !== 429 && status !== 503) return null
    const seconds = complaint.safeParse(body).data?.extras?.wait_seconds
    return typeof seconds === 'number'
      ? at.add({ milliseconds: Math.ceil(seconds * 1000) })
      : retryAtOf(headers, at, rate)
  },
}
