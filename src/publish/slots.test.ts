import assert from 'node:assert/strict'
import test from 'node:test'
import { slotsNextCommand } from './slots-command.ts'
import { nextSlots, SlotRules } from './slots.ts'

const rules = (given: object) => SlotRules.parse(given)
const instant = (text: string) => Temporal.Instant.from(text)
const walls = (given: object, zone: string, after: string, count: number) =>
  nextSlots(rules(given), zone, instant(after), count).map(({ at, wall }) => `${wall} ${at.toString()}`)

test('slots come on their weekdays and hours, in order, each once', () => {
  const bakery = {
    slots: [
      { days: ['mon', 'Wednesday', 5], times: ['18:00', '07:00'] },
      { days: ['mon'], times: ['07:00'] },
    ],
  }
  assert.deepEqual(walls(bakery, 'Europe/Istanbul', '2026-03-02T04:00:00Z', 5), [
    '2026-03-02T18:00 2026-03-02T15:00:00Z',
    '2026-03-04T07:00 2026-03-04T04:00:00Z',
    '2026-03-04T18:00 2026-03-04T15:00:00Z',
    '2026-03-06T07:00 2026-03-06T04:00:00Z',
    '2026-03-06T18:00 2026-03-06T15:00:00Z',
  ])
})

test('the hour on the wall stays when the clocks change', () => {
  assert.deepEqual(walls({ slots: [{ times: ['09:00'] }] }, 'Europe/Berlin', '2026-03-28T00:00:00Z', 3), [
    '2026-03-28T09:00 2026-03-28T08:00:00Z',
    '2026-03-29T09:00 2026-03-29T07:00:00Z',
    '2026-03-30T09:00 2026-03-30T07:00:00Z',
  ])
})

test('an hour the clocks skip is moved behind the gap or left out, as the rules say', () => {
  const night = { slots: [{ times: ['02:30'] }] }
  assert.deepEqual(walls(night, 'Europe/Berlin', '2026-03-28T12:00:00Z', 2), [
    '2026-03-29T03:30 2026-03-29T01:30:00Z',
    '2026-03-30T02:30 2026-03-30T00:30:00Z',
  ])
  assert.deepEqual(walls({ ...night, gap: 'skip' }, 'Europe/Berlin', '2026-03-28T12:00:00Z', 1), [
    '2026-03-30T02:30 2026-03-30T00:30:00Z',
  ])
})

test('an hour that comes twice is taken the first time only', () => {
  assert.deepEqual(walls({ slots: [{ times: ['02:30'] }] }, 'Europe/Berlin', '2026-10-24T12:00:00Z', 2), [
    '2026-10-25T02:30 2026-10-25T00:30:00Z',
    '2026-10-26T02:30 2026-10-26T01:30:00Z',
  ])
})

test('on exceptional days there is nothing, or other hours', () => {
  const given = {
    slots: [{ times: ['10:00'], category: 'tip' }],
    exceptions: [
      { date: '2026-05-01', until: '2026-05-02' },
      { date: '2026-05-03', times: ['12:00'], category: 'greeting' },
    ],
    until: '2026-05-04',
  }
  const found = nextSlots(rules(given), 'Europe/Moscow', instant('2026-04-30T00:00:00Z'), 9)
  assert.deepEqual(
    found.map(({ wall, category }) => [wall, category]),
    [
      ['2026-04-30T10:00', 'tip'],
      ['2026-05-03T12:00', 'greeting'],
      ['2026-05-04T10:00', 'tip'],
    ],
  )
})

test('the day Samoa jumped over has no slots, and the day after has each once', () => {
  assert.deepEqual(walls({ slots: [{ times: ['09:00', '18:00'] }] }, 'Pacific/Apia', '2011-12-29T20:00:00Z', 3), [
    '2011-12-29T18:00 2011-12-30T04:00:00Z',
    '2011-12-31T09:00 2011-12-30T19:00:00Z',
    '2011-12-31T18:00 2011-12-31T04:00:00Z',
  ])
})

