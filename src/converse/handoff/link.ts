import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A link nobody can guess: 256 random bits. The desk knows it again by its hash. */
export function newLink(): { token: string; hash: string } {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, hash: linkHash(token) }
}

export const linkHash = (token: string): string => createHash('sha256').update(`handoff ${token}`).digest('hex')

export const addressOf = (deskUrl: string, token: string): string => `${deskUrl}/handed/${token}`
