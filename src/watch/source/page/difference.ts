/** A stretch of two lists: in both, only in the old one, or only in the new one. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; items: string[] }

/** Lists that differ in more places than this have nothing in common worth telling. */
const MOST_STEPS = 600

/** How to come from one list to the other with the fewest steps (the greedy way of Myers, from both common ends inward). */
export function difference(before: readonly string[], after: readonly string[]): Stretch[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1
  const middle = between(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    { kind: 'same' as const, items: before.slice(0, head) },
    ...middle,
    { kind: 'same' as const, items: before.slice(before.length - tail) },
  ].filter(({ items }) => items.length > 0)
}

function between(before: string[], after: string[]): Stretch[] {
  const trace = before.length > 0 && after.length > 0 ? stepsThrough(before, after) : null
  if (!trace)
    return [
      { kind: 'gone', items: before },
      { kind: 'new', items: after },
    ]
  return walkedBack(trace, before, after)
}

/** For every number of steps, how far along the old list each diagonal can be reached; null when it takes too many. */
function stepsThrough(before: string[], after: string[]): Map<number, number>[] | null {
  const reached = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let steps = 0; steps <= Math.min(MOST_STEPS, before.length + after.length); steps += 1) {
    trace.push(new Map(reached))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && at(reached, diagonal - 1) < at(reached, diagonal + 1))
      let x = down ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      reached.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return trace
    }
  }
  return null
}

const at = (reached: Map<number, number>, diagonal: number) => reached.get(diagonal) ?? -1

function walkedBack(trace: Map<number, number>[], before: string[], after: string[]): Stretch[] {
  const found: Stretch[] = []
  let x = before.length
  let y = after.length
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const reached = trace[steps] ?? new Map<number, number>()
    const diagonal = x - y
    const down = diagonal === -steps || (diagonal !== steps && at(reached, diagonal - 1) < at(reached, diagonal + 1))
    const fromX = steps === 0 ? 0 : at(reached, down ? diagonal + 1 : diagonal - 1)
    const fromY = steps === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1)
    while (x > fromX && y > fromY && before[x - 1] === after[y - 1]) {
      put(found, 'same', before[x - 1] ?? '')
      x -= 1
      y -= 1
    }
    if (steps === 0) break
    if (down) put(found, 'new', after[fromY] ?? '')
    else put(found, 'gone', before[fromX] ?? '')
    x = fromX
    y = fromY
  }
  return found.toReversed().map(({ kind, items }) => ({ kind, items: items.toReversed() }))
}

function put(found: Stretch[], kind: Stretch['kind'], item: string) {
  const last = found.at(-1)
  if (last?.kind === kind) last.items.push(item)
  else found.push({ kind, items: [item] })
}
