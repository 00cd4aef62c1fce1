import assert from 'node:assert/strict'
import test from 'node:test'
import { questionWordIn } from './question-words.ts'

test('a question is known by the word it asks with, in three languages', () => {
  assert.equal(questionWordIn('We are back. Which filling shall we try next?', 'en'), 'which')
  assert.equal(questionWordIn('Yeni simit geldi! SIRADAKİ HANGİ olsun?', 'tr'), 'hangi')
  assert.equal(questionWordIn('Спасибо! А что испечь завтра?', 'ru'), 'что')
})

test('only the last question counts, and one without a word for it has none', () => {
  assert.equal(questionWordIn('Why not? And where do you live?', 'en'), 'where')
  assert.equal(questionWordIn('Really?', 'en'), null)
  assert.equal(questionWordIn('What a day.', 'en'), null)
})
