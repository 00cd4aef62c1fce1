import assert from 'node:assert/strict'
import test from 'node:test'
import { NumberSet } from './number-set.ts'

const of = (i: number) => 1 + ((i * 7_919_000_000_123) % 2 ** 52)

test('what was put in is in it, once, however much came after', () => {
  const set = new NumberSet()
  for (let i = 0; i < 20_000; i += 1) set.add(of(i))
  for (let i = 0; i < 20_000; i += 1) set.add(of(i))
  assert.equal(set.size, 20_000)
  assert.ok(Array.from({ length: 20_000 }, (_, i) => set.has(of(i))).every(Boolean))
  assert.ok(!set.has(of(20_000)))
})
