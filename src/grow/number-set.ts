const FIRST_SLOTS = 1_024
const FULLEST = 0.6

/** A set of whole numbers above nought that takes fourteen bytes for each: a day may have millions of visitors. */
export class NumberSet {
  #slots = new Float64Array(FIRST_SLOTS)
  #size = 0

  get size(): number {
    return this.#size
  }

  has(number: number): boolean {
    return this.#slots[this.#slotOf(number)] === number
  }

  add(number: number): void {
    const slot = this.#slotOf(number)
    if (this.#slots[slot] === number) return
    this.#slots[slot] = number
    this.#size += 1
    if (this.#size > this.#slots.length * FULLEST) this.#grow()
  }

  /** Where the number stands, or where it would. */
  #slotOf(number: number): number {
    const mask = this.#slots.length - 1
    let slot = (number % 4_294_967_291) & mask
    for (;;) {
      const there = this.#slots[slot]
      if (there === 0 || there === number) return slot
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Float64Array(before.length * 2)
    for (const number of before) if (number !== 0) this.#slots[this.#slotOf(number)] = number
  }
}
