import assert from 'node:assert/strict'
import test from 'node:test'
import { liftCommand } from './command.ts'
import { lift } from './lift.ts'
import { placebo } from './placebo.ts'
import { seriesFrom } from './series.ts'
import { simulate, type World } from './testing/simulate.ts'

const WORLDS: Record<string, World> = {
  'days that know nothing of each other': { before: 70, during: 14, memory: 0, season: 2, controls: 0, effect: 1.5 },
  'disturbances that live on': { before: 70, during: 14, memory: 0.6, season: 2, controls: 0, effect: 1.5 },
  'others disturbed by the same things': { before: 70, during: 14, memory: 0.5, season: 2, controls: 3, effect: 1.5 },
}
const RUNS = 24

for (const [name, world] of Object.entries(WORLDS)) {
  test(`the interval holds what was planted, with ${name}`, () => {
    const held = seeds(RUNS).filter((seed) => {
      const { total } = lift(simulate(seed, world))
      const planted = world.effect * world.during
      return total.low <= planted && planted <= total.high
    }).length
    // 95 of 100 are promised: of 24 runs a sound method holds fewer than 20 once in 200 times.
    assert.ok(held >= 20, `${held} of ${RUNS}`)
  })

  test(`nothing is found where nothing was done, with ${name}`, () => {
    const found = seeds(RUNS).filter((seed) => lift(simulate(seed, { ...world, effect: 0 })).total.significant).length
    assert.ok(found <= 4, `${found} of ${RUNS}`)
  })
}

test('a great effect is found, and is found sooner with others to compare with', () => {
  const alone = lift(simulate(5, { before: 70, during: 14, memory: 0.3, season: 2, controls: 0, effect: 4 }))
  assert.ok(alone.total.significant && alone.total.p < 0.01)
  const page = simulate(9, { before: 100, during: 14, memory: 0.3, season: 1, controls: 3, effect: 2 })
  const blind = { ...page, steps: page.steps.map((step) => ({ ...step, controls: [] })) }
  const width = (of: typeof page) => lift(of).total.high - lift(of).total.low
  assert.ok(width(page) < width(blind) / 2)
})

test('what each step brought adds up to the total', () => {
  const { steps, total } = lift(simulate(3, { before: 60, during: 10, memory: 0.5, season: 2, controls: 2, effect: 2 }))
  assert.ok(Math.abs(steps.reduce((sum, { effect }) => sum + effect, 0) - total.effect) < 1e-8)
  assert.ok(steps.every(({ low, effect, high }) => low < effect && effect < high))
})

test('a bigger unit changes the numbers and nothing else', () => {
  const small = simulate(4, { before: 60, during: 10, memory: 0.5, season: 2, controls: 2, effect: 2 })
  const big = { ...small, steps: small.steps.map((step) => ({ ...step, value: (step.value ?? 0) * 1000 })) }
  const [a, b] = [lift(small).total, lift(big).total]
  assert.ok(Math.abs(a.low * 1000 - b.low) < 1e-4 * Math.abs(b.low))
  assert.ok(Math.abs(a.p - b.p) < 1e-6)
})

test('an action between two quiet times is judged by both', () => {
  const { steps, rounds } = simulate(6, { before: 40, during: 40, memory: 0.9, season: 0, controls: 0, effect: 0 })
  const between = { rounds, steps: steps.map((step, i) => ({ ...step, treated: i >= 40 && i < 50 })) }
  const atTheEnd = { rounds, steps: between.steps.slice(0, 50) }
  const width = (series: typeof between) => lift(series).total.high - lift(series).total.low
  assert.ok(width(between) < width(atTheEnd))
})

test('a day without a number is neither an effect nor a habit', () => {
  const series = simulate(8, { before: 60, during: 7, memory: 0.3, season: 2, controls: 0, effect: 3 })
  const holes = series.steps.map((step, i) => (i === 10 || i === 63 ? { ...step, value: null } : step))
  const { steps, total } = lift({ ...series, steps: holes })
  assert.equal(steps.length, 6)
  assert.ok(total.low < 18 && total.high > 18)
})

test('quiet times before the action are asked the same question', () => {
  const { windows, significant } = placebo(
    simulate(2, { before: 70, during: 7, memory: 0.3, season: 2, controls: 0, effect: 9 }),
  )
  assert.equal(windows, 6)
  assert.ok(significant <= 1)
})

test('days make weeks, hours make days and weeks, months make neither', () => {
  assert.deepEqual(roundsAt(['2026-03-01', '2026-03-02', '2026-03-03']), [7])
  assert.deepEqual(roundsAt(['2026-03-01T00:00Z', '2026-03-01T01:00Z', '2026-03-01T02:00Z']), [24, 168])
  assert.deepEqual(roundsAt(['2026-01-01', '2026-02-01', '2026-03-01']), [])
})

test('lines on the command line come out per treated step, and at last in total', () => {
  const { steps } = simulate(1, { before: 40, during: 3, memory: 0, season: 1, controls: 1, effect: 8 })
  const told = liftCommand(
    [],
    steps.map((step) => JSON.stringify({ ...step, at: Number(step.at) })),
  )
  const read = told.map((line): unknown => JSON.parse(line))
  assert.equal(read.length, 4)
  assert.partialDeepStrictEqual(read.at(0), { at: '40' })
  assert.partialDeepStrictEqual(read.at(-1), { total: { significant: true }, placebo: { windows: 6 } })
  assert.throws(() => liftCommand([], ['{"at":"2026-01-01","value":1,"treated":true}']))
})

const seeds = (count: number) => Array.from({ length: count }, (_, i) => 101 + i * 7919)

const roundsAt = (stamps: string[]) =>
  seriesFrom(
    stamps.map((stamp) => JSON.stringify({ at: stamp, value: 1, treated: 0 })),
    null,
  ).rounds
