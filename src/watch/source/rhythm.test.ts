import assert from 'node:assert/strict'
import test from 'node:test'
import { nextPoll, nextTry } from './rhythm.ts'

const NOW = Temporal.Instant.from('2026-11-24T06:00:00Z')
const minutes = (at: Temporal.Instant) => Math.round(at.since(NOW).total('minutes'))
const source = { now: NOW, sourceId: '11', everyMinutes: null, worth: 1, freshMinutes: 0, isPushed: false }

test('a busy paper is asked every few minutes, a quiet blog a few times a day', () => {
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 400 })), 5)
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 1 })), 45)
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 0 })), 360)
})

test('a server that calls its answer fresh is left alone that long, but not for a day', () => {
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 400, freshMinutes: 20 })), 20)
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 400, freshMinutes: 1_440 })), 60)
})

test('a failing source waits longer each time and is never given up', () => {
  const failing = { now: NOW, sourceId: '11', trouble: 'timeout', notBefore: null }
  assert.deepEqual(
    [1, 2, 3, 40].map((failures) => minutes(nextTry({ ...failing, failures }))),
    [5, 10, 20, 360],
  )
  assert.equal(minutes(nextTry({ ...failing, failures: 40, trouble: 'gone' })), 1_440)
  const notBefore = NOW.add({ minutes: 90 })
  assert.equal(minutes(nextTry({ ...failing, failures: 1, notBefore })), 90)
})

test('a source that pushes its news is asked only to be sure that nothing was lost', () => {
  assert.equal(minutes(nextPoll({ ...source, itemsPerDay: 400, isPushed: true })), 360)
})
