import assert from 'node:assert/strict'
import test from 'node:test'
import { discussion } from './discussion.ts'

const kinds = (text: string, lang: string, more: Partial<Parameters<typeof discussion>[0]> = {}) =>
  discussion({
    title: null,
    text,
    lang,
    warning: null,
    visibility: 'public',
    poll: null,
    media: [],
    thread: null,
    firstComment: null,
    place: null,
    paid: null,
    ...more,
  }).map(({ kind }) => kind)

test('a post that leaves nothing to answer is worth a look, in each of our languages', () => {
  assert.deepEqual(kinds('The oven is new and the simit comes out at seven every morning now.', 'en'), ['asks-nothing'])
  assert.deepEqual(kinds('Fırınımız yenilendi, simit artık her sabah yedide hazır oluyor.', 'tr'), ['asks-nothing'])
  assert.deepEqual(kinds('У нас новая печь, и теперь симит готов каждое утро ровно в семь.', 'ru'), ['asks-nothing'])
})

test('a question, a poll or a question in the first comment is enough', () => {
  assert.deepEqual(kinds('The oven is new. What would you like to be baked in it first?', 'en'), [])
  const plain = 'The oven is new and the simit comes out at seven every morning now.'
  assert.deepEqual(kinds(plain, 'en', { poll: { options: ['a', 'b'], minutes: 60, multiple: false } }), [])
  assert.deepEqual(kinds(plain, 'en', { firstComment: 'And you: salted or sweet?' }), [])
})

test('a question mark inside of a link asks nobody', () => {
  assert.deepEqual(kinds('All about our new oven and its bread: https://firin.example/oven?page=2', 'en'), [
    'asks-nothing',
  ])
})
