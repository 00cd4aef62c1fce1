/** Visits and hits of values, each of one part: four lists side by side. */
export type PartSums = { part: Int32Array; value: Int32Array; visits: Int32Array; hits: Int32Array }

/** A value of a part, and what all values of that part come to. */
export type Largest = { part: number; value: number; visits: number; hits: number; all: number }

type Sum = Omit<Largest, 'all'>

/** The largest of every part when all are added up: by visits, then by hits, then the value known longest. */
export function largestOf(some: readonly PartSums[], most: number): Largest[] {
  const parts = new Map<number, Map<number, Sum>>()
  for (const sums of some)
    for (const [place, value] of sums.value.entries()) {
      const part = sums.part[place] ?? 0
      const values = parts.get(part) ?? new Map<number, Sum>()
      parts.set(part, values)
      const [visits, hits] = [sums.visits[place] ?? 0, sums.hits[place] ?? 0]
      const sum = values.get(value)
      if (sum) {
        sum.visits += visits
        sum.hits += hits
      } else values.set(value, { part, value, visits, hits })
    }
  return [...parts]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, values]) => {
      const sums = [...values.values()]
      const all = sums.reduce((total, { visits }) => total + visits, 0)
      return sums
        .toSorted((a, b) => b.visits - a.visits || b.hits - a.hits || a.value - b.value)
        .slice(0, most)
        .map((sum) => ({ ...sum, all }))
    })
}
