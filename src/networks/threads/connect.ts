import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import { get, placeAt } from '../graph/call.ts'
import { endOf } from '../graph/renewal.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { debugShape, ME, meShape, VERSION } from './shapes.ts'

const PUBLIC_SERVER = 'https://graph.threads.net'

/** Whose key it is and what it allows. */
export const connect = (http: Outgoing, settings: Settings, credential: Credential): Promise<Reply<ConnectedAccount>> =>
  meet(http, settings['server'] ?? PUBLIC_SERVER, credential)

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential)

async function meet(http: Outgoing, address: string, credential: Credential): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(address)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const place = placeAt(http, server, VERSION, credential)
  if (place.token === '') return failed('auth')
  const met = await get(place, 'me', { says: { fields: ME }, shape: meShape })
  if (!met.ok) return replyOf(met)
  const told = await get(place, 'debug_token', { says: { input_token: place.token }, shape: debugShape })
  const scopes = told.ok && told.value.data.scopes.length > 0 ? new Set(told.value.data.scopes) : null
  const { id, username, name, threads_profile_picture_url: avatar } = met.value
  const seconds = told.ok ? told.value.data.expires_at : 0
  const account: ConnectedAccount = {
    network: 'threads',
    id,
    handle: `@${username}`,
    name: name ?? username,
    url: `https://www.threads.com/@${username}`,
    avatar: avatar ?? null,
    server,
    streaming: null,
    software: { name: 'threads', version: VERSION },
    ...(seconds > 0
      ? { keyEnds: Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString() }
      : endOf(credential)),
    can: abilitiesOf(scopes),
  }
  return { ok: true, value: account, rate: met.rate }
}
