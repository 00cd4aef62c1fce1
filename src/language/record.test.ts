import assert from 'node:assert/strict'
import test from 'node:test'
import { mayAct, recordOf, type Verdict } from './record.ts'

const verdicts = (said: string, right: number, wrong: number): Verdict[] => [
  ...Array.from({ length: right }, () => ({ said, told: said })),
  ...Array.from({ length: wrong }, () => ({ said, told: 'something else' })),
]

test('the desk acts by itself only where it was right as often as the user asks', () => {
  const record = recordOf([...verdicts('spam', 98, 2), ...verdicts('complaint', 80, 20)])
  assert.equal(record.get('complaint')?.precision, 0.8)
  assert.equal(mayAct(record, 'spam', 0.9), true)
  assert.equal(mayAct(record, 'complaint', 0.9), false)
})

test('a short run of luck allows nothing', () => {
  assert.equal(mayAct(recordOf(verdicts('spam', 12, 0)), 'spam', 0.5), false)
  assert.equal(mayAct(recordOf(verdicts('spam', 22, 0)), 'spam', 0.95), false)
  assert.equal(mayAct(recordOf([]), 'spam', 0), false)
})

test('what was said long ago no longer counts', () => {
  const record = recordOf([...verdicts('spam', 0, 300), ...verdicts('spam', 200, 0)])
  assert.equal(record.get('spam')?.precision, 1)
})
