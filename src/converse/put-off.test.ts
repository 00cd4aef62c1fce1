import assert from 'node:assert/strict'
import test from 'node:test'
import { hourOf, type PutOff } from './put-off.ts'

const wall = (pick: PutOff, now: string) =>
  hourOf(pick, Temporal.Instant.from(now), 'Europe/Istanbul')
    .toZonedDateTimeISO('Europe/Istanbul')
    .toPlainDateTime()
    .toString()

test('work is put off on the clock of the bakery', () => {
  assert.equal(wall('tomorrow', '2026-03-03T22:30:00Z'), '2026-03-05T09:00:00')
  assert.equal(wall('this-evening', '2026-03-03T09:00:00Z'), '2026-03-03T18:00:00')
  assert.equal(wall('this-evening', '2026-03-03T16:00:00Z'), '2026-03-04T18:00:00')
  assert.equal(wall('in-3-hours', '2026-03-03T09:00:00Z'), '2026-03-03T15:00:00')
})

test('on a Monday, Monday is the next one', () => {
  assert.equal(wall('monday', '2026-03-02T09:00:00Z'), '2026-03-09T09:00:00')
  assert.equal(wall('monday', '2026-03-01T09:00:00Z'), '2026-03-02T09:00:00')
})
