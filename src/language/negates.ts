const NEGATES = new Set(
  `not no never cannot without nothing nobody none neither nor hardly dont doesnt didnt isnt wasnt arent werent wont cant couldnt
   wouldnt shouldnt havent hasnt hadnt aint degil yok hic не ни нет без никогда`.split(/\s+/),
)

/** Whether a folded word turns what stands near it into its opposite. */
export const negates = (word: string): boolean => NEGATES.has(word) || word.endsWith("n't")
