import assert from 'node:assert/strict'
import test from 'node:test'
import { headlineOf } from './headline.ts'

test('when two of seven posts brought most registrations, two posts did it', () => {
  const kinds = [{ kind: 'registration', outcomes: 13 }]
  const before = [{ kind: 'registration', outcomes: 11 }]
  assert.deepEqual(headlineOf(kinds, before, [5, 4, 1, 1, 1, 0, 0]), {
    kind: 'registration',
    count: 13,
    before: 11,
    carriers: 2,
  })
})

test('a kind that stopped happening is still spoken of', () => {
  assert.deepEqual(headlineOf([], [{ kind: 'sale', outcomes: 4 }], []), {
    kind: 'sale',
    count: 0,
    before: 4,
    carriers: 0,
  })
})

test('before the first outcome there is nothing to say', () => {
  assert.equal(headlineOf([], [], []).kind, null)
})
