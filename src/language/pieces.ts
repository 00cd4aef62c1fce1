/** Hashed pieces of a text fall into so many buckets. */
export const BUCKETS = 2 ** 19

const SLOTS = 2 ** 15
const SPREAD = 0x9e3779b1
/** Most texts have fewer pieces than this. */
const ROOM = 512

/** A number for a piece, the same everywhere and always. */
export const hashOf = (text: string, kind: number): number => settled(stirredBy(begun(kind), text))

/** A piece may also be hashed part after part. */
export const begun = (kind: number): number => FNV ^ Math.imul(kind, SPREAD)

export function stirredBy(h: number, text: string): number {
  let stirring = h
  for (let i = 0; i < text.length; i += 1) stirring = stirred(stirring, text.charCodeAt(i))
  return stirring
}

export const FNV = 0x811c9dc5

export const stirred = (h: number, code: number): number => Math.imul(h ^ code, 0x01000193)

export function settled(h: number): number {
  let m = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  m = Math.imul(m ^ (m >>> 13), 0xc2b2ae35)
  return m ^ (m >>> 16)
}

/** The slots are written over and over; the round tells whose they are. */
const slots = new Int32Array(SLOTS)
const rounds = new Uint32Array(SLOTS)
let round = 0
let found = new Int32Array(ROOM)
let count = 0

/** Collects buckets, each once and in their order. One text is taken apart at a time: who begins has ended what was begun before. */
export const pieces = {
  begin: () => {
    round = (round + 1) >>> 0
    count = 0
  },
  add: (bucket: number) => {
    let slot = Math.imul(bucket, SPREAD) >>> 17
    while (rounds[slot] === round) {
      if (slots[slot] === bucket) return
      slot = (slot + 1) & (SLOTS - 1)
    }
    slots[slot] = bucket
    rounds[slot] = round
    if (count === found.length) found = roomier(found)
    found[count] = bucket
    count += 1
  },
  end: (): Int32Array => found.slice(0, count),
}

function roomier(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(full.length * 2)
  next.set(full)
  return next
}
