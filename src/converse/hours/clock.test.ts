import assert from 'node:assert/strict'
import test from 'node:test'
import { afterMinutes, isOpen, openMinutes, type Clock } from './clock.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]
const BAKERY: Clock = {
  zone: 'Europe/Istanbul',
  week: WEEKDAYS.map((day) => ({ day, from: '09:00', to: '18:00' })),
  holidays: ['2026-10-29'],
}
const at = (text: string) => Temporal.Instant.from(text)

test('what comes in at night is due in the morning, on the clock of the channel', () => {
  const friday = at('2026-10-23T19:30:00+03:00')
  assert.equal(afterMinutes(BAKERY, friday, 60)?.toString(), '2026-10-26T07:00:00Z')
})

test('minutes run only while people answer, and go on where the evening cut them off', () => {
  const almostEvening = at('2026-10-27T17:30:00+03:00')
  assert.equal(afterMinutes(BAKERY, almostEvening, 60)?.toString(), '2026-10-28T06:30:00Z')
  assert.equal(openMinutes(BAKERY, almostEvening, at('2026-10-28T09:30:00+03:00')), 60)
})

test('on a holiday nobody answers', () => {
  assert.equal(isOpen(BAKERY, at('2026-10-29T12:00:00+03:00')), false)
  assert.equal(isOpen(BAKERY, at('2026-10-28T12:00:00+03:00')), true)
  assert.equal(afterMinutes(BAKERY, at('2026-10-28T17:59:00+03:00'), 2)?.toString(), '2026-10-30T06:01:00Z')
})

test('the night on which the clocks change is as long as it really is', () => {
  const always = WEEKDAYS.concat(6, 7).map((day) => ({ day, from: '00:00', to: '24:00' }))
  const berlin: Clock = { zone: 'Europe/Berlin', week: always, holidays: [] }
  assert.equal(openMinutes(berlin, at('2026-10-25T00:00:00+02:00'), at('2026-10-26T00:00:00+01:00')), 25 * 60)
})

test('where nobody ever answers nothing is promised', () => {
  assert.equal(afterMinutes({ ...BAKERY, week: [] }, at('2026-10-23T10:00:00Z'), 5), null)
})
