import { fold } from '#language'
import { allBegun } from '#platform/search-words.ts'

const WORDS_MOST = 12

/** What was typed as words that all must be there. */
export const trayWords = (typed: string): string => allBegun(fold(typed), WORDS_MOST)
