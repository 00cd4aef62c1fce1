import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapAround, instantOf } from './wall-time.ts'

test('half past two does not exist in Berlin on the night the clocks go forward', () => {
  assert.deepEqual(gapAround('2026-03-29T02:30', 'Europe/Berlin'), {
    before: '2026-03-29T01:30',
    after: '2026-03-29T03:30',
  })
})

test('the hour that comes twice in autumn is a real hour', () => {
  assert.equal(gapAround('2026-10-25T02:30', 'Europe/Berlin'), null)
})

test('Istanbul has no such nights', () => {
  assert.equal(gapAround('2026-03-29T02:30', 'Europe/Istanbul'), null)
})

test('six in the evening in Istanbul is three in the afternoon in UTC', () => {
  assert.equal(instantOf('2026-11-24T18:00', 'Europe/Istanbul'), '2026-11-24T15:00:00.000Z')
})
