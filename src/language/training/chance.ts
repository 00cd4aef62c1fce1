/** Numbers that look like chance and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffle(list: number[], chance: () => number) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1))
    const held = list[i] ?? 0
    list[i] = list[j] ?? 0
    list[j] = held
  }
}

/** One of so many parts for every family, the same every time. */
export const partOf = (family: number, parts: number): number => {
  let h = Math.imul(family + 77, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) % parts
}

/** One family in eight is never learnt from, so that the shipped weights can be measured on what they have not seen. */
export const isHeldOutFamily = (family: number): boolean => partOf(family + 1009, HELD_OUT) === 0

const HELD_OUT = 8
