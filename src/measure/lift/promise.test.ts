import assert from 'node:assert/strict'
import test from 'node:test'
import { lift } from './lift.ts'
import { simulate, type World } from './testing/simulate.ts'

/** A page as most are: twelve weeks known, two weeks of a campaign, a weekly habit, days that live on, another page beside it. */
const PAGE: World = { before: 84, during: 14, memory: 0.5, season: 2, controls: 1, effect: 1.5 }
const HUNDRED = Array.from({ length: 100 }, (_, i) => 15_485_863 + i * 7919)
/** Decided before it was looked at. */
const FEWEST_HELD = 93
const MOST_FOUND = 8

test('of a hundred campaigns the interval holds what was planted in ninety-five, give or take', () => {
  const planted = PAGE.effect * PAGE.during
  const held = HUNDRED.filter((seed) => {
    const { low, high } = lift(simulate(seed, PAGE)).total
    return low <= planted && planted <= high
  }).length
  assert.ok(held >= FEWEST_HELD, `${held} of 100`)
})

test('of a hundred campaigns that brought nothing five are found to have brought something, give or take', () => {
  const found = HUNDRED.filter((seed) => lift(simulate(seed, { ...PAGE, effect: 0 })).total.significant).length
  assert.ok(found <= MOST_FOUND, `${found} of 100`)
})
