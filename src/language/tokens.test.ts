import assert from 'node:assert/strict'
import test from 'node:test'
import { phrases, says, shortened, stems, tokensOf, withoutAddresses, worthAt } from './tokens.ts'

test('links and names are no words, wherever they stand', () => {
  assert.equal(withoutAddresses('see WWW.example.org/a and @ayse_y now').replaceAll(/ +/g, ' '), 'see and now')
  assert.equal(withoutAddresses('10:30 a.m., i.e. soon'), '10:30 a.m., i.e. soon')
  assert.deepEqual(tokensOf('Hey @firin, https://example.org is DOWN'), ['hey', 'is', 'down'])
})

test('letters drawn out for effect are two, numbers and two letters stay', () => {
  assert.equal(shortened('çoook güzell 1000'), 'çook güzell 1000')
})

test('a phrase is heard only as whole words in their order', () => {
  const asks = phrases(['how much', 'ne zaman', 'var mı'])
  assert.ok(says(tokensOf('And how much is it?'), asks))
  assert.ok(says(tokensOf('Yarın var mı?'), asks))
  assert.ok(!says(tokensOf('much how'), asks))
  assert.ok(!says(tokensOf('somehow muchness'), asks))
  assert.ok(!says([], asks))
})

test('a word is worth the same when it is met again, and two words together speak before one', () => {
  const known = stems([
    [-1, 'cold* late'],
    [0, 'cold_brew'],
  ] as const)
  const worth = (text: string) => tokensOf(text).map((_, i, tokens) => worthAt(known, tokens, i))
  for (let again = 0; again < 2; again += 1) {
    assert.deepEqual(worth('cold'), [-1])
    assert.deepEqual(worth('colder later'), [-1, undefined])
    assert.deepEqual(worth('cold brew'), [0, undefined])
  }
})
