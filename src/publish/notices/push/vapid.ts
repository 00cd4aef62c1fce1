import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'

/** The public half as browsers take it (base64url), the private half as PEM. */
export type DeskKey = { publicKey: string; privateKey: string }

const POINT_BYTES = 65
/** A day is the most a push service may take; clocks differ. */
const GOOD_FOR_HOURS = 12

export function freshKey(): DeskKey {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { publicKey: pair.publicKey.subarray(-POINT_BYTES).toString('base64url'), privateKey: pair.privateKey }
}

/** The header by which a push service knows which desk speaks, and whom to write to about it (RFC 8292). */
export function vapid(
  { publicKey, privateKey }: DeskKey,
  { address, contact, at }: { address: string; contact: string; at: Temporal.Instant },
): string {
  const until = at.add({ hours: GOOD_FOR_HOURS }).epochMilliseconds
  const claims = { aud: new URL(address).origin, exp: Math.floor(until / 1000), sub: contact }
  const said = [{ typ: 'JWT', alg: 'ES256' }, claims].map(coded).join('.')
  const key = createPrivateKey(privateKey)
  const proof = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `vapid t=${said}.${proof}, k=${publicKey}`
}

const coded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
