import type { Path } from '../paths.ts'

/** Chance that comes out the same every time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Ways over channels named a, b, c ..., with repeats, loops and ways that came to nothing. */
export function paths(chance: () => number, { count, channels }: { count: number; channels: number }): Path[] {
  const whole = (below: number) => Math.floor(chance() * below)
  return Array.from({ length: count }, () => ({
    touches: Array.from({ length: 1 + whole(6) }, () => ({
      channel: String.fromCodePoint(97 + whole(channels)),
      day: whole(30),
    })),
    conversions: whole(5),
    value: whole(1000),
    nulls: whole(8),
  }))
}
