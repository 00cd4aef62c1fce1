import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchFrom, searchText } from './search.ts'

test('an address is as readable as it was meant', () => {
  assert.equal(searchText({ story: '7', lane: 'signals', topic: undefined }), '?story=7&lane=signals')
})

test('what was written is read back', () => {
  const search = { lane: 'signals', topic: ['bread', 'olives'] }
  assert.deepEqual(searchFrom(searchText(search)), search)
})

test('nothing to say leaves the address bare', () => {
  assert.equal(searchText({ story: '' }), '')
})