test('rules without a single slot ahead end instead of looking for ever', () => {
  assert.deepEqual(walls({ slots: [{ times: ['09:00'] }], until: '2026-01-01' }, 'UTC', '2026-06-01T00:00:00Z', 5), [])
})

const sundays = () => JSON.stringify({ slots: [{ days: ['sun'], times: ['09:30'], category: 'tip' }] })

test('the command prints the next slots as lines', () => {
  const words = ['--zone', 'Europe/Istanbul', '--count', '1', 'slots.json']
  assert.deepEqual(slotsNextCommand(words, sundays, instant('2026-03-02T00:00:00Z')), [
    '{"at":"2026-03-08T06:30:00Z","wall":"2026-03-08T09:30","category":"tip"}',
  ])
})

/** Every zone gets its turn: each run of the loop takes the next of so many. */
const ZONES = Intl.supportedValuesOf('timeZone')
const EVERY = 11
const TIMES = ['00:00', '00:30', '01:15', '02:00', '02:30', '03:45', '12:00', '23:30']
const QUARTER = 15 * 60_000

/** What the clock on the wall shows, from the offset alone: slots are found in another way. */
function wallsAround(zone: string, change: Temporal.Instant): Map<string, number> {
  const seen = new Map<string, number>()
  const from = change.epochMilliseconds - (change.epochMilliseconds % QUARTER) - 48 * 3_600_000
  for (let at = from; at < from + 96 * 3_600_000; at += QUARTER) {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    const wall = new Date(at + offsetNanoseconds / 1e6).toISOString().slice(0, 16)
    if (!seen.has(wall)) seen.set(wall, at)
  }
  return seen
}

test('around every change of the clocks in thirty years, slots stand where the wall shows them first', () => {
  const skipping = rules({ slots: [{ times: TIMES }], gap: 'skip' })
  let changes = 0
  for (const zone of ZONES.filter((_, i) => i % EVERY === 0)) {
    let moment = instant('2008-01-01T00:00:00Z').toZonedDateTimeISO(zone)
    for (;;) {
      const next = moment.getTimeZoneTransition('next')
      if (!next || next.year >= 2038) break
      moment = next
      changes += 1
      const seen = wallsAround(zone, next.toInstant())
      const from = next.toInstant().subtract({ hours: 36 })
      const to = next.toInstant().add({ hours: 36 })
      const found = nextSlots(skipping, zone, from, TIMES.length * 4)
        .map(({ at }) => at.epochMilliseconds)
        .filter((at) => at <= to.epochMilliseconds)
      const wanted = [...seen]
        .filter(
          ([wall, at]) => TIMES.includes(wall.slice(11)) && at > from.epochMilliseconds && at <= to.epochMilliseconds,
        )
        .map(([, at]) => at)
        .toSorted((a, b) => a - b)
      assert.deepEqual(found, wanted, `${zone} ${next.toString()}`)
    }
  }
  assert.ok(changes > 300, `${changes} changes`)
})

test('in thirty years of a zone every day has its slots, in order, and only moved ones show another hour', () => {
  const moving = rules({ slots: [{ times: ['02:30', '23:30'] }] })
  for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
    const slots = nextSlots(moving, zone, instant('2000-01-01T12:00:00Z'), 22_000)
    const years = slots.filter(({ wall }) => wall < '2030')
    for (const [i, slot] of years.entries()) {
      if (i > 0) assert.ok(Temporal.Instant.compare(years[i - 1]?.at ?? slot.at, slot.at) < 0, `${zone} ${slot.wall}`)
      assert.equal(slot.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }), slot.wall)
      assert.equal(['02:30', '23:30'].includes(slot.wall.slice(11)), !slot.moved)
    }
    assert.ok(years.length > 21_900, `${zone}: ${years.length}`)
  }
})
