import { fold } from '#language'
import { allBegun } from '#platform/search-words.ts'

/** What was typed as words that all must be there. */
export const searchWords = (typed: string): string => allBegun(fold(typed))
