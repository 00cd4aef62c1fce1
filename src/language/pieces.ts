/** Hashed pieces of a text fall into so many buckets. */
export const BUCKETS = 2 ** 19

const SLOTS = 2 ** 15
const SPREAD = 0x9e3779b1
/** Most texts have fewer pieces than this. */
const ROOM = 512

/** The bucket of a piece; pieces of different kinds do not meet except by chance. */
export const bucketOf = (text: string, kind: number): number => hashOf(text, kind) & (BUCKETS - 1)

/** A number for a piece, the same everywhere and always. */
export function hashOf(text: string, kind: number): number {
  let h = FNV ^ Math.imul(kind, SPREAD)
  for (let i = 0; i < text.length; i += 1) h = stirred(h, text.charCodeAt(i))
  return settled(h)
}

export const FNV = 0x811c9dc5

export const stirred = (h: number, code: number): number => Math.imul(h ^ code, 0x01000193)

export function settled(h: number): number {
  let m = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  m = Math.imul(m ^ (m >>> 13), 0xc2b2ae35)
  return m ^ (m >>> 16)
}

/** Collects buckets, each once. The slots are written over and over; the round tells whose they are. */
export class Pieces {
  private static readonly slots = new Int32Array(SLOTS)
  private static readonly rounds = new Uint32Array(SLOTS)
  private static round = 0
  private found: Int32Array = new Int32Array(ROOM)
  private count = 0

  constructor() {
    Pieces.round = (Pieces.round + 1) >>> 0
  }

  add(bucket: number) {
    const { slots, rounds, round } = Pieces
    let slot = Math.imul(bucket, SPREAD) >>> 17
    while (rounds[slot] === round) {
      if (slots[slot] === bucket) return
      slot = (slot + 1) & (SLOTS - 1)
    }
    slots[slot] = bucket
    rounds[slot] = round
    if (this.count === this.found.length) this.found = grown(this.found)
    this.found[this.count] = bucket
    this.count += 1
  }

  all = (): Int32Array => this.found.slice(0, this.count)
}

function grown(found: Int32Array): Int32Array {
  const roomier = new Int32Array(found.length * 2)
  roomier.set(found)
  return roomier
}
