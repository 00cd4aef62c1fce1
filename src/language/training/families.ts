import { fold } from '../fold.ts'

const SHINGLE = 4
const BANDS = 16
const ROWS = 3
const ALIKE = 0.5
/** What is shorter is a stock phrase that many people say, and no copy. */
const SHORTEST = 25

/** Numbers texts so that near-duplicates share one: they must never stand on both sides of a split. */
export function familiesOf(texts: readonly string[]): Int32Array {
  const parent = Int32Array.from(texts, (_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0
      at = parent[at] ?? 0
    }
    return at
  }
  const shingles = texts.map(shinglesOf)
  const sketches = shingles.map(sketchOf)
  for (let band = 0; band < BANDS; band += 1) {
    const first = new Map<string, number>()
    sketches.forEach((sketch, i) => {
      const key = sketch.slice(band * ROWS, (band + 1) * ROWS).join(' ')
      const other = first.get(key)
      if (other === undefined) first.set(key, i)
      else if (
        (shingles[i]?.size ?? 0) > SHORTEST &&
        find(other) !== find(i) &&
        alike(shingles[i], shingles[other]) >= ALIKE
      )
        parent[find(i)] = find(other)
    })
  }
  return parent.map((_, i) => find(i))
}

function shinglesOf(text: string): Set<number> {
  const bare = fold(text.replaceAll(/https?:\/\/\S+|@\w+/g, ' '))
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE <= Math.max(bare.length, SHINGLE); i += 1) {
    let h = 17
    for (let k = i; k < Math.min(bare.length, i + SHINGLE); k += 1) h = Math.imul(h ^ bare.charCodeAt(k), 0x5bd1e995)
    found.add((h ^ (h >>> 15)) >>> 0)
  }
  return found
}

function sketchOf(shingles: Set<number>): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let k = 0; k < least.length; k += 1) {
      let h = Math.imul(shingle ^ Math.imul(k + 1, 0x9e3779b1), 0x85ebca6b)
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
      h = (h ^ (h >>> 16)) >>> 0
      if (h < (least[k] ?? 0)) least[k] = h
    }
  }
  return least
}

function alike(a: Set<number> | undefined, b: Set<number> | undefined): number {
  if (!a || !b) return 0
  let both = 0
  for (const one of a) if (b.has(one)) both += 1
  return both / (a.size + b.size - both)
}
