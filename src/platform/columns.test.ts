import assert from 'node:assert/strict'
import test from 'node:test'
import { numbers, words } from './columns.ts'

test('what would end a word or a list is a part of the word', () => {
  assert.equal(
    words(['vk', 'a"b', 'c\\d', 'e,{f}', null, '', 'null']),
    '{"vk","a\\"b","c\\\\d","e,{f}",null,"","null"}',
  )
})

test('a number that is not there is null', () => {
  assert.equal(numbers([1, '12345678901234567', null, -2.5]), '{1,12345678901234567,null,-2.5}')
})
