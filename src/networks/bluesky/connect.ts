import type { Outgoing } from '#platform/outgoing.ts'
import * as z from 'zod'
import type { ConnectedAccount } from '../account.ts'
import { type Called, failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { call, type Place, placeOf } from './call.ts'
import { homeOf, serverIn } from './home.ts'
import { signIn } from './session.ts'
import { profileShape } from './shapes.ts'

/** Finds the server of the account, signs in once and reads who we are there. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const password = credential['password']?.trim() ?? ''
  const home = await homeOf(http, { handle: settings['handle'] ?? '', server: settings['server'] ?? '' })
  if (!home.ok) return home
  const { server, identifier } = home.value
  const described = await call({ http, server, token: null }, { does: DESCRIBE, shape: z.object({ did: z.string() }) })
  if (!described.ok) return isForeign(described) ? failed('other-network') : replyOf(described)
  if (password === '' || identifier === '') return failed('auth')
  const session = await signIn(http, server, { identifier, password })
  if (!session.ok) return replyOf(session)
  const { did, handle, accessJwt, active, didDoc } = session.value
  if (active === false) return failed('blocked')
  // The common entrance lets in everybody and then names the house where the account really lives.
  const named = serverIn(didDoc)
  const lives = named?.startsWith('https://') ? named : server
  return accountAt({ http, server: lives, token: accessJwt }, did, handle)
}

/** With the key we hold: signing in for a check would use up the ration. */
export async function check(line: Line): Promise<Reply<ConnectedAccount>> {
  const place = placeOf(line)
  const session = await call(place, { does: 'com.atproto.server.getSession', shape: sessionNow })
  if (!session.ok) return replyOf(session)
  return session.value.active === false ? failed('blocked') : accountAt(place, session.value.did, session.value.handle)
}

const DESCRIBE = 'com.atproto.server.describeServer'
const sessionNow = z.object({ did: z.string(), handle: z.string(), active: z.boolean().optional() })

async function accountAt(place: Place, did: string, handle: string): Promise<Reply<ConnectedAccount>> {
  const me = await call(place, { does: 'app.bsky.actor.getProfile', query: [['actor', did]], shape: profileShape })
  // A server without the great index of the network can publish, but hears nothing.
  if (!me.ok && !isForeign(me)) return replyOf(me)
  const account: ConnectedAccount = {
    network: 'bluesky',
    id: did,
    handle: `@${handle}`,
    name: (me.ok && me.value.displayName) || handle,
    url: `https://bsky.app/profile/${handle}`,
    avatar: (me.ok && me.value.avatar) || null,
    server: place.server,
    streaming: null,
    software: { name: 'pds', version: '' },
    can: abilitiesOf(me.ok),
  }
  return { ok: true, value: account, rate: me.rate }
}

const isForeign = ({ status, error }: Extract<Called<unknown>, { ok: false }>) =>
  status !== null && ['protocol', 'not-found', 'unsupported'].includes(error.reason)
