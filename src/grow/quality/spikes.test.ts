import assert from 'node:assert/strict'
import test from 'node:test'
import { daysWithSpikes, spikesOf } from './spikes.ts'
import { tailOf } from './tail.ts'

const days = (joins: number[]) =>
  joins.map((count, at) => ({
    day: Temporal.PlainDate.from('2026-10-01').add({ days: at }).toString(),
    joins: count,
    left: 0,
  }))
const spikesIn = (joins: number[]) =>
  spikesOf(daysWithSpikes(days(joins))).map(({ from, until, count }) => [from, until, count])
const QUIET = [2, 3, 1, 4, 2, 0, 3, 2, 1, 3, 2, 2, 4, 1]

test('a day with many times the usual stands out, and two of them in a row are one crowd', () => {
  assert.deepEqual(spikesIn([...QUIET, 40, 3]), [['2026-10-15', '2026-10-15', 40]])
  assert.deepEqual(spikesIn([...QUIET, 40, 35, 2]), [['2026-10-15', '2026-10-16', 75]])
})

test('a good day on a lively page is no crowd, nor are the first days of a page', () => {
  assert.deepEqual(spikesIn([...QUIET, 6]), [])
  assert.deepEqual(spikesIn([20, 45, 10, 60, 15, 52, 30, 12, 48, 22, 58]), [])
  assert.deepEqual(spikesIn([1, 0, 90]), [])
})

test('one crowd does not hide the next', () => {
  assert.deepEqual(
    spikesIn([...QUIET, 60, 2, 3, 1, 50]).map(([from]) => from),
    ['2026-10-15', '2026-10-19'],
  )
})

test('the tail of counts is that of the tables', () => {
  // Poisson: P(X >= 5 | 2) = 0.0527; negative binomial with mean 2, variance 4 (size 2, p 1/2): P(X >= 5) = 0.1094.
  assert.equal(tailOf(5, 2, 2).toFixed(4), '0.0527')
  assert.equal(tailOf(5, 2, 4).toFixed(4), '0.1094')
  assert.equal(tailOf(0, 2, 2), 1)
})
