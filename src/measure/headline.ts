/** How many of the best posts together brought most of it. */
const MOST = 2 / 3

export type Headline = {
  /** The kind of outcome the sentence speaks of, or null when nothing happened in either period. */
  kind: string | null
  count: number
  before: number
  /** The fewest posts that brought most of the outcomes with a post; 0 when none of them has one. */
  carriers: number
}

/** What the period comes down to: the commonest outcome, and whether a few posts did it. */
export function headlineOf(
  kinds: readonly { kind: string; outcomes: number }[],
  kindsBefore: readonly { kind: string; outcomes: number }[],
  perPost: readonly number[],
): Headline {
  const kind = (kinds[0] ?? kindsBefore[0])?.kind ?? null
  const of = (list: readonly { kind: string; outcomes: number }[]) =>
    list.find((row) => row.kind === kind)?.outcomes ?? 0
  return { kind, count: of(kinds), before: of(kindsBefore), carriers: carriersOf(perPost) }
}

function carriersOf(perPost: readonly number[]): number {
  const brought = perPost.filter((n) => n > 0).toSorted((a, b) => b - a)
  const wanted = brought.reduce((sum, n) => sum + n, 0) * MOST
  let sum = 0
  let posts = 0
  for (const n of brought) {
    if (sum >= wanted) break
    sum += n
    posts++
  }
  return posts
}
