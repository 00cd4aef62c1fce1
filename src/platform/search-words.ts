/** Words of a folded text as a question to an index of words: all must be there, each perhaps only begun. */
export const allBegun = (folded: string, most = Infinity): string =>
  (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, most)
    .map((word) => `${word}:*`)
    .join(' & ')
