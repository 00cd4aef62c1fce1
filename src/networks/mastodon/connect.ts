import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { failed, replyOf } from '../call.ts'
import { call } from './call.ts'
import { personOf } from './items.ts'
import { describe } from './server.ts'
import { accountShape, anything } from './shapes.ts'

/** Who the token belongs to, on what kind of server, and what both allow right now. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const token = credential['token']?.trim() ?? ''
  if (token === '') return failed('auth')
  const described = await describe(http, settings['server'] ?? '', token)
  if (!described.ok) return described
  const server = described.value
  const place = { http, server: server.origin, token }
  const me = await call(place, { path: '/api/v1/accounts/verify_credentials', shape: accountShape })
  if (!me.ok) return replyOf(me)
  // Nothing tells the scopes of a pasted token; whether it may read is seen by reading a little.
  const peek = await call(place, { path: '/api/v1/notifications', query: [['limit', '1']], shape: anything })
  if (!peek.ok && peek.error.reason !== 'scope') return replyOf(peek)
  const person = personOf(me.value, server.domain)
  const account: ConnectedAccount = {
    network: 'mastodon',
    id: person.id,
    handle: person.handle,
    name: person.name,
    url: person.url,
    avatar: person.avatar,
    server: server.origin,
    home: server.origin,
    streaming: server.streaming,
    software: server.software,
    can: abilitiesOf(server, peek.ok),
  }
  return { ok: true, value: account, rate: peek.rate }
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  connect(http, { server: account.server }, credential)
