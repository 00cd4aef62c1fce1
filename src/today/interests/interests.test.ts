import assert from 'node:assert/strict'
import test from 'node:test'
import { match } from './match.ts'
import { talkOf } from './topics.ts'

const say = (text: string, personId: string, intents: string[] = []) => ({
  text,
  personId,
  intents,
  lang: 'en' as const,
})

const filler = Array.from({ length: 30 }, (_, i) => say(`Number ${i} of the street says good morning`, `n${i}`))
const said = [
  ...filler,
  say('Is the rye bread without gluten?', 'ayse', ['question']),
  say('Which breads are gluten free?', 'boris', ['question']),
  say('The parking in front is a joke hahaha', 'carol'),
  say('parking again lol', 'dan'),
  say('Your sourdough is wonderful', 'ayse'),
  say('I came for the sourdough', 'erin'),
]

test('what people talk about is counted by people, greetings of everybody left out', () => {
  const { about } = talkOf(said)
  const words = about.map(({ stem }) => stem)
  assert.ok(words.includes('glute') && words.includes('sourd') && words.includes('parki'), words.join())
  assert.ok(!words.includes('morni'))
  assert.equal(about.find(({ stem }) => stem === 'sourd')?.people, 2)
})

test('what they ask and what they laugh at stand apart', () => {
  const talk = talkOf(said)
  assert.deepEqual(
    talk.asks.map(({ stem }) => stem),
    ['bread', 'glute'],
  )
  assert.deepEqual(
    talk.laughs.map(({ stem }) => stem),
    ['parki'],
  )
})

test('the company’s lines meet the talk: what both care about, what nobody hears, what nobody answers, what is taboo', () => {
  const lines = [
    { id: '1', kind: 'message', text: 'Sourdough takes us two days' },
    { id: '2', kind: 'goal', text: 'Sell more cakes' },
    { id: '3', kind: 'taboo', text: 'No jokes about parking' },
  ] as const
  const found = match(lines, talkOf(said))
  assert.deepEqual(
    found.overlaps.map(({ lineId, topics }) => [lineId, topics.map(({ stem }) => stem)]),
    [['1', ['sourd']]],
  )
  assert.deepEqual(found.unheard, ['2'])
  assert.deepEqual(
    found.touched.map(({ lineId }) => lineId),
    ['3'],
  )
  const open = new Set(found.unanswered.map(({ stem }) => stem))
  assert.ok(open.has('glute') && !open.has('sourd') && !open.has('parki'))
})
