import assert from 'node:assert/strict'
import test from 'node:test'
import { MODELS, sharesOf } from './credit.ts'

const rounded = (shares: number[]) => shares.map((share) => Math.round(share * 1000) / 1000)

test('whatever the model, one outcome is shared out exactly once', () => {
  for (const model of MODELS)
    for (const way of [[0], [5, 0], [30, 9, 2, 0]])
      assert.ok(Math.abs(sharesOf(model, way).reduce((sum, share) => sum + share, 0) - 1) < 1e-9, model)
})

test('each model says what it is called', () => {
  const way = [14, 7, 7, 0]
  assert.deepEqual(sharesOf('first', way), [1, 0, 0, 0])
  assert.deepEqual(sharesOf('last', way), [0, 0, 0, 1])
  assert.deepEqual(sharesOf('linear', way), [0.25, 0.25, 0.25, 0.25])
  assert.deepEqual(rounded(sharesOf('position', way)), [0.4, 0.1, 0.1, 0.4])
  assert.deepEqual(rounded(sharesOf('position', [3, 0])), [0.5, 0.5])
  assert.deepEqual(rounded(sharesOf('time-decay', [14, 7, 0])), [0.143, 0.286, 0.571])
})

test('nobody is credited when there was no click', () => {
  assert.deepEqual(sharesOf('linear', []), [])
})
