import type { Asked, Told } from '../../testing/site.ts'
import { Refusal } from './refusal.ts'

export const KEYS = {
  clientId: '1234-simit.apps.googleusercontent.com',
  clientSecret: 'GOCSPX-gizli-susam',
  refreshToken: '1//04-hamur-mayasi',
}
const SCOPE = 'https://www.googleapis.com/auth/youtube.force-ssl'
const SECONDS = 3599

/** Where keys are exchanged, and what they open. A key is good for an hour. */
export function openDoor() {
  const open = new Map<string, number>()
  let isShut = false
  let scope = SCOPE
  let made = 0

  return {
    exchange({ headers, body }: Asked): Told {
      if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
        return refused(400, 'invalid_request')
      const words = new URLSearchParams(body.toString())
      if (words.get('client_id') !== KEYS.clientId || words.get('client_secret') !== KEYS.clientSecret)
        return refused(401, 'invalid_client')
      if (words.get('grant_type') !== 'refresh_token') return refused(400, 'unsupported_grant_type')
      if (isShut || words.get('refresh_token') !== KEYS.refreshToken) return refused(400, 'invalid_grant')
      const access = `ya29.taze-${(made += 1)}`
      open.set(access, Date.now() + SECONDS * 1000)
      return { status: 200, body: { access_token: access, expires_in: SECONDS, scope, token_type: 'Bearer' } }
    },

    check({ headers }: Asked): void {
      const [, access = ''] = /^Bearer (.+)$/.exec(headers['authorization'] ?? '') ?? []
      const until = open.get(access)
      if (until === undefined || until < Date.now())
        throw new Refusal(401, 'authError', 'Request had invalid authentication credentials.', 'global')
    },

    shut() {
      isShut = true
      open.clear()
    },

    narrow() {
      scope = 'https://www.googleapis.com/auth/youtube.readonly'
    },
  }
}

const refused = (status: number, error: string): Told => ({
  status,
  body: { error, error_description: 'Token has been expired or revoked.' },
})
