import assert from 'node:assert/strict'
import test from 'node:test'
import type { Daily } from './daily.sql.ts'
import { paceOf, type PaceWish } from './pace.ts'

const MONDAY = Temporal.PlainDate.from('2026-03-02')
const daysFrom = (first: Temporal.PlainDate, count: number) =>
  Array.from({ length: count }, (_, place) => first.add({ days: place }).toString())
const WEEK = daysFrom(MONDAY, 7)
const HISTORY_FROM = MONDAY.subtract({ weeks: 8 })

/** Eight weeks in which Saturdays bring 40 and other days 10. */
const weeks = (count = 8): Daily[] =>
  daysFrom(MONDAY.subtract({ weeks: count }), count * 7).map((day) => ({
    day,
    sum: Temporal.PlainDate.from(day).dayOfWeek === 6 ? 40 : 10,
    of: 1,
  }))

const wish = (more: Partial<PaceWish>): PaceWish => ({
  unit: 'count',
  target: 100,
  days: WEEK,
  today: 2,
  dayGone: 0.5,
  happened: [],
  history: weeks(),
  historyFrom: HISTORY_FROM.toString(),
  seed: 7,
  ...more,
})

test('by the middle of Wednesday a week with a strong Saturday is a quarter over', () => {
  assert.equal(paceOf(wish({})).expected, 25)
  assert.equal(
    Math.round(paceOf(wish({ history: weeks(2) })).expected ?? 0),
    36,
    'before a month is known, days are alike',
  )
})

test('days that never vary are foretold to the point', () => {
  const happened = WEEK.slice(0, 2).map((day) => ({ day, sum: 10, of: 1 }))
  const { actual, forecast, status } = paceOf(wish({ happened }))
  assert.equal(actual, 20)
  assert.deepEqual(forecast, { value: 95, low: 95, high: 95, chance: 0 })
  assert.equal(status, 'behind')
})

const all = (sum: number): Daily[] => WEEK.map((day) => ({ day, sum, of: 1 }))

test('a goal that is reached is reached, one without history says so, and a week that is over is decided', () => {
  assert.equal(paceOf(wish({ happened: all(20), today: 6 })).status, 'reached')
  assert.equal(paceOf(wish({ history: [], happened: [] })).status, 'no-history')
  assert.equal(paceOf(wish({ happened: all(10), today: 7, dayGone: 0 })).status, 'behind')
  assert.equal(paceOf(wish({ history: weeks(2) })).forecast, null)
})

test('a share is that of all its cases, and days without cases weigh nothing', () => {
  const happened = [
    { day: WEEK[0] ?? '', sum: 8, of: 10 },
    { day: WEEK[1] ?? '', sum: 0, of: 30 },
  ]
  const told = paceOf(wish({ unit: 'share', target: 0.5, happened, history: [] }))
  assert.deepEqual([told.actual, told.expected, told.forecast], [0.2, null, null])
})

test('of a hundred weeks with luck in them about ninety end inside their interval', () => {
  let held = 0
  for (let week = 0; week < 100; week += 1) {
    const luck = chance(week + 1)
    const day = (on: string): Daily => ({
      day: on,
      sum: poisson(luck, Temporal.PlainDate.from(on).dayOfWeek === 6 ? 30 : 12),
      of: 1,
    })
    const history = daysFrom(HISTORY_FROM, 56).map(day)
    const week7 = WEEK.map(day)
    const end = week7.reduce((sum, one) => sum + one.sum, 0)
    const { forecast } = paceOf(wish({ history, happened: week7.slice(0, 3), today: 3, dayGone: 0, seed: week }))
    if (forecast && forecast.low <= end && end <= forecast.high) held += 1
  }
  assert.ok(held >= 82 && held <= 98, `${held} of 100`)
})

function chance(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function poisson(luck: () => number, mean: number): number {
  let [count, product] = [0, luck()]
  while (product > Math.exp(-mean)) {
    count += 1
    product *= luck()
  }
  return count
}
