import assert from 'node:assert/strict'
import test from 'node:test'
import { type Hour, spikeOf } from './spike.ts'

const NOW = Temporal.Instant.from('2026-11-25T18:30:00Z')
const LONG_AGO = NOW.subtract({ hours: 24 * 60 })
const hoursAgo = (hours: number, negative: number): Hour => ({
  at: NOW.subtract({ hours }),
  said: negative * 3,
  negative,
})
const angry = (negative: number, people = negative) => ({ said: negative + 2, negative, people })

test('a dozen angry people in an hour on a quiet page is a crisis', () => {
  const spike = spikeOf(angry(12), [], NOW, LONG_AGO)
  assert.equal(spike.level, 'page')
  assert.equal(spike.usual, 0)
})

test('one person who is angry twelve times is a quarrel', () => {
  assert.equal(spikeOf(angry(12, 1), [], NOW, LONG_AGO).level, 'none')
})

test('what is usual every Wednesday evening is no alarm, the same on a Sunday morning is', () => {
  const evenings = [1, 2, 3, 4]
    .flatMap((week) => [week * 168 - 1, week * 168, week * 168 + 1])
    .map((h) => hoursAgo(h, 10))
  assert.equal(spikeOf(angry(12), evenings, NOW, LONG_AGO).level, 'none')
  const sunday = NOW.subtract({ hours: 80 })
  assert.notEqual(spikeOf(angry(12), evenings, sunday, LONG_AGO).level, 'none')
})

test('anger in the middle of much that is kind alerts, but wakes nobody at night', () => {
  const spike = spikeOf({ said: 60, negative: 12, people: 12 }, [], NOW, LONG_AGO)
  assert.equal(spike.level, 'alert')
})

test('a month of chance alone hardly ever alerts', () => {
  // A page with two angry comments an hour on average, by a fixed chance.
  let seed = 7
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const poisson = () => {
    let count = 0
    for (let left = Math.exp(-2), product = chance(); product > left; product *= chance()) count += 1
    return count
  }
  const month = Array.from({ length: 24 * 60 }, (_, i) => hoursAgo(i + 1, poisson()))
  const alerts = Array.from({ length: 24 * 30 }, (_, i) => {
    const at = NOW.subtract({ hours: i })
    const count = month[i]?.negative ?? 0
    return spikeOf(
      { said: count * 3, negative: count, people: count },
      month.slice(i + 1, i + 1 + 24 * 28),
      at,
      LONG_AGO,
    )
  }).filter(({ level }) => level !== 'none')
  assert.ok(alerts.length <= 1, `${alerts.length} false alerts in a month`)
})
