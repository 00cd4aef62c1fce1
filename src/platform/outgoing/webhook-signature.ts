import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const PREFIX = 'whsec_'
/** What the specification allows a shared secret to be. */
const MIN_SECRET_BYTES = 24
const MAX_SECRET_BYTES = 64
const FRESH_SECRET_BYTES = 32
/** Older and younger messages may be somebody else's, sent once more. */
const CLOCKS_DIFFER_SECONDS = 300

/** A message as it goes out: `id` stays the same however often it is sent, `at` is the moment of this very attempt. */
export type WebhookMessage = { id: string; at: Temporal.Instant; body: string | Uint8Array }

export type WebhookHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string }

/**
 * The headers that prove who sent a message, after the Standard Webhooks specification 1.0.0 (v1, HMAC-SHA256). While a secret is being
 * changed both are given and the receiver may still hold either.
 */
export function sign(secrets: string | readonly string[], { id, at, body }: WebhookMessage): WebhookHeaders {
  // A full stop would let one message be cut into another with the same proof.
  if (id === '' || id.includes('.')) throw new Error(`"${id}" cannot be the id of a webhook`)
  const seconds = String(Math.floor(at.epochMilliseconds / 1000))
  const keys = [secrets].flat().map((secret) => {
    const key = keyIn(secret)
    if (!key) throw new Error('the secret of a webhook is whsec_ and 24 to 64 bytes in base64')
    return key
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': keys.map((key) => `v1,${proof(key, id, seconds, body).toString('base64')}`).join(' '),
  }
}

/** True when whoever knows the secret sent exactly this body a moment ago. Names of headers are in lower case. */
export function verify(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string | Uint8Array,
  now: Temporal.Instant,
): boolean {
  const key = keyIn(secret)
  const id = headers['webhook-id'] ?? ''
  const seconds = headers['webhook-timestamp'] ?? ''
  if (!key || id === '' || !/^\d{1,12}$/.test(seconds)) return false
  if (Math.abs(now.epochMilliseconds / 1000 - Number(seconds)) > CLOCKS_DIFFER_SECONDS) return false
  const expected = proof(key, id, seconds, body)
  return (headers['webhook-signature'] ?? '').split(' ').some((one) => {
    const [version, said = ''] = one.split(',', 2)
    const given = Buffer.from(said, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}

/** True for what `sign` takes as a secret; the prefix may be missing. */
export const isSecret = (typed: string): boolean => keyIn(typed) !== null

export const freshSecret = (): string => PREFIX + randomBytes(FRESH_SECRET_BYTES).toString('base64')

const proof = (key: Uint8Array, id: string, seconds: string, body: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest()

function keyIn(secret: string): Uint8Array | null {
  const text = secret.trim().replace(PREFIX, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const key = Buffer.from(text, 'base64')
  return key.length >= MIN_SECRET_BYTES && key.length <= MAX_SECRET_BYTES ? key : null
}
