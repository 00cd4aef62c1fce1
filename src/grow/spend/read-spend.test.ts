import assert from 'node:assert/strict'
import test from 'node:test'
import { keyOf, type Mapping, readSpend, shapeOf } from './read-spend.ts'

const mapping = (change: Partial<Mapping> = {}): Mapping => ({
  columns: { day: 0, campaign: 1, amount: 2, clicks: 3 },
  currency: 'TRY',
  zone: 'Europe/Istanbul',
  dates: 'auto',
  decimals: 'auto',
  ...change,
})
const TODAY = '2026-11-20'
const read = (rows: string[][], change: Partial<Mapping> = {}) => readSpend(rows, mapping(change), TODAY)
const amounts = (cells: string[]) => read(cells.map((cell) => ['2026-11-02', 'Simit', cell])).lines.map((l) => l.amount)

test('amounts are read as the column writes them', () => {
  assert.deepEqual(amounts(['1.234,50', '12,00', '7']), [1234.5, 12, 7])
  assert.deepEqual(amounts(['1,234.50', '$12.00']), [1234.5, 12])
  assert.deepEqual(amounts(['1 234,5 ₺', '0,75']), [1234.5, 0.75])
  assert.deepEqual(amounts(['0.123', '12.456']), [0.123, 12.456])
})

test('a column that could mean thousands or decimals is not guessed, but a person may say', () => {
  const rows = [['2026-11-02', 'Simit', '1,234']]
  assert.deepEqual(read(rows).problems, [{ row: 2, column: 'amount', why: 'which-decimal', cell: '1,234' }])
  assert.equal(read(rows, { decimals: 'point' }).lines[0]?.amount, 1234)
  assert.equal(read(rows, { decimals: 'comma' }).lines[0]?.amount, 1.234)
})

test('days are read in every usual writing, and 03/04 only when the column tells', () => {
  const day = (...cells: string[]) => read(cells.map((cell) => [cell, 'Simit', '5'])).lines.map((line) => line.day)
  assert.deepEqual(day('2026-11-02', '02.11.2026', '2 Nov 2026', 'Nov 2, 2026', '2 ноя 2026', '2 Kas 2026'), [
    '2026-11-02',
    '2026-11-02',
    '2026-11-02',
    '2026-11-02',
    '2026-11-02',
    '2026-11-02',
  ])
  assert.deepEqual(day('03/04/2026', '25/04/2026'), ['2026-04-03', '2026-04-25'])
  assert.deepEqual(day('03/04/2026', '04/25/2026'), ['2026-03-04', '2026-04-25'])
  assert.deepEqual(
    read([['03/04/2026', 'Simit', '5']]).problems.map(({ why }) => why),
    ['which-order'],
  )
})

test('every row is counted or named with its row, its column and its reason', () => {
  const { lines, problems } = read([
    ['2026-11-02', 'Simit', '5', '12'],
    ['', 'Simit', '5', ''],
    ['2026-02-30', 'Simit', 'five', ''],
    ['2027-01-01', 'Simit', '5', ''],
    ['2026-11-03', 'Simit', '-5', 'many'],
    ['Toplam', '', '15', ''],
    ['', '', '', ''],
  ])
  assert.deepEqual(
    lines.map(({ row, clicks }) => [row, clicks]),
    [[2, 12]],
  )
  assert.deepEqual(
    problems.map(({ row, column, why }) => [row, column, why]),
    [
      [3, 'day', 'no-day'],
      [4, 'day', 'not-a-day'],
      [4, 'amount', 'not-a-number'],
      [5, 'day', 'day-to-come'],
      [6, 'amount', 'below-nought'],
      [6, 'clicks', 'not-a-number'],
      [7, 'day', 'total-line'],
    ],
  )
})

const priced = (row: string[], currency: string | null) =>
  readSpend([row], mapping({ columns: { day: 0, amount: 1, currency: 2 }, currency }), TODAY)

test('the currency stands in the row, in the amount, or is said for the whole file', () => {
  assert.equal(priced(['2026-11-02', '5', 'usd'], 'TRY').lines[0]?.currency, 'USD')
  assert.equal(priced(['2026-11-02', '5 €', ''], 'TRY').lines[0]?.currency, 'EUR')
  assert.equal(priced(['2026-11-02', '5', ''], 'TRY').lines[0]?.currency, 'TRY')
  assert.equal(priced(['2026-11-02', '5', ''], null).problems[0]?.why, 'no-currency')
})

test('a table without a column for the day is one problem, not a thousand', () => {
  const { problems } = read([['Simit', '5']], { columns: { amount: 1 } })
  assert.deepEqual(problems, [{ row: 1, column: 'day', why: 'no-column', cell: '' }])
})

test('the same day of the same campaign has the same key; files alike in their headings the same shape', () => {
  const line = { day: '2026-11-02', campaign: 'Simit', currency: 'TRY' }
  assert.equal(keyOf('meta', line), keyOf('meta', { ...line, campaign: 'SIMIT' }))
  assert.notEqual(keyOf('meta', line), keyOf('vk', line))
  assert.equal(shapeOf(['Day', 'Amount']), shapeOf(['day ', 'AMOUNT']))
})
