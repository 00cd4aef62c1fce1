import assert from 'node:assert/strict'
import test from 'node:test'
import { fill, speaksOfItem, unknownIn } from './fill.ts'
import { foresee } from './foresee.ts'
import { sift } from './sift.ts'

const simit = {
  title: 'Simit fiyatına zam',
  summary: 'Fırıncılar odası açıkladı. Yeni fiyat pazartesi başlıyor.',
  url: 'https://posta.example/1',
  source: 'Şehir Postası',
  author: null,
  lang: 'tr',
}

const rule = {
  name: 'Simit',
  sourceId: '1',
  becomes: 'draft' as const,
  category: null,
  channelIds: ['1'],
  template: '{title}\n\n{summary}\n\n{link}',
  must: [],
  mustNot: [],
  onlyLang: null,
  lang: null,
  labels: [],
  goal: null,
  campaign: '',
  aDay: 2,
  keepDays: null,
  isOn: true,
}

test('the template says the item, and a line about what the item lacks goes away with it', () => {
  assert.equal(
    fill('{title} ({source})\n{author}\n\n{link}', simit, 'tr'),
    'Simit fiyatına zam (Şehir Postası)\n\nhttps://posta.example/1',
  )
  assert.equal(fill('{title}\n\n{link}\n\n#fırın', { ...simit, url: null }, 'tr'), 'Simit fiyatına zam\n\n#fırın')
})

test('signs of a replacement in the words of an item stay words', () => {
  assert.equal(
    fill('{title} — {link}', { ...simit, title: 'Ekmek $& {link} $1' }, 'tr'),
    'Ekmek $& {link} $1 — https://posta.example/1',
  )
})

test('a name that items do not have is told, and so are words that never change', () => {
  assert.deepEqual(unknownIn('{title} {image}'), ['image'])
  assert.equal(speaksOfItem('News from {source}'), false)
  assert.equal(speaksOfItem('{title}'), true)
})

test('a word is found in any of its forms, and the reason names it', () => {
  assert.equal(sift({ ...rule, must: ['fiyat'] }, simit, 'tr'), null)
  assert.deepEqual(sift({ ...rule, must: ['peynir', 'zeytin'] }, simit, 'tr'), {
    reason: 'lacks-word',
    about: { words: 'peynir, zeytin' },
  })
  assert.equal(sift({ ...rule, mustNot: ['ZAM'] }, simit, 'tr')?.reason, 'has-word')
  assert.equal(sift({ ...rule, onlyLang: 'ru' }, simit, 'tr')?.reason, 'other-language')
  assert.equal(sift({ ...rule, onlyLang: 'ru' }, { ...simit, lang: null }, 'tr'), null)
})

test('looking back, items over the number of a day wait for the next, in their order, and too long a wait lets go', () => {
  const now = Temporal.Instant.from('2026-03-10T09:00:00Z')
  const told = (hoursAgo: number) => ({ ...simit, publishedAt: now.subtract({ hours: hoursAgo }) })
  const five = [told(50), told(49), told(49), told(48), told(48)]
  const ground = { zone: 'Europe/Istanbul', now, lang: 'tr' as const }
  assert.deepEqual(
    foresee(rule, five, ground).map((one) => (one.state === 'made' ? one.day : one.state)),
    ['2026-03-08', '2026-03-08', '2026-03-09', '2026-03-09', '2026-03-10'],
  )
  assert.deepEqual(
    foresee({ ...rule, keepDays: 1 }, five, ground).map(({ state }) => state),
    ['made', 'made', 'made', 'made', 'filtered'],
  )
  assert.equal(foresee({ ...rule, aDay: 1 }, five, ground).filter(({ state }) => state === 'waiting').length, 2)
})
