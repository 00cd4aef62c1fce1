import type { Outgoing } from '#platform/outgoing.ts'
import type { ConnectedAccount } from '../account.ts'
import { failed, replyOf } from '../call.ts'
import type { Credential, Line, Reply, Settings } from '../network.ts'
import { ABILITIES } from './abilities.ts'
import { atDoor, call, EDITION, HOME, type Place } from './call.ts'
import { canRenew, freshKey } from './renew.ts'
import { keyStateShape, organizationShape, rolesShape } from './shapes.ts'
import { idIn } from './urn.ts'

/** Without these nothing is published, nothing is read, and nobody tells what happens on the page. */
const SCOPES = ['w_organization_social', 'r_organization_social', 'rw_organization_admin']

export async function connect(
  http: Outgoing,
  settings: Settings,
  credential: Credential,
): Promise<Reply<ConnectedAccount>> {
  const server = URL.parse(settings['server'] ?? HOME)?.origin
  if (server === undefined || server === 'null') return failed('no-server')
  const fresh = canRenew(credential) ? await freshKey(http, server, credential) : null
  if (fresh && !fresh.ok) return fresh
  const key = fresh?.value ?? credential
  const token = key['access'] ?? credential['token']?.trim() ?? ''
  const standing = await stateOf(http, server, key, token)
  if (!standing.ok) return standing
  return meet({ http, server, token }, settings['page']?.trim() ?? '', standing.value)
}

export async function check({ http, account, credential }: Line): Promise<Reply<ConnectedAccount>> {
  const token = credential['access'] ?? credential['token']?.trim() ?? ''
  const standing = await stateOf(http, account.server, credential, token)
  return standing.ok ? meet({ http, server: account.server, token }, account.id, standing.value) : standing
}

async function meet(place: Place, wanted: string, keyEnds: string | null): Promise<Reply<ConnectedAccount>> {
  const roles = await call(place, {
    path: '/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&count=100',
    shape: rolesShape,
  })
  if (!roles.ok) return roles.status === 404 ? failed('other-network') : replyOf(roles)
  const pages = roles.value.elements.map(({ organization }) => idIn(organization))
  // A person who looks after several pages says which one is meant, by number or by address.
  const name = wanted.replace(/\/+$/, '').replace(/^.*\/company\//, '')
  for (const id of pages) {
    if (/^\d+$/.test(name) && name !== id) continue
    const called = await call(place, { path: `/rest/organizations/${id}`, shape: organizationShape })
    if (!called.ok) return replyOf(called)
    const { localizedName, vanityName = id } = called.value
    if (name !== '' && name !== id && name.toLowerCase() !== vanityName.toLowerCase()) continue
    return { ok: true, value: accountOf(place.server, id, localizedName, vanityName, keyEnds), rate: called.rate }
  }
  return failed('scope')
}

const accountOf = (
  server: string,
  id: string,
  name: string,
  vanity: string,
  keyEnds: string | null,
): ConnectedAccount => ({
  network: 'linkedin',
  id,
  handle: `@${vanity}`,
  name,
  url: `https://www.linkedin.com/company/${vanity}/`,
  avatar: null,
  server,
  streaming: null,
  software: { name: 'linkedin', version: EDITION },
  ...(keyEnds === null ? {} : { keyEnds }),
  can: ABILITIES,
})

/** Until when the key lives and what it may do; null where the app's own keys were not given, since only they are told. */
async function stateOf(
  http: Outgoing,
  server: string,
  credential: Credential,
  token: string,
): Promise<Reply<string | null>> {
  const { clientId = '', clientSecret = '' } = credential
  if (clientId.trim() === '' || clientSecret.trim() === '') return { ok: true, value: null, rate: null }
  const words = { client_id: clientId.trim(), client_secret: clientSecret.trim(), token }
  const called = await atDoor(http, server, '/oauth/v2/introspectToken', words, keyStateShape)
  if (!called.ok) return replyOf(called)
  const { active, expires_at: ends, scope } = called.value
  if (!active) return failed('auth')
  const given = scope?.split(/[ ,]+/) ?? SCOPES
  if (SCOPES.some((one) => !given.includes(one))) return failed('scope')
  const value = ends === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ends * 1000).toString()
  return { ok: true, value, rate: called.rate }
}
