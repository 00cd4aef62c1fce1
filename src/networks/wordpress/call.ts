import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { troubleOf } from './trouble.ts'

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'DELETE'
  path: string
  query?: readonly (readonly [string, string])[]
  json?: unknown
  form?: Form
  shape: Shape
}

/** `root` is the address of the REST interface: it ends in /wp-json, or in ?rest_route= where a site has no readable addresses. */
export type Place = { http: Outgoing; root: string; user: string; password: string }

export const placeOf = ({ http, account, credential }: Line): Place => ({
  http,
  root: account.server,
  user: loginOf(account.handle),
  password: credential['password'] ?? '',
})

/** Between the first and the last @ of a handle; the name itself may hold one. */
export const loginOf = (handle: string): string => handle.slice(1, handle.lastIndexOf('@'))

/** One request in the dialect of WordPress. */
export function call<Shape extends z.ZodType>(
  { http, root, user, password }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const known = Buffer.from(`${user}:${password}`).toString('base64')
  return ask(http, DIALECT, {
    ...asked,
    url: addressOf(root, path, query),
    headers: password === '' ? {} : { authorization: `Basic ${known}` },
  })
}

export function addressOf(root: string, path: string, query: readonly (readonly [string, string])[] = []): string {
  const words = new URLSearchParams(query.map(([name, value]) => [name, value])).toString()
  return `${root}${path}${words === '' ? '' : `${root.includes('?') ? '&' : '?'}${words}`}`
}

const complaint = z.object({
  code: z.string(),
  message: z.string(),
  data: z
    .object({ details: z.record(z.string(), z.object({ code: z.string() })).nullish() })
    .nullish()
    .catch(null),
})

/** Errors come with a code for programs and a sentence in the language of the site. */
const DIALECT: Dialect = {
  words: (body) => {
    const found = complaint.safeParse(body)
    return found.success ? found.data.message : ''
  },
  trouble: ({ status, body }) => troubleOf(status, codeOf(body)),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, body, at }, rate) => {
    if (codeOf(body) === 'comment_flood') return at.add({ seconds: FLOOD_SECONDS })
    return status === 429 || status === 503 ? retryAtOf(headers, at, rate) : null
  },
}

/** A site takes one comment of a person in so many seconds. */
const FLOOD_SECONDS = 15

/** A wrong parameter hides the reason why it is wrong one level down. */
const codeOf = (body: unknown): string => {
  const found = complaint.safeParse(body)
  if (!found.success) return ''
  const forbidden = Object.values(found.data.data?.details ?? {}).find(({ code }) => code === 'rest_forbidden_status')
  return forbidden?.code ?? found.data.code
}
