/** So short a word is begun by half the language. */
const SHORT = 2

/**
 * Words of a folded text as a question to an index of words: all must be there, each perhaps only begun. A short word is whole, unless
 * it is the last: then somebody may still be typing it.
 */
export const allBegun = (folded: string, most = Infinity): string =>
  (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, most)
    .map((word, i, all) => (word.length <= SHORT && i < all.length - 1 ? word : `${word}:*`))
    .join(' & ')
