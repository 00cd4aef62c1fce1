import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOf, weekOf, weekText } from './days.ts'

test('a week begins on Monday, whatever day one looks from', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']
  for (const day of week) assert.deepEqual(weekOf(day), week)
})

test('a post at one in the night in Istanbul stands on its Istanbul day', () => {
  assert.equal(dayOf('2026-11-23T22:30:00Z', 'Europe/Istanbul'), '2026-11-24')
})

test('a week tells its year only when it is another one', () => {
  const week = weekOf('2026-11-24')
  assert.match(weekText(week, 'tr', '2026-11-24'), /29 Kasım$/)
  assert.match(weekText(week, 'tr', '2027-01-02'), /29 Kasım 2026$/)
})
