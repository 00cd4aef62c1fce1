import assert from 'node:assert/strict'
import test from 'node:test'
import { meanOf, shrunk } from './bootstrap.ts'

test('a mean comes with an interval that holds it and grows narrow with more answers', () => {
  const few = meanOf([0.2, 0.6, -0.1, 0.5, 0.3])
  const many = meanOf(Array.from({ length: 200 }, (_, i) => [0.2, 0.6, -0.1, 0.5, 0.3][i % 5] ?? 0))
  assert.ok(few && many)
  assert.ok(few.low < few.mean && few.mean < few.high)
  assert.ok(Math.abs(few.mean - 0.3) < 1e-9)
  assert.ok(many.high - many.low < (few.high - few.low) / 3)
  assert.deepEqual(meanOf([0.2, 0.6, -0.1, 0.5, 0.3]), few, 'the same figures give the same interval')
})

test('nothing seen is nothing said', () => {
  assert.equal(meanOf([]), null)
})

test('a reply used three times is leaned on what all replies did', () => {
  assert.equal(shrunk(1, 20, 0), 1)
  assert.ok(Math.abs(shrunk(1, 2, 0) - 0.1) < 1e-9)
})
