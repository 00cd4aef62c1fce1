import assert from 'node:assert/strict'
import test from 'node:test'
import { questionFor } from '../ui/compose/questions.ts'
import { discussion } from './discussion.ts'

const BLANK = {
  title: null,
  text: '',
  lang: 'en',
  warning: null,
  visibility: 'public',
  poll: null,
  media: [],
  thread: null,
  firstComment: null,
  place: null,
  paid: null,
  goal: null,
  channelGoals: [],
} as const

const kinds = (text: string, lang: string, more: Partial<Parameters<typeof discussion>[0]> = {}) =>
  discussion({ ...BLANK, media: [], channelGoals: [], text, lang, ...more }).map(({ kind }) => kind)

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

test('what is only to be sold need not ask, what is to be talked about must', () => {
  const plain = 'The oven is new and the simit comes out at seven every morning now.'
  assert.deepEqual(kinds(plain, 'en', { goal: 'sales' }), [])
  assert.deepEqual(kinds(plain, 'en', { goal: 'image' }), ['asks-nothing'])
  assert.deepEqual(kinds(plain, 'en', { channelGoals: ['sales'] }), [])
  assert.deepEqual(kinds(plain, 'en', { channelGoals: ['sales', 'recall'] }), ['asks-nothing'])
  assert.deepEqual(kinds(plain, 'en', { goal: 'awareness', channelGoals: ['sales'] }), ['asks-nothing'])
})

test('it is never more than a hint, and the question it offers is one', () => {
  const said = 'Fırınımız yenilendi, simit artık her sabah yedide hazır oluyor.'
  const found = discussion({ ...BLANK, media: [], channelGoals: [], text: said, lang: 'tr' })
  assert.deepEqual(
    found.map(({ weight, fix }) => [weight, fix]),
    [['look', 'add-question']],
  )
  for (const lang of ['en', 'tr', 'ru'] as const)
    for (const goal of ['awareness', 'recall', 'image', null] as const)
      assert.deepEqual(kinds(`${said}\n\n${questionFor(lang, goal)}`, lang), [], `${lang} ${goal}`)
})
