import assert from 'node:assert/strict'
import test from 'node:test'
import { countWords, type Piece, wordsBetween } from './words-between.ts'

const told = (before: string, after: string) =>
  wordsBetween(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+[${text}]` : `-[${text}]`))
    .join('')

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

test('a changed word is told as the word that went and the word that came', () => {
  assert.equal(told('Fresh simit at 7.', 'Fresh simit at 8.'), 'Fresh simit at -[7]+[8].')
  assert.equal(told('Taze simit', 'Taze ve sıcak simit'), 'Taze +[ve sıcak ]simit')
  assert.equal(told('Свежий хлеб утром', 'Свежий хлеб'), 'Свежий хлеб-[ утром]')
})

test('words changed side by side are told together, not blank by blank', () => {
  assert.equal(told('one two three end', 'four five six end'), '-[one two three]+[four five six] end')
})

test('the older and the newer text can always be read out of the pieces', () => {
  const words = ['simit', 'çay', 'хлеб', '👩‍🍳', '\n', 'at', '7', '.', ' ', 'a', 'b']
  let chance = 7
  const below = (most: number) => {
    chance = (chance * 48_271) % 2_147_483_647
    return chance % most
  }
  for (let round = 0; round < 400; round += 1) {
    const text = () =>
      Array.from({ length: below(30) }, () => words[below(words.length)] ?? '').join(below(2) ? ' ' : '')
    const [before, after] = [text(), text()]
    const pieces = wordsBetween(before, after)
    assert.equal(without(pieces, 'added'), before)
    assert.equal(without(pieces, 'removed'), after)
    assert.ok(pieces.every(({ text: said }) => said !== ''))
  }
})

const many = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(' ')

test('a long text written anew is told as written anew', () => {
  const pieces = wordsBetween(`Dear all ${many('a')}`, `Dear all ${many('b')}`)
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['same', 'removed', 'added'],
  )
})

test('marks and blanks are no words', () => {
  assert.equal(countWords('Fresh simit, at 7 — hot!'), 5)
})
