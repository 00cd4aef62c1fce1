import assert from 'node:assert/strict'
import test from 'node:test'
import { columnsIn, shapeOf } from './columns.ts'
import { Mapping, readOutcomes, unknownKinds } from './read-outcomes.ts'

const NOW = Temporal.Instant.from('2026-11-20T10:00:00Z')
const mapping = (change: object = {}): Mapping =>
  Mapping.parse({
    columns: { day: 0, kind: 1, value: 2, reference: 3 },
    kind: null,
    currency: 'TRY',
    zone: 'Europe/Istanbul',
    ...change,
  })
const read = (rows: string[][], change: object = {}) => readOutcomes(rows, mapping(change), NOW)

test('headings of a shop in three languages are known by themselves', () => {
  assert.deepEqual(columnsIn(['Sipariş No', 'Tarih', 'Tutar', 'Para Birimi', 'Kupon']), {
    day: 1,
    value: 2,
    currency: 3,
    reference: 0,
    code: 4,
  })
  assert.deepEqual(columnsIn(['Дата заказа', 'Сумма', 'Клиент', 'Промокод']), { day: 0, value: 1, code: 3, person: 2 })
  assert.deepEqual(columnsIn(['Order ID', 'Created at', 'Total']), { day: 1, value: 2, reference: 0 })
  assert.equal(shapeOf(['Order ID', 'Total']), shapeOf(['order  id', 'TOTAL']))
})

test('what happened is read in any of our languages, and an unknown word is asked about', () => {
  const rows = [
    ['2026-11-02', 'Satış', '450', 'a'],
    ['2026-11-02', 'Регистрация', '', 'b'],
    ['2026-11-02', 'CALL', '', 'c'],
    ['2026-11-02', 'Bayi girişi', '', 'd'],
  ]
  const { lines, problems } = read(rows)
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['sale', 'registration', 'call'],
  )
  assert.deepEqual(
    problems.map(({ row, column, why }) => [row, column, why]),
    [[5, 'kind', 'which-kind']],
  )
  assert.deepEqual(unknownKinds(rows, mapping()), ['Bayi girişi'])
  assert.equal(read(rows, { kinds: { 'bayi girisi': 'lead' } }).lines[3]?.kind, 'lead')
})

test('an hour stands in the cell, beside it, or is noon; noon of today has come', () => {
  const at = (rows: string[][], change: object = {}) => read(rows, change).lines.map((line) => line.at.toString())
  assert.deepEqual(at([['02.11.2026 14:35', 'sale', '', 'a']]), ['2026-11-02T11:35:00Z'])
  assert.deepEqual(
    at([
      ['11/25/2026 2:05 PM', 'sale', '', 'a'],
      ['10/31/2026 12:10 AM', 'sale', '', 'b'],
    ]).at(-1),
    '2026-10-30T21:10:00Z',
  )
  assert.deepEqual(at([['2026-11-02', 'sale', '', 'a']]), ['2026-11-02T09:00:00Z'])
  assert.deepEqual(at([['2026-11-20', 'sale', '', 'a']], { zone: 'America/New_York' }), [NOW.toString()])
  const timed = { columns: { day: 0, kind: 1, time: 2, reference: 3 } }
  assert.deepEqual(at([['2026-11-02', 'sale', '23:10', 'a']], timed), ['2026-11-02T20:10:00Z'])
  assert.equal(read([['2026-11-02', 'sale', 'evening', 'a']], timed).problems[0]?.why, 'not-a-time')
})

test('every row is counted or named with its row, its column and its reason', () => {
  const { lines, problems } = read(
    [
      ['2026-11-02', 'sale', '450', 'a'],
      ['2026-11-02', 'sale', '450', 'a'],
      ['someday', 'sale', 'much', 'b'],
      ['2026-12-24', 'sale', '1', 'c'],
      ['2026-11-02', '', '1', 'd'],
      ['2026-11-02', 'sale', '-5', 'e'],
      ['Toplam', '', '900', ''],
      ['', '', '', ''],
    ],
    {},
  )
  assert.deepEqual(
    lines.map(({ row, reference, value, currency }) => [row, reference, value, currency]),
    [[2, 'a', 450, 'TRY']],
  )
  assert.deepEqual(
    problems.map(({ row, column, why }) => [row, column, why]),
    [
      [3, 'reference', 'twice'],
      [4, 'day', 'not-a-day'],
      [4, 'value', 'not-a-number'],
      [5, 'day', 'day-to-come'],
      [6, 'kind', 'no-kind'],
      [7, 'value', 'below-nought'],
      [8, 'day', 'total-line'],
    ],
  )
})

test('without numbers of its own the same file again tells the same, and two alike are two', () => {
  const rows = [
    ['2026-11-02', 'call', '', ''],
    ['2026-11-02', 'call', '', ''],
    ['2026-11-03', 'call', '', ''],
  ]
  const first = read(rows).lines.map(({ reference }) => reference)
  assert.equal(new Set(first).size, 3)
  assert.deepEqual(
    read(rows).lines.map(({ reference }) => reference),
    first,
  )
})

test('the currency stands in the row, in the amount, or is said for the whole file', () => {
  const columns = { day: 0, value: 1, currency: 2 }
  const money = (row: string[], currency: string | null) =>
    read([row], { columns, kind: 'sale', currency }).lines.map((line) => [line.value, line.currency])[0]
  assert.deepEqual(money(['2026-11-02', '450', 'usd'], 'TRY'), [450, 'USD'])
  assert.deepEqual(money(['2026-11-02', '1.450,50 ₺', ''], null), [1450.5, 'TRY'])
  assert.deepEqual(money(['2026-11-02', '450', ''], 'TRY'), [450, 'TRY'])
  assert.deepEqual(money(['2026-11-02', '', ''], 'TRY'), [null, null])
  const none = read([['2026-11-02', '450', '']], { columns, kind: 'sale', currency: null })
  assert.equal(none.problems[0]?.why, 'no-currency')
})

test('a table that says neither when nor what is one problem, not a thousand', () => {
  assert.deepEqual(
    read([['x']], { columns: {} }).problems.map(({ column, why }) => [column, why]),
    [['day', 'no-column']],
  )
  assert.deepEqual(
    read([['2026-11-02']], { columns: { day: 0 } }).problems.map(({ column }) => column),
    ['kind'],
  )
})
