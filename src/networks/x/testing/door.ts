import type { Asked } from '../../testing/site.ts'
import { signature } from '../sign.ts'
import { Problem } from './problem.ts'

export const KEYS = {
  apiKey: 'Xk3simitXk3simit',
  apiSecret: 'gizliXgizliXgizliXgizliXgizli',
  accessToken: '100000000000000001-poğaçaTOKEN',
  accessSecret: 'sırXsırXsırXsırXsırX',
}

const CLOCKS_MS = 300_000

/** Lets in whoever proves with the four keys that this very request is his, once. */
export function openDoor(origin: () => string) {
  const seen = new Set<string>()
  let isOpen = true

  function check(asking: Asked): void {
    const parts = new Map(
      [...(asking.headers['authorization'] ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        decodeURIComponent(value),
      ]),
    )
    const proof = parts.get('oauth_signature')
    parts.delete('oauth_signature')
    const url = new URL(`${origin()}${asking.path}?${asking.query}`)
    const expected = signature({ method: asking.method, url: url.href }, [...parts], KEYS)
    const late = Math.abs(Date.now() - Number(parts.get('oauth_timestamp')) * 1000)
    const nonce = parts.get('oauth_nonce') ?? ''
    const good =
      isOpen &&
      (asking.headers['authorization'] ?? '').startsWith('OAuth ') &&
      parts.get('oauth_consumer_key') === KEYS.apiKey &&
      parts.get('oauth_token') === KEYS.accessToken &&
      parts.get('oauth_version') === '1.0' &&
      parts.get('oauth_signature_method') === 'HMAC-SHA1' &&
      late < CLOCKS_MS &&
      nonce !== '' &&
      !seen.has(nonce) &&
      proof === expected
    if (!good) throw new Problem(401, 'Unauthorized', 'Unauthorized')
    seen.add(nonce)
  }

  return {
    check,
    shut: () => {
      isOpen = false
    },
  }
}
