import { createHash } from 'node:crypto'

/** Texts that read alike have the same fingerprint: case, spaces and links do not count. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(alike(text)).digest('base64url').slice(0, 22)

const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[ıİ]/g, 'i')
    .toLowerCase()
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
