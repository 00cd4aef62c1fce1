import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { call, loginOf } from './call.ts'
import { isUnseen } from './unseen.ts'
import { findRoot } from './root.ts'
import { userShape } from './shapes.ts'

/** Who the password belongs to, on which site, and what the site lets this person do. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const password = credential['password']?.trim() ?? ''
  const user = settings['user']?.trim() ?? ''
  const found = await findRoot(http, settings['server'] ?? '')
  if (!found.ok) return found
  if (password === '' || user === '') return failed('auth')
  const { root, home, name } = found.value
  const place = { http, root, user, password }
  const me = await call(place, { path: '/wp/v2/users/me', query: [['context', 'edit']], shape: userShape })
  if (!me.ok)
    return me.status === 401 && (await isUnseen(http, home, user, password)) ? failed('key-unseen') : replyOf(me)
  const { capabilities, ...person } = me.value
  const account: ConnectedAccount = {
    network: 'wordpress',
    id: String(person.id),
    handle: `@${person.username}@${URL.parse(home)?.host ?? home}`,
    name: name === '' ? person.name : name,
    url: home,
    avatar: Object.values(person.avatar_urls ?? {}).at(-1) ?? null,
    server: root,
    home: root,
    streaming: null,
    software: { name: 'wordpress', version: '' },
    can: abilitiesOf((right) => capabilities[right] === true),
  }
  return { ok: true, value: account, rate: me.rate }
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  connect(http, { server: account.server, user: loginOf(account.handle) }, credential)
