import assert from 'node:assert/strict'
import test from 'node:test'
import { outlineOf, PER_SIDE, PER_TEXT, wholeOf } from './outline.ts'

/** Bucket 1 is harsh, 2 is friendly; all others weigh nothing. */
const BY = {
  weights: Int8Array.from({ length: 600 }, (_, at) => (at === 1 ? 40 : at === 2 ? -40 : 0)),
  stride: 1,
  first: 0,
  scales: [0.1],
}

const plain = (count: number) => Array.from({ length: count }, (_, i) => 10 + i)
const heard = (...words: number[]) => outlineOf(BY, { words: Int32Array.from(words), letters: Int32Array.of() })

test('a harsh word weighs less the longer a text is, and stands out all the same', () => {
  const short = heard(1, ...plain(8))
  const long = heard(1, ...plain(300))
  const [whole = 0, peak = 0] = short
  assert.ok(whole > 3 * (long[0] ?? 0))
  assert.ok(peak > 0)
  assert.equal(long[1], peak)
})

test('a friendly end of a harsh text is told from a friendly beginning', () => {
  const coolsDown = heard(1, ...plain(100), 2)
  const heatsUp = heard(2, ...plain(100), 1)
  assert.equal(coolsDown[0], heatsUp[0])
  assert.ok((coolsDown[3] ?? 0) < 0)
  assert.ok((heatsUp[3] ?? 0) > 0)
})

test('an outline has a place for every side, says how much was heard before, and of nothing says nothing', () => {
  const outline = heard(1, 2, 11, 12)
  assert.equal(outline.length, PER_SIDE + PER_TEXT)
  assert.equal(outline.at(-3), 0.5)
  assert.deepEqual(wholeOf(outline, 1), [0])
  assert.ok(
    heard()
      .slice(0, -1)
      .every((one) => one === 0),
  )
})
