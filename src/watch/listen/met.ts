/** Words that were met before, by two hashes of their letters; no string is made for them a second time. */
export type Met = {
  /** The number kept for the word; -1 when it was not met yet. */
  numberOf: (one: number, two: number) => number
  keep: (one: number, two: number, number: number) => void
}

/**
 * A slot is one hash and, beside it, what the other has not already said by the place of the slot, with the number: eight bytes, so
 * that as many words as possible stay in the cache of the processor.
 */
const SLOT = 2
const NUMBER_BITS = 20
const NUMBERS = (1 << NUMBER_BITS) - 1
const FEWEST = 1 << 12
const MOST = 1 << 19

/** Grows with what is met up to its end, then begins anew. */
export function createMet(): Met {
  let slots = FEWEST
  let table = new Int32Array(slots * SLOT)
  let kept = 0

  function numberOf(one: number, two: number): number {
    const last = slots - 1
    for (let at = (two >>> (32 - NUMBER_BITS)) & last; ; at = (at + 1) & last) {
      const beside = table[at * SLOT + 1] ?? 0
      if (beside === 0) return -1
      if (table[at * SLOT] === one && (beside ^ (two << NUMBER_BITS)) >>> NUMBER_BITS === 0)
        return (beside & NUMBERS) - 1
    }
  }

  function keep(one: number, two: number, number: number) {
    // With so many words in the queries the last ones are looked up each time.
    if (number >= NUMBERS) return
    if (kept * 3 >= slots * 2) makeRoom()
    put(two >>> (32 - NUMBER_BITS), one, (two << NUMBER_BITS) | (number + 1))
  }

  function put(place: number, one: number, beside: number) {
    const last = slots - 1
    let at = place & last
    while (table[at * SLOT + 1] !== 0) at = (at + 1) & last
    table[at * SLOT] = one
    table[at * SLOT + 1] = beside
    kept += 1
  }

  function makeRoom() {
    kept = 0
    if (slots < MOST) slots *= 2
    table = new Int32Array(slots * SLOT)
  }

  return { numberOf, keep }
}
