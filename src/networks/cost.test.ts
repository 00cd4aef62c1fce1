import assert from 'node:assert/strict'
import test from 'node:test'
import { costOf, fitsBudget } from './cost.ts'
import { budgetFrom, PRICES } from './x/prices.ts'

const costs = { ...PRICES, budget: null }

test('a link makes a post thirteen times as dear, also in an answer', () => {
  assert.equal(costOf(costs, { does: 'publish', text: 'Taze simit', isAnswer: false, alts: 0 }), 0.015)
  assert.equal(costOf(costs, { does: 'publish', text: 'Taze simit', isAnswer: true, alts: 0 }), 0.01)
  for (const isAnswer of [true, false])
    assert.equal(costOf(costs, { does: 'publish', text: 'Bak: https://firin.example', isAnswer, alts: 0 }), 0.2)
})

test('two described pictures cost two descriptions', () => {
  assert.equal(costOf(costs, { does: 'publish', text: 'Vitrin', isAnswer: false, alts: 2 }), 0.025)
})

test('a hundred answers to us cost a tenth of a dollar, a hundred strangers’ posts half of one', () => {
  assert.equal(costOf(costs, { does: 'read', posts: 100, own: true }), 0.1)
  assert.equal(costOf(costs, { does: 'read', posts: 100, own: false }), 0.5)
})

test('a budget is kept to the tenth of a cent, and without one everything fits', () => {
  assert.equal(fitsBudget(0.5, 0.3, 0.2), true)
  assert.equal(fitsBudget(0.5, 0.301, 0.2), false)
  assert.equal(fitsBudget(null, 1000, 0.2), true)
})

test('a budget is understood as people write it', () => {
  assert.deepEqual(['2', '2.50', '2,5', '$ 3', ' 0.4 USD'].map(budgetFrom), [2, 2.5, 2.5, 3, 0.4])
  assert.deepEqual(['', 'none', '0', '-', '99999'].map(budgetFrom), [null, null, null, null, null])
})
