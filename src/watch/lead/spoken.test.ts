import assert from 'node:assert/strict'
import test from 'node:test'
import { addressOf, linksIn } from './address.ts'
import { createHearing, type Saying } from './spoken.ts'

const NINE = Temporal.Instant.from('2026-03-02T09:00:00Z')

const TOLD = [
  [
    'simit',
    'tr',
    'Simit fiyatına zam geldi',
    'Simit fiyatı 20 liraya çıktı. Fırıncılar un fiyatlarını gerekçe gösterdi.',
  ],
  ['vapur', 'tr', 'Kadıköy vapur seferleri artırıldı', 'Şehir Hatları yeni vapur seferlerini duyurdu.'],
  ['ferry', 'en', 'City council approves new ferry line to Kadıköy', 'The ferry will run every 20 minutes from June.'],
  ['flour', 'en', 'Flour prices rise again as drought hits wheat harvest', 'Bakers warn of costlier bread.'],
  ['metro', 'ru', 'В Москве открылась новая станция метро «Потапово»', 'Станцию открыл мэр.'],
  ['muka', 'ru', 'Цены на муку выросли на 12 процентов', 'Пекари предупреждают о подорожании хлеба.'],
] as const

const hearing = createHearing()
for (const [storyId, lang, title, text] of TOLD)
  hearing.note({
    storyId,
    lang,
    title,
    text,
    source: storyId,
    published: NINE,
    url: `https://posta.example/${storyId}/`,
  })

const said = (text: string, lang: string, storyId: string | null = null): Saying => ({
  threadId: '1',
  text,
  lang,
  at: NINE.add({ hours: 5 }),
  storyId,
})

const SPEAK = [
  ['tr', 'Simit yine zamlanmış, 20 lira olmuş duydunuz mu?', 'simit'],
  ['tr', 'kadıköy vapur seferleri artmış oh be', 'vapur'],
  ['en', 'did you hear about the new ferry line to kadikoy?', 'ferry'],
  ['en', 'Flour prices are going up because of the drought, will your bread cost more?', 'flour'],
  ['ru', 'Слышали, станцию Потапово наконец открыли!', 'metro'],
  ['ru', 'Мука опять подорожала на 12 процентов, кошмар', 'muka'],
] as const

for (const [lang, text, story] of SPEAK) {
  test(`“${text}” speaks of the story`, () => {
    assert.deepEqual(hearing.hear(said(text, lang)), { storyId: story, by: 'words' })
  })
}

const OTHERWISE = [
  ['tr', 'Sizin simitler harika, ellerinize sağlık'],
  ['tr', 'Simit fiyatı ne kadar?'],
  ['tr', 'Kadıköy şubeniz kaçta açılıyor?'],
  ['en', 'How much is the bread?'],
  ['en', 'new line of cookies when?'],
  ['ru', 'Когда открываетесь в воскресенье?'],
  ['ru', 'Почему такие цены на хлеб?'],
] as const

for (const [lang, text] of OTHERWISE) {
  test(`“${text}” speaks of no story`, () => {
    assert.equal(hearing.hear(said(text, lang)), null)
  })
}

test('a link to any telling of it is certain, however it was passed on', () => {
  const text = 'look: http://www.posta.example/ferry?utm_source=share&fbclid=x.'
  assert.deepEqual(hearing.hear(said(text, 'en')), { storyId: 'ferry', by: 'link' })
})

test('what is said below our post about a story speaks of it', () => {
  assert.deepEqual(hearing.hear(said('nice', 'en', 'flour')), { storyId: 'flour', by: 'below' })
})

test('a page has one address, and two pages have two', () => {
  assert.equal(addressOf('https://m.posta.example/a/amp/?b=1&utm_medium=x')?.address, 'posta.example/a?b=1')
  assert.notEqual(addressOf('https://posta.example/?p=1')?.address, addressOf('https://posta.example/?p=2')?.address)
  assert.equal(addressOf('mailto:a@posta.example'), null)
  assert.deepEqual(linksIn('(see https://posta.example/a), or https://posta.example/b!'), [
    'https://posta.example/a',
    'https://posta.example/b',
  ])
})
