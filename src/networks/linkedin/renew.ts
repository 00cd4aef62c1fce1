import type { Outgoing } from '#platform/outgoing.ts'
import { replyOf } from '../call.ts'
import type { Credential, Renewal, Reply } from '../network.ts'
import { atDoor } from './call.ts'
import { keyShape } from './shapes.ts'

/** Keys live for sixty days; a week before the end there is still time to mend what is wrong. */
const BEFORE_END = { hours: 7 * 24 } as const

/** Only apps that LinkedIn has approved for it get a key with which keys are exchanged. */
export const canRenew = ({ refreshToken = '', clientId = '', clientSecret = '' }: Credential): boolean =>
  [refreshToken, clientId, clientSecret].every((word) => word.trim() !== '')

export const renew: Renewal = {
  isDue: (credential, now) =>
    canRenew(credential) &&
    (!credential['access'] ||
      !credential['until'] ||
      Temporal.Instant.compare(now.add(BEFORE_END), Temporal.Instant.from(credential['until'])) >= 0),
  fresh: (http, { server }, credential) => freshKey(http, server, credential),
}

export async function freshKey(http: Outgoing, server: string, credential: Credential): Promise<Reply<Credential>> {
  const { clientId = '', clientSecret = '', refreshToken = '' } = credential
  const words = {
    grant_type: 'refresh_token',
    refresh_token: refreshToken.trim(),
    client_id: clientId.trim(),
    client_secret: clientSecret.trim(),
  }
  const called = await atDoor(http, server, '/oauth/v2/accessToken', words, keyShape)
  if (!called.ok) return replyOf(called)
  const { access_token: access, expires_in: seconds, refresh_token: next = refreshToken } = called.value
  const until = http.now().add({ seconds }).toString()
  return { ok: true, value: { ...credential, access, until, refreshToken: next }, rate: called.rate }
}
