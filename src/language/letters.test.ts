import assert from 'node:assert/strict'
import test from 'node:test'
import { glanceAt } from './letters.ts'

test('letters are counted by their kind, in every script and however they are written', () => {
  assert.partialDeepStrictEqual(glanceAt('Где мой SİMİT? 𝐀 😀'), { letters: 12, latin: 5, cyrillic: 6, capitals: 7 })
  assert.partialDeepStrictEqual(glanceAt(''), { letters: 0, capitals: 0, numbers: false, loud: false })
})

test('at a glance it is seen what is worth a closer look', () => {
  assert.partialDeepStrictEqual(glanceAt('soooo'), { drawnOut: true, loud: false, numbers: false })
  assert.partialDeepStrictEqual(glanceAt('1000 !!!'), { drawnOut: false, numbers: true })
  assert.partialDeepStrictEqual(glanceAt('WHY now'), { loud: true })
  assert.partialDeepStrictEqual(glanceAt('A B C'), { loud: false })
  assert.partialDeepStrictEqual(glanceAt('Süper :)'), { glad: true })
  assert.partialDeepStrictEqual(glanceAt('Plain words.'), { glad: false, sad: false })
})
