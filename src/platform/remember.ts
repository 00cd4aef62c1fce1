/** The same judgement, which remembers as many answers as that; the longest known are forgotten first. */
export function remember<Answer>(most: number, judge: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = judge(text)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(text, answer)
    return answer
  }
}
