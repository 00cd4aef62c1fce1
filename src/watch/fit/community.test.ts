import assert from 'node:assert/strict'
import test from 'node:test'
import { createTalk } from './community.ts'
import { fitOf, tasteOf } from './fit.ts'

const talkOf = (said: readonly string[], headlines: readonly string[]) => {
  const talk = createTalk()
  for (const [at, text] of said.entries()) talk.note({ threadId: String(at), text, lang: 'tr' })
  for (const title of headlines) talk.told(title, 'tr')
  return talk
}

const SAID = [
  'vapur yine gecikti',
  'vapurlar çok kalabalık',
  'bu vapur neden durdu',
  'bugün hava güzel',
  'fiyatlar güzel',
  'çok güzel',
]
const NEWS = ['Vapur seferleri arttı', 'Derbi berabere bitti', 'Okullar açıldı', 'Borsa düştü']

test('what several conversations share and the news tells of is what the community speaks of', () => {
  assert.deepEqual(
    talkOf(SAID, NEWS)
      .words()
      .map(({ word, threads }) => [word, threads]),
    [['vapur', 3]],
  )
})

test('the same conversation told again counts once, and a word every headline uses counts nothing', () => {
  const talk = talkOf(SAID.slice(0, 2), NEWS)
  talk.note({ threadId: '0', text: 'vapur vapur vapur', lang: 'tr' })
  assert.deepEqual(talk.words(), [])
  assert.deepEqual(
    talkOf(
      SAID,
      Array.from({ length: 40 }, (_, at) => `Vapur haberi ${at}`),
    ).words(),
    [],
  )
})

const story = (title: string) => ({
  title,
  summary: '',
  lang: 'tr',
  sources: 1,
  firstPublishedAt: Temporal.Instant.from('2026-11-24T06:00:00Z'),
})

test('a page that has said nothing of itself gets first what its community speaks of', () => {
  const community = new Map(
    talkOf(SAID, NEWS)
      .words()
      .map(({ stem, threads }) => [stem, threads]),
  )
  const fit = fitOf(story('Vapura zam geldi'), tasteOf([], [], { community }))
  assert.ok(fit.score > fitOf(story('Derbi bu akşam'), tasteOf([], [], { community })).score)
  assert.partialDeepStrictEqual(fit.reasons, [{ kind: 'community', threads: 3 }])
})
