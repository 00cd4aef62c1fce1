import type { Asked, Told } from '../../testing/site.ts'
import { bad, Refusal } from './refusal.ts'

export const KEYS = {
  token: 'AQV-taze-simit',
  clientId: '86vhj2q7ukf83q',
  clientSecret: 'gizli-susam-tohumu',
}
export const REFRESH = 'AQW-bir-yillik-maya'
const DAY_SECONDS = 24 * 3600
const SCOPE = 'r_organization_social,w_organization_social,rw_organization_admin'

/** Editions that have ended or never were are refused. */
const EDITIONS = /^20(?:2[5-9])(?:0[1-9]|1[0-2])$/

/** Where keys are exchanged and asked about, and what every request must say. */
export function openDoor() {
  const open = new Set([KEYS.token])
  let scope = SCOPE
  let made = 0

  return {
    at(asked: Asked): Told | null {
      if (!asked.path.startsWith('/oauth/v2/')) return null
      const words = new URLSearchParams(asked.body.toString())
      if (words.get('client_id') !== KEYS.clientId || words.get('client_secret') !== KEYS.clientSecret)
        return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed' } }
      if (asked.path === '/oauth/v2/introspectToken') {
        const active = open.has(words.get('token') ?? '')
        const ends = Math.floor(Date.now() / 1000) + 30 * DAY_SECONDS
        return { status: 200, body: active ? { active, status: 'active', scope, expires_at: ends } : { active } }
      }
      if (words.get('grant_type') !== 'refresh_token' || words.get('refresh_token') !== REFRESH)
        return {
          status: 400,
          body: { error: 'invalid_grant', error_description: 'The provided refresh token is invalid' },
        }
      const access = `AQX-yeni-${(made += 1)}`
      open.add(access)
      return { status: 200, body: { access_token: access, expires_in: 60 * DAY_SECONDS, refresh_token: REFRESH } }
    },

    check({ headers, path }: Asked): void {
      if (!open.has((headers['authorization'] ?? '').replace(/^Bearer /, '')))
        throw new Refusal(401, 'The token used in the request has been revoked by the user', 'REVOKED_ACCESS_TOKEN')
      if (!path.startsWith('/rest/')) return
      if (!EDITIONS.test(headers['linkedin-version'] ?? ''))
        throw new Refusal(426, 'Requested version is not active', 'NONEXISTENT_VERSION')
      if (headers['x-restli-protocol-version'] !== '2.0.0') throw bad('X-Restli-Protocol-Version must be 2.0.0')
      // Names of things must be escaped where they stand in an address.
      if (/urn:li|\/rest\/.*\(urn/.test(path)) throw bad('Syntax exception in path variables')
    },

    narrow() {
      scope = 'w_member_social'
    },
    shut() {
      open.clear()
    },
  }
}
