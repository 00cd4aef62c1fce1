import type { Features } from '../features.ts'
import { BUCKETS } from '../pieces.ts'

/** Examples as rows of buckets with their values. */
export type Rows = { starts: Int32Array; buckets: Int32Array; values: Float32Array; count: number; size: number }

/** What fewer texts than this have says nothing about others. */
const RAREST = 2

/** The texts as rows; in each group the values make one length together, as they do when a judge weighs them. */
export function rowsOf(texts: readonly Features[], size = BUCKETS): Rows {
  const often = new Uint8Array(size)
  for (const { words, letters } of texts) {
    for (const bucket of words) often[bucket] = Math.min(RAREST, (often[bucket] ?? 0) + 1)
    for (const bucket of letters) often[bucket] = Math.min(RAREST, (often[bucket] ?? 0) + 1)
  }
  const isRare = (bucket: number) => (often[bucket] ?? 0) < RAREST
  const most = texts.reduce((sum, { words, letters }) => sum + words.length + letters.length, 0)
  const rows = {
    starts: new Int32Array(texts.length + 1),
    buckets: new Int32Array(most),
    values: new Float32Array(most),
    count: texts.length,
    size,
  }
  let at = 0
  texts.forEach(({ words, letters }, i) => {
    rows.starts[i] = at
    for (const group of [words, letters]) {
      const value = 1 / Math.sqrt(group.length || 1)
      for (const bucket of group) {
        if (isRare(bucket)) continue
        rows.buckets[at] = bucket
        rows.values[at] = value
        at += 1
      }
    }
  })
  rows.starts[texts.length] = at
  return { ...rows, buckets: rows.buckets.slice(0, at), values: rows.values.slice(0, at) }
}
