import assert from 'node:assert/strict'
import test from 'node:test'
import { attribute, ATTRIBUTION_MODELS, type AttributionModel } from './attribute.ts'
import { attributeCommand } from './command.ts'
import { type Path, pathFrom } from './paths.ts'
import { paths, random } from './testing/paths.ts'

const from = (...lines: object[]): Path[] => lines.map((line) => pathFrom(JSON.stringify(line)))

const conversionsBy = (model: AttributionModel, of: readonly Path[], order = 1) =>
  Object.fromEntries(
    attribute(of, [model], { order }).map(({ touchpoint, conversions }) => [
      touchpoint,
      Number(conversions.toFixed(6)),
    ]),
  )

const week = from(
  { path: ['post', 'search', 'mail', 'direct'], conversions: 10, value: 500 },
  { path: ['post', 'direct'], conversions: 4, value: 100 },
  { path: ['direct', 'direct'], conversions: 1 },
)

test('first and last give everything to one end of the way', () => {
  assert.deepEqual(conversionsBy('first', week), { direct: 1, mail: 0, post: 14, search: 0 })
  assert.deepEqual(conversionsBy('last', week), { direct: 15, mail: 0, post: 0, search: 0 })
})

test('an address typed by hand is the last touch only when there was no other', () => {
  assert.deepEqual(conversionsBy('last-non-direct', week), { direct: 1, mail: 10, post: 4, search: 0 })
})

test('linear and position share out the whole way', () => {
  assert.deepEqual(conversionsBy('linear', week), { direct: 5.5, mail: 2.5, post: 4.5, search: 2.5 })
  assert.deepEqual(conversionsBy('position', week), { direct: 7, mail: 1, post: 6, search: 1 })
})

test('a touch a week older is worth half', () => {
  const timed = from({
    path: [
      { channel: 'post', at: '2026-03-01' },
      { channel: 'mail', at: '2026-03-08T00:00:00Z' },
    ],
    conversions: 3,
  })
  assert.deepEqual(conversionsBy('time-decay', timed), { mail: 2, post: 1 })
})

test('without times each touch counts as a day older than the next', () => {
  const credit = conversionsBy('time-decay', from({ path: ['post', 'mail'], conversions: 1 }))
  const older = 2 ** (-1 / 7)
  assert.deepEqual(credit, {
    mail: Number((1 / (1 + older)).toFixed(6)),
    post: Number((older / (1 + older)).toFixed(6)),
  })
})

test('the removal effect of a touchpoint is what is lost without it', () => {
  // Start: half go to a, half to b. From a half convert and half go on to b; from b half convert, the others leave.
  const town = from(
    { path: ['a'], conversions: 1 },
    { path: ['a', 'b'], conversions: 1 },
    { path: ['b'], conversions: 0, nulls: 1 },
    { path: ['b'], conversions: 0.5, nulls: 0.5 },
  )
  // p = 1/2 (1/2 + 1/2 q) + 1/2 q with q = 1.5/3; without a 1/2 q = 1/4, without b 1/4.
  const [a, b] = attribute(town, ['markov'])
  const whole = 0.25 + 0.25 * 0.5 + 0.5 * 0.5
  const lost = 1 - 0.25 / whole
  assert.ok(Math.abs((a?.share ?? 0) - lost / (lost + lost)) < 1e-12)
  assert.ok(Math.abs((b?.conversions ?? 0) - 1.25) < 1e-12)
})

test('a longer memory tells apart what a short one mixes up', () => {
  const ways = from({ path: ['a', 'c'], conversions: 10 }, { path: ['b', 'c'], conversions: 0, nulls: 10 })
  const short = conversionsBy('markov', ways, 1)
  const long = conversionsBy('markov', ways, 2)
  assert.equal(short['a'], short['b'])
  assert.deepEqual(long, { a: 5, b: 0, c: 5 })
})

test('Shapley splits each way among those who were on it', () => {
  assert.deepEqual(conversionsBy('shapley', week), { direct: 5.5, mail: 2.5, post: 4.5, search: 2.5 })
  const twice = from({ path: ['a', 'b', 'a'], conversions: 6 })
  assert.deepEqual(conversionsBy('shapley', twice), { a: 3, b: 3 })
})

test('under every model conversions and values add up to the totals', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const of = paths(random(seed), { count: 40, channels: 6 })
    for (const model of ATTRIBUTION_MODELS)
      for (const order of [1, 2]) {
        const credits = attribute(of, [model], { order })
        for (const pick of [(one: { conversions: number }) => one.conversions, (one: { value: number }) => one.value])
          assert.ok(Math.abs(total(pick, credits) - total(pick, of)) < 1e-6, `${model} ${order} ${seed}`)
        assert.ok(credits.every(({ conversions }) => conversions > -1e-9))
      }
  }
})

test('a customer without any touch is counted, and given to nobody', () => {
  assert.deepEqual(conversionsBy('markov', from({ path: [], conversions: 2 })), { '(none)': 2 })
})

test('a line on the command line comes out once per model and touchpoint', () => {
  const told = attributeCommand(
    ['--models', 'last,markov'],
    ['{"path":["a","b"],"conversions":2,"value":10,"nulls":1}'],
  )
  assert.deepEqual(
    told.map((line): unknown => JSON.parse(line)),
    [
      { model: 'last', touchpoint: 'a', conversions: 0, value: 0, share: 0 },
      { model: 'last', touchpoint: 'b', conversions: 2, value: 10, share: 1 },
      { model: 'markov', touchpoint: 'a', conversions: 1, value: 5, share: 0.5 },
      { model: 'markov', touchpoint: 'b', conversions: 1, value: 5, share: 0.5 },
    ],
  )
  assert.throws(() => attributeCommand(['--models', 'astrology'], []))
})

const total = (
  pick: (of: { conversions: number; value: number }) => number,
  list: readonly { conversions: number; value: number }[],
) => list.reduce((sum, one) => sum + pick(one), 0)
