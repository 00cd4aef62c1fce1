import assert from 'node:assert/strict'
import test from 'node:test'
import { dueDay } from './due.ts'

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Istanbul]`).toInstant()
const daily = { rhythm: 'daily', at: '08:30', weekday: 1 } as const

test('a digest is due from its hour on, by the clock of the person', () => {
  assert.equal(dueDay(daily, at('2026-11-24T08:29'), 'Europe/Istanbul'), null)
  assert.equal(dueDay(daily, at('2026-11-24T08:30'), 'Europe/Istanbul'), '2026-11-24')
  // The same moment in London is half past five.
  assert.equal(dueDay(daily, at('2026-11-24T08:30'), 'Europe/London'), null)
})

test('after a long night without power nobody gets the morning’s digest in the evening', () => {
  assert.equal(dueDay(daily, at('2026-11-24T13:00'), 'Europe/Istanbul'), '2026-11-24')
  assert.equal(dueDay(daily, at('2026-11-24T20:00'), 'Europe/Istanbul'), null)
})

test('a weekly one is due on its day only', () => {
  const weekly = { ...daily, rhythm: 'weekly', weekday: 5 } as const
  assert.equal(dueDay(weekly, at('2026-11-26T09:00'), 'Europe/Istanbul'), null)
  assert.equal(dueDay(weekly, at('2026-11-27T09:00'), 'Europe/Istanbul'), '2026-11-27')
})
