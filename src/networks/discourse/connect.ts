import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { abilitiesOf } from './abilities.ts'
import { call, forumIn, loginOf } from './call.ts'
import { avatarOf } from './items.ts'
import { sessionShape, settingsShape } from './shapes.ts'

/** In whose name the key speaks, in which category, and what the forum takes. */
export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = addressFrom(settings['server'] ?? '')
  if (!server) return failed('no-server')
  const key = credential['key']?.trim() ?? ''
  const user = settings['user']?.trim().replace(/^@/, '') ?? ''
  const { base } = forumIn(server)
  const forum = await call({ http, base, user, key: '' }, { path: '/site/settings.json', shape: settingsShape })
  const isClosed = !forum.ok && forum.status === 403
  if (!forum.ok && !isClosed) {
    const isForeign = forum.status !== null && ['protocol', 'not-found', 'unsupported'].includes(forum.error.reason)
    return isForeign ? failed('other-network') : replyOf(forum)
  }
  if (key === '' || user === '') return failed('auth')
  const place = { http, base, user, key }
  const me = await call(place, { path: '/session/current.json', shape: sessionShape })
  if (!me.ok) return me.error.reason === 'not-found' ? failed('auth') : replyOf(me)
  // A forum that shows itself to members only tells its settings to them.
  const told = forum.ok ? forum : await call(place, { path: '/site/settings.json', shape: settingsShape })
  if (!told.ok) return replyOf(told)
  const { current_user: person } = me.value
  const account: ConnectedAccount = {
    network: 'discourse',
    id: String(person.id),
    handle: `@${person.username}@${new URL(base).host}`,
    name: person.name ? person.name : person.username,
    url: `${base}/u/${person.username}`,
    avatar: avatarOf(person.avatar_template, base),
    server,
    home: base,
    streaming: null,
    software: { name: 'discourse', version: '' },
    can: abilitiesOf(told.value, person.admin === true || person.moderator === true),
  }
  return { ok: true, value: account, rate: me.rate }
}

export const check = ({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> =>
  connect(http, { server: account.server, user: loginOf(account.handle) }, credential)

function addressFrom(typed: string): string | null {
  const trimmed = typed.trim()
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || url.username !== '' || url.hostname === '') return null
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}
