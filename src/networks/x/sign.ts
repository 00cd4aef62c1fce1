import { createHmac } from 'node:crypto'

/** The four keys a person copies from the console. */
export type Keys = { apiKey: string; apiSecret: string; accessToken: string; accessSecret: string }

type Request = { method: string; url: string }
type Chance = { nonce: string; seconds: number }

/** The header that proves a request is ours (OAuth 1.0a, HMAC-SHA1). A JSON body or a form with files is not part of the proof. */
export function authorization(request: Request, keys: Keys, { nonce, seconds }: Chance): string {
  const oauth = {
    oauth_consumer_key: keys.apiKey,
    oauth_nonce: nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(seconds),
    oauth_token: keys.accessToken,
    oauth_version: '1.0',
  }
  const signed = { ...oauth, oauth_signature: signature(request, Object.entries(oauth), keys) }
  return `OAuth ${Object.entries(signed)
    .toSorted(byName)
    .map(([name, value]) => `${name}="${encoded(value)}"`)
    .join(', ')}`
}

/** The proof itself, over the method, the bare address and every parameter in order. */
export function signature(
  { method, url }: Request,
  parameters: readonly (readonly [string, string])[],
  { apiSecret, accessSecret }: Pick<Keys, 'apiSecret' | 'accessSecret'>,
): string {
  const address = new URL(url)
  const all = [...address.searchParams, ...parameters]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .toSorted(byName)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const base = [method.toUpperCase(), address.origin + address.pathname, all].map(encoded).join('&')
  return createHmac('sha1', `${encoded(apiSecret)}&${encoded(accessSecret)}`)
    .update(base)
    .digest('base64')
}

/** Stricter than the browser's: these five are encoded as well. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

const byName = (a: readonly [string, string], b: readonly [string, string]) =>
  a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1
