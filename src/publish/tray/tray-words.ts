import { fold } from '#language'

const WORDS_MOST = 12

/** What was typed as words that all must be there; each may be only the beginning of one. */
export const trayWords = (typed: string): string =>
  (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, WORDS_MOST)
    .map((word) => `${word}:*`)
    .join(' & ')
