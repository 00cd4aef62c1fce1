import { createHmac, timingSafeEqual } from 'node:crypto'

/** The old hubs know only sha1, which is still sound as a keyed proof. */
const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** Whether a hub that shares our secret has sent exactly this body (`X-Hub-Signature: sha256=…`). */
export function isSigned(secret: string, header: string | undefined, body: Uint8Array): boolean {
  const [, method = '', proof = ''] = /^(sha\d{1,3})=([\da-f]{40,128})$/i.exec((header ?? '').trim()) ?? []
  if (!METHODS.has(method.toLowerCase())) return false
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(proof, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
