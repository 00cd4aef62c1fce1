import type { Outgoing } from '#platform/outgoing.ts'
import type * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { Line } from '../network.ts'
import { rateOf, retryAtOf } from '../rate.ts'
import { codeIn, complaintOf, NOT_INDEXED, troubleOf, waitIn } from './trouble.ts'

export const HOME = 'https://discord.com'
/** Bots that do not name themselves like this are turned away at the gate. */
const WHO = 'DiscordBot (Meydan, 0.1)'

export type Place = { http: Outgoing; server: string; token: string }

type Asked<Shape extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
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

/** One request to the tenth edition of the API. */
export function call<Shape extends z.ZodType>(
  { http, server, token }: Place,
  { path, query = [], ...asked }: Asked<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const url = new URL(`/api/v10${path}`, server)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return ask(http, DIALECT, {
    ...asked,
    url: url.href,
    headers: { authorization: `Bot ${token}`, 'user-agent': WHO },
  })
}

const DIALECT: Dialect = {
  words: complaintOf,
  trouble: troubleOf,
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ status, headers, body, at }, rate) => {
    const seconds = waitIn(body)
    // A limit of the whole bot is told like one of the channel: both rest.
    if (status === 429 || status === 503) {
      return retryAtOf(headers, at, rate) ?? (seconds === null ? null : later(at, seconds))
    }
    return codeIn(body) === NOT_INDEXED && seconds !== null ? later(at, seconds) : null
  },
  refuses: (body) => codeIn(body) === NOT_INDEXED,
}

const later = (at: Temporal.Instant, seconds: number) => at.add({ milliseconds: Math.ceil(seconds * 1000) })
