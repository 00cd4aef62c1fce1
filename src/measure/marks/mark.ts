import { fold } from '#language'

export const MARK_KINDS = ['code', 'number'] as const

export type MarkKind = (typeof MARK_KINDS)[number]

/** Numbers are written with and without their country; those with the same end are the same. */
const END_DIGITS = 9
const FEWEST_DIGITS = 4

/** How a code or a number is compared; null when it is none. */
export function markValue(kind: MarkKind, written: string): string | null {
  if (kind === 'code') return fold(written).replaceAll(/[^\p{L}\p{N}]/gu, '') || null
  const digits = written.replaceAll(/\D/g, '')
  return digits.length < FEWEST_DIGITS ? null : digits.slice(-END_DIGITS)
}
