/**
 * The same judgement, which remembers as many answers as that; the longest known are forgotten first. Where it is asked about several
 * things, none of them has a space in it.
 */
export function remember<Asked extends readonly (string | number)[], Answer>(
  most: number,
  judge: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>()
  return (...asked) => {
    const key = asked.join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = judge(...asked)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, answer)
    return answer
  }
}
