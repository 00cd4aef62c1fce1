import assert from 'node:assert/strict'
import test from 'node:test'
import { largestOf, type PartSums } from './largest.ts'

const [SOURCE, PAGE] = [0, 1]

const sumsOf = (rows: [part: number, value: number, visits: number, hits: number][]): PartSums => {
  const column = (place: 0 | 1 | 2 | 3) => Int32Array.from(rows, (row) => row[place])
  return { part: column(0), value: column(1), visits: column(2), hits: column(3) }
}

test('of every part the largest come first, added up over all days', () => {
  const month = sumsOf([
    [SOURCE, 7, 40, 90],
    [SOURCE, 8, 50, 60],
    [PAGE, 7, 3, 30],
  ])
  const today = sumsOf([
    [SOURCE, 7, 20, 20],
    [SOURCE, 9, 1, 1],
  ])
  assert.deepEqual(largestOf([month, today], 2), [
    { part: SOURCE, value: 7, visits: 60, hits: 110, all: 111 },
    { part: SOURCE, value: 8, visits: 50, hits: 60, all: 111 },
    { part: PAGE, value: 7, visits: 3, hits: 30, all: 3 },
  ])
})

test('with as many visits, hits decide, and then what was known longer', () => {
  const day = sumsOf([
    [PAGE, 3, 5, 6],
    [PAGE, 2, 5, 6],
    [PAGE, 1, 5, 5],
  ])
  assert.deepEqual(
    largestOf([day], 3).map(({ value }) => value),
    [2, 3, 1],
  )
})
