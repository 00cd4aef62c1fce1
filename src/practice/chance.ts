/** Chance that can be told again: the same seed and the same words throw the same dice. */
export type Chance = {
  /** From 0 up to, but without, 1. */
  next: () => number
  happens: (probability: number) => boolean
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
  /** Some of the list, each at most once, in a new order. */
  some: <T>(list: readonly T[], count: number) => T[]
}

export function chanceOf(seed: number, ...about: (string | number)[]): Chance {
  let state = hash(`${seed} ${about.join(' ')}`)
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  const some = <T>(list: readonly T[], count: number) => {
    const left = [...list]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1))
    return taken
  }
  return {
    next,
    happens: (probability) => next() < probability,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => {
      const [one] = some(list, 1)
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    some,
  }
}

/** FNV-1a: near words give far numbers. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum | 0
}
