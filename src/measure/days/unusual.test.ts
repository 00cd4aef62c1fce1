import assert from 'node:assert/strict'
import test from 'node:test'
import { causesOf, type DayValue, unusualDays, WEEKS_BACK } from './unusual.ts'

/** The same luck in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** As many events as a day of that mean brings by chance. */
function countAt(mean: number, chance: () => number): number {
  const enough = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > enough; product *= chance()) count += 1
  return count
}

const HABIT = [30, 28, 34, 40, 52, 70, 22]
const FIRST = Temporal.PlainDate.from('2026-01-05')

/** Weeks of a page with a habit, whose days are also good or bad for no reason. */
function page(seed: number, weeks: number, more: (week: number) => number = () => 1): DayValue[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: weeks * 7 }, (_, i) => {
    const mood = 0.8 + 0.4 * chance()
    const mean = (HABIT[i % 7] ?? 0) * mood * more(Math.floor(i / 7))
    return { day: FIRST.add({ days: i }).toString(), value: countAt(mean, chance) }
  })
}

const last = (series: readonly DayValue[], days = 7) => new Set(series.slice(-days).map(({ day }) => day))

test('on quiet pages hardly a day in a hundred stands out', () => {
  let found = 0
  for (let seed = 1; seed <= 100; seed += 1) {
    const series = page(seed, WEEKS_BACK + 1)
    found += unusualDays(series, last(series)).length
  }
  assert.ok(found <= 7, `${found} of 700 days`)
})

test('a day with twice as many stands out, and so does one on which nobody came', () => {
  for (const [times, name] of [
    [2.2, 'twice'],
    [0, 'nobody'],
  ] as const) {
    let found = 0
    for (let seed = 1; seed <= 50; seed += 1) {
      const series = page(seed, WEEKS_BACK + 1).map((one, i, all) =>
        i === all.length - 3 ? { ...one, value: Math.round((HABIT[4] ?? 0) * times) } : one,
      )
      const [only, ...others] = unusualDays(series, last(series)).filter(({ day }) => day === series.at(-3)?.day)
      if (only && others.length === 0) found += 1
    }
    assert.ok(found >= 45, `${name}: ${found} of 50`)
  }
})

test('a page that grows is held against its own growth, and a Saturday is no event', () => {
  let found = 0
  for (let seed = 1; seed <= 50; seed += 1) {
    const series = page(seed, WEEKS_BACK + 1, (week) => 1 + week * 0.08)
    found += unusualDays(series, last(series)).length
  }
  assert.ok(found <= 8, `${found} of 350 days`)
})

test('before four weeks are known nobody says what is usual', () => {
  const series = page(7, 3).map((one, i, all) => (i === all.length - 1 ? { ...one, value: 900 } : one))
  assert.deepEqual(unusualDays(series, last(series)), [])
})

test('the first day that anything is counted on is no event', () => {
  const series = page(5, WEEKS_BACK + 1).map((one, i) => (i < 50 ? { ...one, value: 0 } : one))
  assert.deepEqual(unusualDays(series, last(series, 13)), [])
})

const stormAt = (of: readonly DayValue[]) =>
  unusualDays(
    of.map((one, i) => (i === 60 ? { ...one, value: 400 } : one)),
    last(of),
  )

test('one storm of the past is no habit', () => {
  const series = page(11, WEEKS_BACK + 1).map((one, i) => (i === 4 ? { ...one, value: 2_000 } : one))
  const usual = page(11, WEEKS_BACK + 1)
  assert.ok(Math.abs((stormAt(series)[0]?.expected ?? 0) - (stormAt(usual)[0]?.expected ?? 0)) < 15)
})

test('a cause is what moved the day, and how much of it', () => {
  const parts = [
    { part: 'source', value: 'telegram', now: 120, usual: 20 },
    { part: 'source', value: 'vk', now: 12, usual: 10 },
    { part: 'post', value: '7', now: 95, usual: 0 },
    { part: 'source', value: 'direct', now: 5, usual: 30 },
  ]
  const causes = causesOf(parts, { value: 160, expected: 60 })
  assert.deepEqual(
    causes.map(({ value, share }) => [value, share]),
    [
      ['telegram', 1],
      ['7', 0.95],
    ],
  )
  assert.deepEqual(
    causesOf(parts, { value: 40, expected: 60 }).map(({ value }) => value),
    ['direct'],
  )
})
