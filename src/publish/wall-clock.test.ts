import assert from 'node:assert/strict'
import test from 'node:test'
import { daysFrom, eachDay, instantOf, onDay, wallAt } from './wall-clock.ts'

test('seven in Istanbul is four in Greenwich', () => {
  const at = instantOf({ wallTime: '2026-03-02T07:00', zone: 'Europe/Istanbul' })
  assert.equal(at.ok && at.value.toString(), '2026-03-02T04:00:00Z')
})

test('an hour the clocks skip is refused and both neighbours are offered', () => {
  const at = instantOf({ wallTime: '2026-03-29T02:30', zone: 'Europe/Berlin' })
  assert.ok(!at.ok)
  assert.equal(at.reason, 'no-such-hour')
  assert.deepEqual(at.about, {
    before: '01:30',
    after: '03:30',
    beforeWall: '2026-03-29T01:30',
    afterWall: '2026-03-29T03:30',
  })
})

test('an hour that comes twice wants to know which', () => {
  const wall = { wallTime: '2026-10-25T02:30', zone: 'Europe/Berlin' }
  const asked = instantOf(wall)
  assert.equal(!asked.ok && asked.reason, 'hour-comes-twice')
  const earlier = instantOf({ ...wall, which: 'earlier' })
  const later = instantOf({ ...wall, which: 'later' })
  assert.ok(earlier.ok && later.ok)
  assert.equal(later.value.since(earlier.value).total('hours'), 1)
})

test('moved over the change of clocks, a post keeps its hour on the wall', () => {
  const moved = onDay('2026-03-28T09:15', '2026-03-30')
  assert.equal(moved, '2026-03-30T09:15')
  const at = instantOf({ wallTime: moved, zone: 'Europe/Berlin' })
  assert.equal(at.ok && wallAt(at.value, 'Europe/Berlin'), '2026-03-30T09:15')
})

test('the day the clocks go forward has twenty-three hours', () => {
  const { from, to } = daysFrom('2026-03-29', 1, 'Europe/Berlin')
  assert.equal(to.since(from).total('hours'), 23)
})

test('an hour or a zone that is none is refused', () => {
  assert.equal(instantOf({ wallTime: 'tomorrow', zone: 'Europe/Istanbul' }).ok, false)
  assert.equal(instantOf({ wallTime: '2026-02-30T10:00', zone: 'Europe/Istanbul' }).ok, false)
  const bare = instantOf({ wallTime: '2026-02-20T10:00', zone: '+03:00' })
  assert.equal(!bare.ok && bare.reason, 'not-a-zone')
})

test('days one by one leave no gap between them, not even when the clocks change', () => {
  const days = eachDay('2026-03-27', 5, 'Europe/Berlin')
  assert.deepEqual(
    days.map(({ from, to }) => from.until(to).total('hours')),
    [24, 24, 23, 24, 24],
  )
  for (const [place, { from }] of days.entries())
    if (place > 0) assert.equal(from.toString(), days[place - 1]?.to.toString())
  const whole = daysFrom('2026-03-27', 5, 'Europe/Berlin')
  assert.equal(days[0]?.from.toString(), whole.from.toString())
  assert.equal(days.at(-1)?.to.toString(), whole.to.toString())
})
