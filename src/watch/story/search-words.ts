import { fold } from '#language'

/** What was typed as words that all must be there, each perhaps only begun. */
export const searchWords = (typed: string): string =>
  (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(' & ')
