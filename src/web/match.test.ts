import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching, matchScore, plain } from './match.ts'

const find = (query: string, rows: string[]) => matching(query, rows, (row) => row)

test('Turkish is found without its dots and tails', () => {
  assert.equal(plain('Işığı İzle'), 'isigi izle')
  assert.deepEqual(find('isig', ['Işığı aç', 'Takvim']), ['Işığı aç'])
})

test('Russian is found by its sound in Latin letters, and the other way round', () => {
  assert.deepEqual(find('kalend', ['Входящие', 'Календарь']), ['Календарь'])
  assert.deepEqual(find('инбокс', ['Inboks', 'Watch']), ['Inboks'])
})

test('words may come in any order and be cut short', () => {
  assert.deepEqual(find('fri mov', ['Move to Friday', 'Move to Monday']), ['Move to Friday'])
})

test('the start of a name wins over its middle', () => {
  assert.deepEqual(find('post', ['Delete post', 'Post now']), ['Post now', 'Delete post'])
})

test('one slip of the finger is forgiven in a longer word', () => {
  assert.ok(matchScore('calednar', 'Calendar') > 0)
  assert.equal(matchScore('xyz', 'Calendar'), 0)
})

test('an empty question shows everything as it stands', () => {
  assert.deepEqual(find(' ', ['b', 'a']), ['b', 'a'])
})
