import assert from 'node:assert/strict'
import test from 'node:test'
import { nthWeekday, orthodoxEaster, westernEaster } from './feasts.ts'
import { specialDays } from './special-days.ts'

test('both Easters fall on the Sundays the churches have announced', () => {
  const orthodox = ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16', '2029-04-08', '2030-04-28']
  const western = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21']
  for (const [i, day] of orthodox.entries()) assert.equal(orthodoxEaster(2024 + i).toString(), day)
  for (const [i, day] of western.entries()) assert.equal(westernEaster(2024 + i).toString(), day)
})

test('Easter is a Sunday in every year of two centuries, and never before the equinox', () => {
  for (let year = 1950; year < 2150; year += 1) {
    const [east, west] = [orthodoxEaster(year), westernEaster(year)]
    assert.equal(east.dayOfWeek, 7)
    assert.equal(west.dayOfWeek, 7)
    assert.ok(west.toString() >= `${year}-03-22` && west.toString() <= `${year}-04-25`)
    assert.ok(Temporal.PlainDate.compare(east, west) >= 0, `the East is never before the West: ${year}`)
  }
})

test("Mother's Day is the second Sunday of May, in Russia the last of November", () => {
  assert.equal(nthWeekday(2026, 5, 7, 2).toString(), '2026-05-10')
  assert.equal(nthWeekday(2026, 11, 7, -1).toString(), '2026-11-29')
  assert.equal(nthWeekday(2027, 11, 4, 4).toString(), '2027-11-25')
})

test('a week says its days of note in the language of the reader', () => {
  const week = specialDays('2026-05-25', 7, 'tr')
  assert.deepEqual(
    week.map(({ day, name }) => `${day} ${name}`),
    [
      '2026-05-26 Kurban Bayramı arifesi',
      '2026-05-27 Kurban Bayramı',
      '2026-05-28 Kurban Bayramı, 2. gün',
      '2026-05-29 Kurban Bayramı, 3. gün',
      '2026-05-30 Kurban Bayramı, 4. gün',
      '2026-05-31 Paskalya Ellinci Günü (Ortodoks)',
    ],
  )
  assert.ok(specialDays('2027-05-09', 1, 'ru').some(({ name }) => name === 'День Победы'))
})

test('days on both sides of New Year are told', () => {
  const days = specialDays('2026-12-30', 4, 'en').map(({ day, name }) => `${day} ${name}`)
  assert.deepEqual(days, [
    '2026-12-31 New Year’s Eve',
    '2027-01-01 New Year’s Day',
    '2027-01-02 New Year holidays (Russia)',
  ])
})
