import assert from 'node:assert/strict'
import test from 'node:test'
import { currencyIn, spendFileOf } from './spend-files.ts'

test('an export of Meta is known by its headings in all three languages, with the currency of its heading', () => {
  const files = [
    ['Campaign name', 'Ad set name', 'Day', 'Reach', 'Impressions', 'Currency', 'Amount spent (USD)', 'Link clicks'],
    ['Kampanya adı', 'Gün', 'Gösterim', 'Harcanan Tutar (TRY)', 'Bağlantı tıklamaları'],
    ['Название кампании', 'Дата начала отчетности', 'Показы', 'Сумма затрат (RUB)', 'Клики по ссылке'],
  ].map((headings) => spendFileOf(headings))
  assert.deepEqual(
    files.map((file) => [file?.cabinet, file?.currency]),
    [
      ['meta', null],
      ['meta', 'TRY'],
      ['meta', 'RUB'],
    ],
  )
  assert.deepEqual(files[0]?.columns, {
    day: 2,
    amount: 6,
    currency: 5,
    campaign: 0,
    group: 1,
    impressions: 4,
    clicks: 7,
  })
})

test('an export of Telegram Ads tells views and joins, and pays in TON or euros', () => {
  const file = spendFileOf(['Day', 'Ad title', 'Views', 'Joined', 'Spent budget, TON'])
  assert.deepEqual(file, {
    cabinet: 'telegram',
    columns: { day: 0, amount: 4, campaign: 1, impressions: 2, joins: 3 },
    currency: 'TON',
  })
})

test('an export of VK Ads is known by what it spent', () => {
  const file = spendFileOf(['Дата', 'Название кампании', 'Показы', 'Клики', 'Потрачено всего, ₽', 'Вступления'])
  assert.deepEqual([file?.cabinet, file?.currency, file?.columns.joins], ['vk', 'RUB', 5])
})

test('a table of another shape belongs to nobody', () => {
  assert.equal(spendFileOf(['When', 'How much', 'What for']), null)
  assert.equal(spendFileOf(['Date', 'Amount', 'Campaign']), null)
})

test('a currency is read from its letters or its sign', () => {
  assert.deepEqual(['1 200,50 ₺', 'Spend (EUR)', '12 руб.', '7'].map(currencyIn), ['TRY', 'EUR', 'RUB', null])
})
