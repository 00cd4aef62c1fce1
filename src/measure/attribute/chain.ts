import type { Path } from './paths.ts'

/** Paths as a chain of states. A state is the last touches, `order` of them; row 0 is where every path begins. */
export type Chain = {
  /** For each state, the touchpoint it was entered by; null for the beginning. */
  entered: readonly (string | null)[]
  /** For each state, how probable a conversion is as the very next step. */
  converts: Float64Array
  /** For each state, the states that may come next and how probable each is. */
  next: readonly { readonly states: Int32Array; readonly odds: Float64Array }[]
}

/** `order` is how many touches the next step depends on. */
export function chainOf(paths: readonly Path[], order: number): Chain {
  const numbers = new Map<string, number>([['', 0]])
  const entered: (string | null)[] = [null]
  const steps: Map<number, number>[] = [new Map()]
  const conversions: number[] = [0]
  const visits: number[] = [0]

  function numberOf(window: readonly string[]): number {
    const key = JSON.stringify(window)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const made = entered.push(window.at(-1) ?? null) - 1
    numbers.set(key, made)
    steps.push(new Map())
    conversions.push(0)
    visits.push(0)
    return made
  }

  for (const path of paths) {
    const weight = path.conversions + path.nulls
    if (weight === 0) continue
    const channels = path.touches.map(({ channel }) => channel)
    let state = 0
    channels.forEach((_, place) => {
      const to = numberOf(channels.slice(Math.max(0, place + 1 - order), place + 1))
      const row = steps[state]
      row?.set(to, (row.get(to) ?? 0) + weight)
      visits[state] = (visits[state] ?? 0) + weight
      state = to
    })
    visits[state] = (visits[state] ?? 0) + weight
    conversions[state] = (conversions[state] ?? 0) + path.conversions
  }

  return {
    entered,
    converts: Float64Array.from(conversions, (count, state) => (count === 0 ? 0 : count / (visits[state] ?? 1))),
    next: steps.map((row, state) => ({
      states: Int32Array.from(row.keys()),
      odds: Float64Array.from(row.values(), (count) => count / (visits[state] ?? 1)),
    })),
  }
}
