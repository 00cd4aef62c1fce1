import assert from 'node:assert/strict'
import test from 'node:test'
import { byUrgency, isBlocked } from './urgency.ts'

const NOW = Temporal.Instant.from('2026-03-01T07:00:00Z')

const channel = (id: string, more: Partial<Parameters<ReturnType<typeof byUrgency>>[0]> = {}) => ({
  id,
  state: 'healthy' as const,
  parkedUntil: null,
  keyEnds: null,
  planned: 0,
  ...more,
})
const inDays = (days: number) => NOW.add({ hours: 24 * days }).toString()

test('what needs a person stands first, then what will soon, then what is well', () => {
  const channels = [
    channel('1'),
    channel('2', { keyEnds: inDays(10) }),
    channel('3', { state: 'limited' }),
    channel('4', { keyEnds: inDays(2) }),
    channel('5', { state: 'broken' }),
    channel('6', { state: 'expired' }),
    channel('7', { keyEnds: inDays(100) }),
  ]
  const order = channels.toSorted(byUrgency(NOW)).map(({ id }) => id)
  assert.deepEqual(order, ['6', '5', '4', '3', '2', '7', '1'])
})

test('of two that are cut off, the one with more posts waiting stands first', () => {
  const channels = [channel('1', { state: 'expired' }), channel('2', { state: 'expired', planned: 3 })]
  assert.equal(channels.toSorted(byUrgency(NOW))[0]?.id, '2')
})

test('a key that has ended already is as urgent as one that was refused', () => {
  const channels = [channel('1', { state: 'broken' }), channel('2', { keyEnds: inDays(-1) })]
  assert.equal(channels.toSorted(byUrgency(NOW))[0]?.id, '2')
})

test('a channel that rests is blocked until its hour has come', () => {
  assert.equal(isBlocked({ state: 'healthy', parkedUntil: NOW.add({ minutes: 1 }) }, NOW), true)
  assert.equal(isBlocked({ state: 'healthy', parkedUntil: NOW.subtract({ minutes: 1 }) }, NOW), false)
})
