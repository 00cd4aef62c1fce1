import assert from 'node:assert/strict'
import test from 'node:test'
import { casesNeeded, countInterval, differenceInterval, shareInterval, zFor } from './odds.ts'

const near = (value: number, wanted: number, by = 0.0005) =>
  assert.ok(Math.abs(value - wanted) < by, `${value} is not ${wanted}`)

test('a share of 10 in 100 lies between 5.5 and 17.4 per cent', () => {
  const { low, high } = shareInterval(10, 100)
  near(low, 0.0552)
  near(high, 0.1744)
})

test('none in ten is not certainly none', () => {
  const { low, high } = shareInterval(0, 10)
  near(low, 0)
  near(high, 0.2775)
})

test('the difference of 56 in 70 and 48 in 80 is the one Newcombe published', () => {
  const { low, high } = differenceInterval({ hits: 56, of: 70 }, { hits: 48, of: 80 })
  near(low, 0.0524)
  near(high, 0.3339)
})

test('a count of ten may stand for anything between 4.8 and 18.4', () => {
  const { low, high } = countInterval(10)
  near(low, 4.79, 0.03)
  near(high, 18.39, 0.03)
})

test('to see 5 per cent become 7.5, fifteen hundred are needed on each side; with more pairs more', () => {
  assert.equal(casesNeeded(0.05, 0.075), 1471)
  assert.ok(casesNeeded(0.05, 0.075, 3) > 1471)
  assert.equal(casesNeeded(0.05, 0.05), Infinity)
  near(zFor(1), 1.96)
})
