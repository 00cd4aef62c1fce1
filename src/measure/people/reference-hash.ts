import { createHash } from 'node:crypto'

/** By which a reference is recognised after everything else about it has been forgotten. */
export const referenceHash = (reference: string): string =>
  createHash('sha256').update(reference.normalize('NFC')).digest('base64url')
