import assert from 'node:assert/strict'
import test from 'node:test'
import { LANGS } from '#platform/words.ts'
import { csvOf, excelOf } from './files.ts'
import type { Report } from './gather.ts'
import { pdfOf } from './pdf.ts'
import { pictureOf } from './picture.ts'
import { headlineSaid, speakerOf } from './said.ts'

const days = Array.from({ length: 7 }, (_, at) => `2026-11-${String(16 + at)}`)

const week = (lang: Report['lang'], change: Partial<Report> = {}): Report => ({
  lang,
  look: { name: '', colour: '#1f5fa8', logo: null },
  workspace: 'Köşe Fırın',
  sample: false,
  period: 'week',
  starts: '2026-11-16',
  last: '2026-11-22',
  madeOn: '2026-11-23',
  headline: { kind: 'registration', count: 27, before: 18 },
  figures: [
    { formula: 'outcomes', value: 27, before: 18, currency: null },
    { formula: 'link_clicks', value: 412, before: 388, currency: null },
    { formula: 'first_reply_median', value: 23, before: 41, currency: null },
    { formula: 'followers_gained', value: null, before: 12, currency: null },
    { formula: 'outcome_value', value: 12500, before: 9800, currency: 'TRY' },
    { formula: 'net_sentiment', value: 0.32, before: 0.21, currency: null },
  ],
  beside: {
    compared: 'year',
    figures: [{ formula: 'link_clicks', before: 301, currency: null }],
    kinds: [{ kind: 'registration', outcomes: 20 }],
  },
  trend: days.map((day, at) => ({
    day,
    clicks: at === 6 ? null : 30 + at * 12,
    before: 50 - at * 3,
    posts: at % 3 === 0 ? 1 : 0,
  })),
  languages: [
    { lang: 'tr', messages: 84 },
    { lang: 'ru', messages: 31 },
    { lang: 'other', messages: 4 },
  ],
  sources: [
    { source: 'direct', clicks: 120 },
    { source: 'mastodon', clicks: 96 },
  ],
  posts: Array.from({ length: 9 }, (_, at) => ({
    id: String(at),
    text: `Yarın sabah yedide sıcak simit, ığüşöç İĞÜŞÖÇ. Завтра в семь свежие симиты, ёж и щука. ${at}`,
    storyId: null,
    storyTitle: null,
    publishedAt: null,
    channelIds: [],
    clicks: 60 - at,
    comments: at,
    outcomes: 9 - at,
    value: 0,
    boosts: null,
    likes: null,
  })),
  kinds: [{ kind: 'registration', outcomes: 27, before: 18 }],
  unusual: [
    {
      day: '2026-11-18',
      figure: 'link_clicks',
      value: 182,
      expected: 70,
      low: 45,
      high: 95,
      causes: [{ part: 'source', value: 'mastodon', name: 'mastodon', now: 90, usual: 12, share: 0.7 }],
    },
  ],
  marked: [
    { day: '2026-11-17', kind: 'campaign-began', text: 'Sıcak simit' },
    { day: '2026-11-18', kind: 'holiday', text: 'Öğretmenler Günü' },
    { day: '2026-11-19', kind: 'note', text: 'Site iki saat kapalıydı.' },
  ],
  goals: [
    {
      id: '1',
      channelId: null,
      channelName: null,
      kind: 'sales',
      metric: 'sales_value',
      currency: 'TRY',
      target: 20_000,
      period: 'month',
      actual: 12_500,
      expected: 13_100,
      forecast: { value: 19_400, low: 17_800, high: 21_300, chance: 0.34 },
      weeks: 8,
      status: 'at-risk',
      starts: '2026-11-01',
      ends: '2026-12-01',
    },
  ],
  soWhat: new Map([['whole', 'Sabah paylaşımları iki kat kayıt getirdi. Утренние посты привели вдвое больше людей.']]),
  ...change,
})

for (const lang of LANGS)
  test(`the report in ${lang} is a whole file with its letters inside, and a picture of it needs no font`, async () => {
    const pdf = await pdfOf(week(lang))
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.match(pdf.toString('latin1'), /\/FontFile2/)
    const png = await pictureOf(week(lang))
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 675])
  })

test('a report on what is made up says so on paper, in the picture and in the table', async () => {
  const [real, madeUp] = [week('tr'), week('tr', { sample: true })]
  assert.ok(!(await pdfOf(real)).equals(await pdfOf(madeUp)))
  assert.notDeepEqual(await pictureOf(real), await pictureOf(madeUp))
  assert.match(csvOf(madeUp), /kurgusal bir fırın/)
  assert.doesNotMatch(csvOf(real), /kurgusal/)
})

const said = (lang: Report['lang'], headline: Report['headline']) => {
  const report = week(lang, { headline })
  return headlineSaid(report, speakerOf(report))
}

test('the sentence says how far it is from the days before, in the order each language wants', () => {
  const grown = { kind: 'registration', count: 27, before: 18 }
  assert.equal(said('en', grown), '27 registrations: 50% more than in the same days before.')
  assert.equal(said('tr', grown), '27 kayıt: önceki aynı günlere göre %50 fazla.')
  assert.equal(said('ru', { ...grown, before: 0 }), 'Регистрации: 27; за столько же дней до этого — 0.')
  assert.equal(said('en', { kind: null, count: 0, before: 0 }), 'No outcome was told in this period.')
})

test('a text that begins like a formula is no formula in the table', async () => {
  const [post] = week('en').posts
  assert.ok(post)
  const report = week('en', { posts: [{ ...post, text: '=HYPERLINK("x")' }] })
  assert.match(csvOf(report), /"'=HYPERLINK/)
  assert.equal((await excelOf(report)).subarray(0, 2).toString(), 'PK')
})

test('the table says where goals stand and which days stood out, as the page does', () => {
  const table = csvOf(week('tr'))
  assert.match(table, /Satış tutarı,tüm sayfalar,12500,20000,TRY,Riskli/)
  assert.match(table, /182 tıklama; olağanı 45–95\. Farkın içindeki payları: Mastodon %70\./)
  assert.match(table, /“Sıcak simit” kampanyası başladı/)
})

test('a feast on a day that stood out is named with it, and the days of a year ago stand beside', () => {
  assert.match(csvOf(week('en')), /Of the difference: Mastodon 70%\. That day: Öğretmenler Günü\./)
  assert.match(csvOf(week('tr')), /Gösterge,Şimdi,Önce,Bir yıl önce,,/)
  assert.match(csvOf(week('tr')), /önceki aynı günlere göre %50 fazla\. Bir yıl önce 20; şimdi %35 fazla\./)
  const weekdays = { compared: 'weekdays' as const, figures: [], kinds: [{ kind: 'registration', outcomes: 27 }] }
  assert.match(csvOf(week('ru', { beside: weekdays })), /В те же дни недели до этого было столько же\./)
  assert.doesNotMatch(csvOf(week('en', { beside: null })), /year ago|weekdays/)
})
