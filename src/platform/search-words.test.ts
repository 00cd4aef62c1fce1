import assert from 'node:assert/strict'
import test from 'node:test'
import { allBegun } from './search-words.ts'

test('words may be begun; a short one is whole unless it is still being typed', () => {
  assert.equal(allBegun('simit ve cay'), 'simit:* & ve & cay:*')
  assert.equal(allBegun('simit ve'), 'simit:* & ve:*')
})

test('no more words are asked for than are allowed', () => {
  assert.equal(allBegun('one two three', 2), 'one:* & two:*')
})

test('signs mean nothing', () => {
  assert.equal(allBegun("'; drop & | !"), 'drop:*')
})
