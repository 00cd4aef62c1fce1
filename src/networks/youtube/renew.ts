import type { Outgoing } from '#platform/outgoing.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Renewal, Reply } from '../network.ts'
import { exchange } from './call.ts'
import { keyShape } from './shapes.ts'

/** The one permission that covers comments, their moderation, uploads and changes. */
export const SCOPE = 'https://www.googleapis.com/auth/youtube.force-ssl'

/** A key is exchanged this long before it ends, so that a long upload does not outlive it. */
const BEFORE_END = { minutes: 10 } as const

/** The key for an hour is got with the one that stays; that one ends only when it is taken back. */
export const renew: Renewal = {
  isDue: ({ access, until }, now) =>
    !access || !until || Temporal.Instant.compare(now.add(BEFORE_END), Temporal.Instant.from(until)) >= 0,
  fresh: (http, { server }, credential) => freshKey(http, server, credential),
}

export async function freshKey(http: Outgoing, server: string, credential: Credential): Promise<Reply<Credential>> {
  const { clientId = '', clientSecret = '', refreshToken = '' } = credential
  const words = {
    grant_type: 'refresh_token',
    client_id: clientId.trim(),
    client_secret: clientSecret.trim(),
    refresh_token: refreshToken.trim(),
  }
  const called = await exchange(http, server, words, keyShape)
  if (!called.ok) return replyOf(called)
  const { access_token: access, expires_in: seconds, scope } = called.value
  if (scope !== undefined && !scope.split(' ').includes(SCOPE)) return failed('scope')
  const until = http.now().add({ seconds }).toString()
  return { ok: true, value: { ...credential, access, until }, rate: called.rate }
}
