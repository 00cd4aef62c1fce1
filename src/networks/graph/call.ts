import { createHmac } from 'node:crypto'
import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, call as ask, type Dialect, type Form } from '../call.ts'
import type { ConnectedAccount } from '../account.ts'
import type { Credential } from '../network.ts'
import { faultIn, isFault, troubleOf } from './trouble.ts'
import { quietUntil, rateOf } from './usage.ts'

const PATIENCE_MS = 30_000

/** One key on one server of the Graph API. `root` holds the version, such as https://graph.facebook.com/v24.0. */
export type Place = { http: Outgoing; root: string; token: string; appSecret: string | null }

export const placeOf = (
  line: { http: Outgoing; account: Pick<ConnectedAccount, 'server'>; credential: Credential },
  version: string,
): Place => placeAt(line.http, line.account.server, version, line.credential)

export const placeAt = (http: Outgoing, server: string, version: string, credential: Credential): Place => ({
  http,
  root: `${server}/${version}`,
  token: credential['token']?.trim() ?? '',
  appSecret: credential['appSecret']?.trim() || null,
})

export type Says = Readonly<Record<string, string | number | boolean | undefined>>

/** Reads; the key travels in a header, so that no address ever holds it. */
export const get = <Shape extends z.ZodType>(
  place: Place,
  path: string,
  { says = {}, shape }: { says?: Says; shape: Shape },
): Promise<Called<z.infer<Shape>>> => send(place, 'GET', path, { query: says, shape })

/** Changes something. */
export const post = <Shape extends z.ZodType>(
  place: Place,
  path: string,
  { says = {}, form, shape }: { says?: Says; form?: Form; shape: Shape },
): Promise<Called<z.infer<Shape>>> =>
  send(place, 'POST', path, { form: form ?? asForm(says), timeoutMs: form ? undefined : PATIENCE_MS, shape })

export const remove = <Shape extends z.ZodType>(
  place: Place,
  path: string,
  { says = {}, shape }: { says?: Says; shape: Shape },
): Promise<Called<z.infer<Shape>>> => send(place, 'DELETE', path, { query: says, shape })

type Sent<Shape> = { query?: Says; form?: Form; timeoutMs?: number | undefined; shape: Shape }

function send<Shape extends z.ZodType>(
  { http, root, token, appSecret }: Place,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { query = {}, form, timeoutMs, shape }: Sent<Shape>,
): Promise<Called<z.infer<Shape>>> {
  const words = new URLSearchParams([
    ...given(query),
    // Proves that the key is used by the app it was given to; apps can be told to insist on it.
    ...(appSecret ? [['appsecret_proof', createHmac('sha256', appSecret).update(token).digest('hex')]] : []),
  ])
  return ask(http, DIALECT, {
    method,
    url: `${root}/${path}${words.size > 0 ? `?${words}` : ''}`,
    headers: { authorization: `Bearer ${token}` },
    ...(form ? { form } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    shape,
  })
}

const given = (says: Says): string[][] =>
  Object.entries(says).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))

const asForm = (says: Says): Form => ({
  type: 'application/x-www-form-urlencoded',
  bytes: new TextEncoder().encode(new URLSearchParams(given(says)).toString()),
})

const DIALECT: Dialect = {
  words: (body) => {
    const fault = faultIn(body)
    return fault?.error_user_msg ?? fault?.message ?? ''
  },
  // A refusal may come with a status of success.
  refuses: isFault,
  trouble: ({ status, body }) => troubleOf(status, faultIn(body)),
  rate: ({ headers, at }) => rateOf(headers, at),
  quiet: ({ headers, at }) => quietUntil(headers, at),
}

/** A list of the Graph API; `next` is its word for the page below, null when there is none. */
export const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .object({
      data: z.array(shape),
      paging: z
        .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
        .optional(),
    })
    .transform(({ data, paging }) => ({ data, next: paging?.next ? (paging.cursors?.after ?? null) : null }))

/** Moments come as 2026-03-01T07:00:00+0000, or as seconds. */
export const moment = z
  .union([z.string(), z.number()])
  .transform((told) =>
    typeof told === 'number' ? told * 1000 : Date.parse(told.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')),
  )
  .refine((ms) => !Number.isNaN(ms))
  .transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

export const idShape = z.object({ id: z.string() })
