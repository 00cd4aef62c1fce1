import assert from 'node:assert/strict'
import test from 'node:test'
import { compare } from './compare.ts'
import { signsOf } from './signs.ts'
import { type Said, voiceOf } from './voice.ts'

/** Sixty comments of a neighbourhood that says sen, laughs and likes its simit. */
const neighbours: Said[] = Array.from({ length: 60 }, (_, i) => ({
  text:
    [
      'Sen bu simidi nasıl yapıyorsun ya 😂',
      'ahahaha bayıldım simite 😂',
      'Yarın kaçta açıyorsun? 🙏',
      'Çayın yanında simit gibisi yok 😂',
    ][i % 4] ?? '',
  lang: i % 12 === 0 ? 'en' : 'tr',
  personId: String(i % 20),
}))

test('a voice is counted: who says sen, how often they laugh, which sign they love', () => {
  const voice = voiceOf(neighbours)
  assert.ok(voice)
  assert.equal(voice.of, 60)
  assert.equal(voice.people, 20)
  assert.equal(voice.formal, 0)
  assert.equal(voice.emojiShare, 1)
  assert.equal(voice.laughShare, 0.75)
  assert.equal(voice.askShare, 0.25)
  assert.deepEqual(voice.emoji[0], { sign: '😂', times: 45 })
  assert.deepEqual(voice.langs[0], { lang: 'tr', share: 55 / 60 })
})

test('from a handful of comments no voice is known', () => {
  assert.equal(voiceOf(neighbours.slice(0, 29)), null)
})

test('a stiff letter among neighbours is told what is stiff about it', () => {
  const stiff = 'Sayın müşterimiz, siz değerli misafirlerimizi simit ile ağırlamaktan mutluluk duyarız, bekliyoruz.'
  const found = compare(stiff, voiceOf(neighbours), null).map(({ finding }) => finding)
  assert.deepEqual(found, ['more-formal', 'no-emoji'])
})

test('what a neighbour would write passes', () => {
  assert.deepEqual(compare('Sen de gel, simitler sıcak 😂', voiceOf(neighbours), null), [])
})

test('the brand’s own rule wins over the custom of the neighbours', () => {
  const rules = {
    address: 'formal',
    emojiMost: 0,
    wordsMost: null,
    phrases: [{ never: 'bedava', rather: 'bizden' }],
  } as const
  const found = compare('Sen gel, çay bedava 😂', voiceOf(neighbours), rules)
  assert.deepEqual(
    found.map(({ finding, rule }) => [finding, rule]),
    [
      ['never-say', true],
      ['too-many-emoji', true],
      ['more-familiar', true],
    ],
  )
})

test('laughter is heard in three languages', () => {
  for (const text of ['hahahaha', 'ахахаха', 'sjsjsjs', 'ну вы даёте)))', 'lol', '🤣'])
    assert.ok(signsOf(text, 'other').laughs, text)
  for (const text of ['Saat kaçta?', 'Спасибо :)', 'Hello']) assert.ok(!signsOf(text, 'other').laughs, text)
})
