import assert from 'node:assert/strict'
import test from 'node:test'
import { backAt, laterThan } from './settled.ts'

const later = (local: string) => {
  const now = Temporal.ZonedDateTime.from(`${local}[Europe/Istanbul]`)
  return laterThan(now.toInstant(), 'Europe/Istanbul')
    .toZonedDateTimeISO('Europe/Istanbul')
    .toPlainDateTime()
    .toString()
}

test('later is in three hours', () => {
  assert.equal(later('2026-11-24T10:20'), '2026-11-24T13:20:00')
})

test('what would come back in the evening comes back at nine tomorrow', () => {
  assert.equal(later('2026-11-24T16:00'), '2026-11-25T09:00:00')
  assert.equal(later('2026-11-24T23:30'), '2026-11-25T09:00:00')
})

test('put off at night it comes back in the morning', () => {
  assert.equal(later('2026-11-24T02:00'), '2026-11-24T09:00:00')
})

const back = (local: string) =>
  backAt('next-week', Temporal.ZonedDateTime.from(`${local}[Europe/Istanbul]`).toInstant(), 'Europe/Istanbul')
    .toZonedDateTimeISO('Europe/Istanbul')
    .toPlainDateTime()
    .toString()

test('until next week is until Monday morning, on a Sunday until tomorrow', () => {
  assert.equal(back('2026-11-25T10:00'), '2026-11-30T09:00:00')
  assert.equal(back('2026-11-29T22:00'), '2026-11-30T09:00:00')
})
