import { createCipheriv, createECDH, ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gives out with its subscription, in base64url: a public key, and a secret only it and we know. */
export type BrowserKeys = { p256dh: string; auth: string }

const CURVE = 'prime256v1'
const POINT_BYTES = 65
const AUTH_BYTES = 16
const SALT_BYTES = 16
const KEY_BYTES = 16
const NONCE_BYTES = 12
const INPUT_BYTES = 32
const TAG_BYTES = 16
/** What every push service has to take; the whole message is one record. */
const RECORD_BYTES = 4096
const LAST_RECORD = Buffer.of(2)

/** How long a message may be before it is encrypted. */
export const MOST_BYTES = RECORD_BYTES - SALT_BYTES - 5 - POINT_BYTES - LAST_RECORD.length - TAG_BYTES

/** Made afresh for every message. */
export const freshDice = (): { sender: ECDH; salt: Uint8Array } => {
  const sender = createECDH(CURVE)
  sender.generateKeys()
  return { sender, salt: randomBytes(SALT_BYTES) }
}

/** Encrypts for one browser alone, as RFC 8291 says (`aes128gcm`); the push service in between cannot read it. */
export function encrypt(text: string, { p256dh, auth }: BrowserKeys, { sender, salt } = freshDice()): Buffer {
  const browser = Buffer.from(p256dh, 'base64url')
  const ours = sender.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser, ours])
  const agreed = hkdf(sender.computeSecret(browser), Buffer.from(auth, 'base64url'), info, INPUT_BYTES)
  const key = hkdf(agreed, salt, 'Content-Encoding: aes128gcm\0', KEY_BYTES)
  const nonce = hkdf(agreed, salt, 'Content-Encoding: nonce\0', NONCE_BYTES)
  const plain = Buffer.concat([Buffer.from(text), LAST_RECORD])
  if (plain.length > MOST_BYTES + LAST_RECORD.length) throw new Error('a push message is longer than one record holds')
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const record = [cipher.update(plain), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([salt, sizes(ours.length), ours, ...record])
}

/** Whether something can be encrypted for these keys: a point of the curve, and a secret of the right length. */
export function areKeys({ p256dh, auth }: BrowserKeys): boolean {
  const point = Buffer.from(p256dh, 'base64url')
  if (point.length !== POINT_BYTES || Buffer.from(auth, 'base64url').length !== AUTH_BYTES) return false
  try {
    ECDH.convertKey(point, CURVE)
    return true
  } catch {
    // No point of the curve; whoever takes it for one may give away a key.
    return false
  }
}

const hkdf = (input: Uint8Array, salt: Uint8Array, info: string | Uint8Array, bytes: number) =>
  Buffer.from(hkdfSync('sha256', input, salt, info, bytes))

function sizes(idBytes: number): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(RECORD_BYTES)
  head.writeUInt8(idBytes, 4)
  return head
}
