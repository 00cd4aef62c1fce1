import type { Raw } from './entry.ts'

/**
 * By what items are known when their feed is read again: two numbers for each, one for how it is written, letter by letter, and one for
 * what it tells. They lie one behind the other, because there are thirty for every feed that is being asked.
 */
export type Marks = {
  /** Of the items that are told, in their order. */
  each: number[]
  /** Of those that were told in the same words before and are left out. */
  same: number[]
}

const NUMBER_BYTES = 8
const MARK_BYTES = 2 * NUMBER_BYTES
/** Of an item that does not stand in one piece of its own. */
export const NO_PIECE = 0

/** Before anything is made of what a feed says: that costs ten times as much. */
export const wordsOfRaw = ({ id, title, links, content, summary }: Raw): number =>
  numberOf(`${id}\n${title}\n${links.join(' ')}\n${content?.html}\n${summary === content ? '' : summary?.html}`)

/** 52 bits of two simple sums, never zero: a feed that would deceive them deceives only itself. */
export function numberOf(text: string, from = 0, to = text.length): number {
  let one = 0x81_1c_9d_c5
  let two = 0x9e_37_79_b9
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01_00_01_93)
    two = Math.imul(two ^ code, 0x5b_d1_e9_95) ^ (two >>> 13)
  }
  return (one >>> 0) * 2 ** 20 + (two >>> 12) + 1
}

export function packedMarks(marks: readonly number[]): Buffer {
  const told = Buffer.alloc(marks.length * NUMBER_BYTES)
  for (const [at, number] of marks.entries()) told.writeDoubleLE(number, at * NUMBER_BYTES)
  return told
}

/** What was told before. */
export function marksIn(told: Uint8Array | null) {
  const marks = told ? numbersIn(told) : []
  let next = 0

  /** What the piece told; zero when it is not known. Most stand in the order in which they stood before. */
  function wordsOfPiece(piece: number): number {
    for (let turn = 0; turn < marks.length; turn += 2) {
      const at = (next + turn) % marks.length
      if (marks[at] !== piece) continue
      next = at + 2
      return marks[at + 1] ?? 0
    }
    return 0
  }

  function hasWords(words: number): boolean {
    for (let at = 1; at < marks.length; at += 2) if (marks[at] === words) return true
    return false
  }

  return { count: marks.length / 2, wordsOfPiece, hasWords }
}

function numbersIn(told: Uint8Array): number[] {
  const numbers: number[] = []
  const view = new DataView(told.buffer, told.byteOffset, told.byteLength)
  const length = Math.floor(told.byteLength / MARK_BYTES) * MARK_BYTES
  for (let at = 0; at < length; at += NUMBER_BYTES) numbers.push(view.getFloat64(at, true))
  return numbers
}

export type Known = ReturnType<typeof marksIn>
