import { createHash } from 'node:crypto'

/** A number from 0 to below 1 that depends on the text alone: chance that can be repeated. */
export const spread = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32
