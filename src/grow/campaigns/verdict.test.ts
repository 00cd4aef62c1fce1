import assert from 'node:assert/strict'
import test from 'node:test'
import { paceOf } from './campaign.ts'
import { sharesOf, stopsOf, verdictOf } from './verdict.ts'

const planned = { usualShare: 0.05, worth: 0.5 }
const two = (a: [number, number], b: [number, number]) => ({
  people: a[0] + b[0],
  actions: a[1] + b[1],
  messages: [
    { place: 1, people: a[0], actions: a[1] },
    { place: 2, people: b[0], actions: b[1] },
  ],
})

test('a test says nothing before the people it was planned with have come, however clear it looks', () => {
  const verdict = verdictOf(planned, two([200, 4], [200, 15]))
  assert.deepEqual(verdict, { kind: 'not-enough', needed: 1471, more: 1271 })
  assert.equal(verdictOf(planned, two([0, 0], [0, 0])).kind, 'nothing-yet')
})

test('with enough people the better message is named, how many times better, and how sure that is', () => {
  const verdict = verdictOf(planned, two([2000, 100], [2000, 160]))
  assert.ok(verdict.kind === 'better')
  assert.deepEqual([verdict.place, verdict.than, verdict.times.toFixed(1)], [2, 1, '1.6'])
  assert.ok(verdict.low > 0.01 && verdict.high < 0.05)
})

test('messages that do alike are not made into a winner', () => {
  assert.equal(verdictOf(planned, two([2000, 100], [2000, 108])).kind, 'alike')
})

const alone = (people: number, actions: number) => verdictOf(planned, { people, actions, messages: [] })

test('one message alone is held against what usually happens', () => {
  assert.equal(alone(100, 9).kind, 'not-enough')
  assert.equal(alone(2000, 160).kind, 'above-usual')
  assert.equal(alone(2000, 60).kind, 'below-usual')
  assert.equal(alone(2000, 101).kind, 'as-usual')
})

test('a share without people is unknown, not nought', () => {
  const [share] = sharesOf([{ place: 1, people: 0, actions: 0 }])
  assert.deepEqual(share, { place: 1, share: null, low: 0, high: 1 })
})

test('a campaign should end when its time is over, its money spent, or when even luck could not make it cheap enough', () => {
  const rules = { ends: '2026-11-30', stopSpent: 1000, stopCost: 50, stopPeople: 5000 }
  const stops = (people: number, actions: number, spent: number, today = '2026-11-20') =>
    stopsOf(rules, { people, actions }, spent, today)
  assert.deepEqual(stops(100, 10, 400), [])
  assert.deepEqual(stops(100, 1, 100), [], 'one action says little')
  assert.deepEqual(stops(100, 1, 400), ['too-dear'])
  assert.deepEqual(stops(5000, 200, 1000, '2026-12-01'), ['time-over', 'money-spent', 'enough-people'])
})

test('a budget is held against its days, and what is left is forecast from the last week', () => {
  const plan = { budget: 3000, currency: 'TRY', starts: '2026-11-01', ends: '2026-11-30' }
  const spend = Array.from({ length: 10 }, (_, i) => ({
    day: `2026-11-${String(i + 1).padStart(2, '0')}`,
    currency: 'TRY',
    amount: 150,
  }))
  const pace = paceOf(plan, [...spend, { day: '2026-11-02', currency: 'EUR', amount: 5 }], '2026-11-11')
  assert.deepEqual([pace?.spent, pace?.state, pace?.forecast], [1500, 'too-fast', 4500])
  assert.equal(pace?.pace, 1.5)
  assert.deepEqual(pace?.others, [{ currency: 'EUR', amount: 5 }])
  assert.equal(paceOf({ ...plan, budget: null }, spend, '2026-11-11'), null)
})
