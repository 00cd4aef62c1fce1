import assert from 'node:assert/strict'
import test from 'node:test'
import { random } from '../attribute/testing/paths.ts'
import { factorOf, type Told } from './times.ts'

const HOURS = 8

/** Posts at eight times of the day, as different from each other as posts are; `lift` is what a time adds. */
function posts(seed: number, count: number, lift: (group: number) => number = () => 0): Told[] {
  const chance = random(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Array.from({ length: count }, () => {
    const group = Math.floor(chance() * HOURS)
    return { group, result: 0.9 * normal() + lift(group) }
  })
}

const seeds = Array.from({ length: 100 }, (_, i) => 3 + i * 7919)

test('where the hour does not matter hardly any is called better or worse, and it explains next to nothing', () => {
  const told = seeds.map((seed) => factorOf(posts(seed, 200)))
  const clear = told.flatMap((factor) => factor?.groups.filter(({ isClear }) => isClear) ?? [])
  assert.ok(clear.length <= 16, `${clear.length} of 800`)
  const explained = told.reduce((sum, factor) => sum + (factor?.explains ?? 1), 0) / told.length
  assert.ok(explained < 0.02, String(explained))
})

test('of hours that double what posts bring at least four of five are found with fifty posts in each', () => {
  const double = Math.log(2)
  const found = seeds.filter((seed) => {
    const factor = factorOf(posts(seed, 400, (group) => (group === 6 ? double : 0)))
    return factor?.best?.group === 6 && factor.groups.some(({ group, isClear }) => group === 6 && isClear)
  }).length
  assert.ok(found >= 80, `${found} of 100`)
})

test('where hours differ as things do, the intervals hold what is true of them in ninety-five of a hundred', () => {
  let held = 0
  for (const seed of seeds) {
    const chance = random(seed + 1)
    const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
    const truth = Array.from({ length: HOURS }, () => 0.25 * normal())
    const told = posts(seed, 400, (group) => truth[group] ?? 0)
    const all = told.reduce((sum, { group }) => sum + (truth[group] ?? 0), 0) / told.length
    const groups = factorOf(told)?.groups ?? []
    held += groups.filter(({ group, low, high }) => {
      const times = Math.exp((truth[group] ?? 0) - all)
      return low <= times && times <= high
    }).length
  }
  assert.ok(held >= 0.92 * HOURS * seeds.length, `${held} of ${HOURS * seeds.length}`)
})

test('the best of equals is hardly more likely the best than any other', () => {
  const chances = seeds.flatMap((seed) => factorOf(posts(seed, 200))?.best?.chance ?? [])
  assert.ok(chances.length > 0)
  assert.ok(chances.reduce((sum, chance) => sum + chance, 0) / chances.length < 0.5)
})

test('with a handful of posts nothing is said', () => {
  assert.equal(factorOf(posts(1, 29)), null)
  assert.equal(factorOf(posts(1, 60).map((one) => ({ ...one, group: 3 }))), null)
})
