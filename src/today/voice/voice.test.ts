import assert from 'node:assert/strict'
import test from 'node:test'
import { compare } from './compare.ts'
import { signsOf } from './signs.ts'
import { type Said, voiceOf } from './voice.ts'
import { writtenIn } from './written.ts'

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

test('the words of a voice are those of the place, not those of the language', () => {
  const { vocabulary } = voiceOf(neighbours.map((said) => ({ ...said, lang: 'tr' }))) ?? { vocabulary: [] }
  const words = vocabulary.map(({ word }) => word)
  assert.ok(
    words.some((word) => word.startsWith('simi')),
    words.join(', '),
  )
  assert.ok(!words.includes('nasıl') && !words.includes('gibisi') && !words.includes('bu'), words.join(', '))
})

test('a phrase is found in any case and accent, at the beginning of a word', () => {
  assert.deepEqual(writtenIn('Çay BEDAVA, simit bedavaya yakın', 'bedava'), [
    { text: 'BEDAVA', isWhole: true },
    { text: 'bedava', isWhole: false },
  ])
  assert.deepEqual(writtenIn('İNDİRİM günü', 'indirim'), [{ text: 'İNDİRİM', isWhole: true }])
  assert.deepEqual(writtenIn('Всё ещё дёшево', 'дешево'), [{ text: 'дёшево', isWhole: true }])
  assert.deepEqual(writtenIn('Embedded', 'bed'), [])
})

test('a word of the brand’s may take the place of another only where the sentence bears it', () => {
  const rules = {
    address: 'either',
    emojiMost: null,
    wordsMost: null,
    phrases: [{ never: 'cheap', rather: 'fair' }],
  } as const
  const written = (text: string) =>
    compare(text, null, rules).map((found) => (found.finding === 'never-say' ? found.written : undefined))
  assert.deepEqual(written('Our cheap bread'), ['cheap'])
  assert.deepEqual(written('Bread gets cheaper'), [null])
  assert.deepEqual(written('Our cheese'), [])
})

test('a post may be longer than comments are, an answer not; whom we answer in which language is not the voice’s matter', () => {
  const voice = voiceOf(neighbours)
  const long = 'Simit fırından şimdi çıktı, çayın yanında sıcacık seni bekliyor 😂 '.repeat(5)
  const kinds = (text: string, kind: 'post' | 'reply') => compare(text, voice, null, kind).map(({ finding }) => finding)
  assert.deepEqual(kinds(long, 'post'), [])
  assert.deepEqual(kinds(long, 'reply'), ['longer'])
  assert.ok(kinds('Мы открываемся завтра в семь утра, ждём вас 😂', 'post').includes('other-language'))
  assert.ok(!kinds('Мы открываемся завтра в семь утра, ждём вас 😂', 'reply').includes('other-language'))
})
