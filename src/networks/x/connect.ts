import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { call, HOME, keysIn } from './call.ts'
import { budgetFrom } from './prices.ts'
import { meShape } from './shapes.ts'

/** Whose keys these are, and whether they may write: X says so with every answer. */
export const connect = (http: Outgoing, settings: Settings, credential: Credential) =>
  meet(http, settings['server'] ?? HOME, credential, budgetFrom(settings['budget'] ?? ''))

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  meet(http, account.server, credential, account.can.costs?.budget ?? null)

async function meet(
  http: Outgoing,
  typed: string,
  credential: Credential,
  budget: number | null,
): Promise<Reply<ConnectedAccount>> {
  const keys = keysIn(credential)
  const server = URL.parse(typed)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  if (Object.values(keys).includes('')) return failed('auth')
  const me = await call(
    { http, server, keys },
    { path: '/2/users/me', query: [['user.fields', 'name,username,profile_image_url']], shape: meShape },
  )
  if (!me.ok) return me.status === 404 ? failed('other-network') : replyOf(me)
  if (me.headers['x-access-level'] === 'read') return failed('scope')
  const { id, username, name, profile_image_url: avatar = null } = me.value.data
  const account: ConnectedAccount = {
    network: 'x',
    id,
    handle: `@${username}`,
    name,
    url: `https://x.com/${username}`,
    avatar,
    server,
    streaming: null,
    software: { name: 'x', version: '2' },
    can: abilitiesOf(budget),
  }
  return { ok: true, value: account, rate: me.rate }
}
