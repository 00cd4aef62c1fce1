import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import { type Called, replyOf } from '../call.ts'
import type { Renewal } from '../network.ts'
import { call } from './call.ts'

/** A key is exchanged this long before it ends, so that a long round of work does not outlive it. */
const BEFORE_END = { minutes: 10 } as const
/** For servers whose keys do not tell when they end. */
const SILENT = { minutes: 60 } as const

export const sessionShape = z.object({
  did: z.string(),
  handle: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
  didDoc: z.unknown().optional(),
  active: z.boolean().optional(),
})
export type Session = z.infer<typeof sessionShape>

/** Signing in is rationed to thirty times in five minutes, so it is done when connecting and when nothing else opens the door. */
export const signIn = (
  http: Outgoing,
  server: string,
  { identifier, password }: { identifier: string; password: string },
): Promise<Called<Session>> =>
  call(
    { http, server, token: null },
    { does: 'com.atproto.server.createSession', json: { identifier, password }, shape: sessionShape },
  )

/** The key for two hours is exchanged by the one for weeks; only when that fails too the app password is used again. */
export const renew: Renewal = {
  isDue: ({ access, until }, now) =>
    !access || !until || Temporal.Instant.compare(now.add(BEFORE_END), Temporal.Instant.from(until)) >= 0,

  async fresh(http, { id, server }, credential) {
    const { password = '', refresh = '' } = credential
    const exchanged =
      refresh === ''
        ? null
        : await call(
            { http, server, token: refresh },
            { does: 'com.atproto.server.refreshSession', post: true, shape: sessionShape },
          )
    const isOver = exchanged === null || (!exchanged.ok && exchanged.error.reason === 'auth')
    const session = isOver ? await signIn(http, server, { identifier: id, password }) : exchanged
    if (!session.ok) return replyOf(session)
    const { accessJwt, refreshJwt } = session.value
    const until = endOf(accessJwt) ?? http.now().add(SILENT)
    const value = { password, access: accessJwt, refresh: refreshJwt, until: until.toString() }
    return { ok: true, value, rate: session.rate }
  },
}

const claims = z.object({ exp: z.number() })

/** When a key ends, where it says so itself. */
function endOf(jwt: string): Temporal.Instant | null {
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()))
    return read.success ? Temporal.Instant.fromEpochMilliseconds(read.data.exp * 1000) : null
  } catch {
    return null
  }
}
