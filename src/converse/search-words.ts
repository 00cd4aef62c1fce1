import { fold } from '#language'

const SHORT = 2

/** What was typed as beginnings of words that all must be there; a short word is whole, unless somebody is still typing it. */
export const searchWords = (typed: string): string =>
  (fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word, i, all) => (word.length <= SHORT && i < all.length - 1 ? word : `${word}:*`))
    .join(' & ')
