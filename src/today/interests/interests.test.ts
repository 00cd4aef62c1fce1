import assert from 'node:assert/strict'
import test from 'node:test'
import { match } from './match.ts'
import { monthOfStreet } from './testing/street-comments.ts'
import { talkOf, type Topic } from './topics.ts'

const has = (topics: readonly Topic[], word: string) => topics.some((topic) => topic.word.startsWith(word))

const words = (topics: readonly Topic[]) => topics.map(({ word }) => word)

const STREETS = {
  en: {
    about: ['rye bread', 'gluten free', 'parking', 'birthday cake', 'cinnamon rolls', 'prices'],
    asks: ['gluten free', 'birthday cake'],
    laughs: ['parking'],
    small: /morning|thank|good|nice|know|really|people|place/,
  },
  tr: {
    about: ['glutensiz ekmek', 'park yeri', 'simit', 'fiyatlar', 'sipariş', 'doğum günü'],
    asks: ['glutensiz ekmek', 'sipariş'],
    laughs: ['simit'],
    small: /günaydın|teşekkür|güzel|elinize|iyi|kimse|kaç|ahaha/,
  },
  ru: {
    about: ['глютена', 'ржаной хлеб', 'парковк', 'торт', 'цены', 'доставк'],
    asks: ['глютена', 'хлеб'],
    laughs: ['парковк'],
    small: /спасибо|доброе|очень|сегодня|подскажите|хорош|ахах/,
  },
} as const

for (const lang of ['en', 'tr', 'ru'] as const)
  test(`the topics of a street are what it speaks of, not the words it speaks with (${lang})`, () => {
    const { about, asks, laughs } = talkOf(monthOfStreet(lang))
    const { small, ...wanted } = STREETS[lang]
    for (const word of wanted.about) assert.ok(has(about, word), `${word} in ${words(about).join(', ')}`)
    for (const word of wanted.asks) assert.ok(has(asks, word), `${word} in ${words(asks).join(', ')}`)
    for (const word of wanted.laughs) assert.ok(has(laughs, word), `${word} in ${words(laughs).join(', ')}`)
    for (const word of words([...about, ...asks, ...laughs])) assert.doesNotMatch(word, small)
  })

test('a phrase stands for its words where they are hardly ever said alone', () => {
  const { about } = talkOf(monthOfStreet('en'))
  const said = words(about)
  assert.ok(said.includes('cinnamon rolls') && !said.includes('cinnamon'), said.join(', '))
  assert.equal(about.find(({ word }) => word === 'gluten free')?.people, 4)
})

test('one word is one topic in all its forms', () => {
  const { about } = talkOf(monthOfStreet('tr'))
  const simit = about.find(({ word }) => word.startsWith('simi'))
  // Simidin, simitler, simidi, simit, simitçi.
  assert.equal(simit?.people, 5)
})

test('what one person repeats is no topic', () => {
  const said = ['Zeppelin!', 'The zeppelin again', 'When does the zeppelin fly?'].map((text) => ({
    text,
    personId: 'zoe',
    lang: 'en' as const,
    intents: [],
  }))
  assert.deepEqual(talkOf(said).about, [])
})

test('the company’s lines meet the talk: what both care about, what nobody hears, what nobody answers, what is taboo', () => {
  const lines = [
    { id: '1', kind: 'message', text: 'Our rye rests for two days' },
    { id: '2', kind: 'goal', text: 'Sell more umbrellas' },
    { id: '3', kind: 'taboo', text: 'No jokes about parking' },
  ] as const
  const found = match(lines, talkOf(monthOfStreet('en')))
  assert.deepEqual(
    found.overlaps.map(({ lineId, topics }) => [lineId, words(topics)]),
    [['1', ['rye bread']]],
  )
  assert.deepEqual(found.unheard, ['2'])
  assert.deepEqual(
    found.touched.map(({ lineId, topics }) => [lineId, words(topics)]),
    [['3', ['parking']]],
  )
  const open = new Set(words(found.unanswered))
  assert.ok(open.has('gluten free') && !open.has('rye bread') && !open.has('parking'))
})

test('a line in Turkish meets a topic in another of its forms', () => {
  const lines = [{ id: '1', kind: 'goal', text: 'Simitten kazanmak' }] as const
  assert.equal(match(lines, talkOf(monthOfStreet('tr'))).overlaps.length, 1)
})
