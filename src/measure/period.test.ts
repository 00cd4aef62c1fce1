import assert from 'node:assert/strict'
import test from 'node:test'
import { type Compared, monthsIn, type Period, spansOf } from './period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const said = (period: Period, of: string, today: string, compared: Compared = 'before') => {
  const { now, before } = spansOf(period, day(of), day(today), compared)
  return [now.from, now.until, before.from, before.until].map(String)
}

test('a week that began on Monday is held on Wednesday against three days of the week before', () => {
  assert.deepEqual(said('week', '2026-11-25', '2026-11-25'), ['2026-11-23', '2026-11-26', '2026-11-16', '2026-11-19'])
})

test('a finished month is held against the whole month before, however long that was', () => {
  assert.deepEqual(said('month', '2026-03-10', '2026-11-25'), ['2026-03-01', '2026-04-01', '2026-02-01', '2026-03-01'])
})

test('on the 31st a month is held against no more days than the month before had', () => {
  assert.deepEqual(said('month', '2026-03-31', '2026-03-30'), ['2026-03-01', '2026-03-31', '2026-02-01', '2026-03-01'])
})

test('quarters and years begin where the calendar begins them', () => {
  assert.equal(said('quarter', '2026-11-25', '2026-11-25')[0], '2026-10-01')
  assert.equal(said('year', '2026-11-25', '2026-11-25')[0], '2026-01-01')
})

test('a period that has not begun has no days yet', () => {
  assert.deepEqual(said('week', '2026-12-07', '2026-11-25'), ['2026-12-07', '2026-12-07', '2026-11-30', '2026-11-30'])
})

test('held against the same weekdays a month begins on the weekday it began on, and shares no day with the other', () => {
  const [from = '', until = '', other = '', end = ''] = said('month', '2026-03-10', '2026-11-25', 'weekdays')
  assert.deepEqual([other, end], ['2026-01-25', '2026-02-25'])
  assert.equal(day(from).dayOfWeek, day(other).dayOfWeek)
  assert.equal(day(from).until(day(until)).days, day(other).until(day(end)).days)
})

test('a year ago a week is the same weekdays, a month the same month', () => {
  assert.deepEqual(said('week', '2026-11-25', '2026-11-24', 'year').slice(2), ['2025-11-24', '2025-11-26'])
  assert.deepEqual(said('month', '2024-02-10', '2026-11-25', 'year').slice(2), ['2023-02-01', '2023-03-01'])
})

const months = (from: string, until: string, today = '2026-11-26') => {
  const found = monthsIn(
    { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) },
    Temporal.PlainDate.from(today),
  )
  return `${found.from.toString()} ${found.until.toString()}`
}

test('months that leave out no day that has come are whole, and of a week there is none', () => {
  assert.equal(months('2026-01-01', '2026-11-27'), '2026-01-01 2026-12-01')
  assert.equal(months('2026-11-01', '2026-11-27'), '2026-11-01 2026-12-01')
  assert.equal(months('2026-09-15', '2026-11-20'), '2026-10-01 2026-11-01')
  assert.equal(months('2026-11-23', '2026-11-27'), '2026-11-23 2026-11-23')
  assert.equal(months('2026-10-26', '2026-11-02'), '2026-10-26 2026-10-26')
})
