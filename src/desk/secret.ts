import { createHash, randomBytes } from 'node:crypto'

const BYTES = 24

/** A secret to be shown once; only its hash is stored. */
export function newSecret(prefix: string): { secret: string; hash: string } {
  const secret = `${prefix}_${randomBytes(BYTES).toString('base64url')}`
  return { secret, hash: hashOf(secret) }
}

/** A plain hash is enough: the secret is 192 random bits, there is nothing to guess. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
