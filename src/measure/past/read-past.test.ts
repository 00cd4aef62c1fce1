import assert from 'node:assert/strict'
import test from 'node:test'
import { columnsIn, followersByDay, readPast } from './read-past.ts'

const read = (headings: string[], rows: string[][], dates: 'auto' | 'day-first' | 'month-first' = 'auto') =>
  readPast(rows, columnsIn(headings), { today: '2026-11-26', dates })

const named = (headings: string[]) => Object.entries(columnsIn(headings)).toSorted(([, a], [, b]) => a - b)

test('exports of networks and search engines are read by their headings in three languages', () => {
  assert.deepEqual(named(['Date', 'Impressions', 'New follows', 'Unfollows', 'Replies']), [
    ['day', 0],
    ['searches', 1],
    ['joined', 2],
    ['left', 3],
  ])
  assert.deepEqual(named(['Date', 'Sponsored followers', 'Organic followers', 'Total followers']), [
    ['day', 0],
    ['followers', 3],
  ])
  assert.deepEqual(named(['Дата', 'Подписавшиеся', 'Отписавшиеся', 'Охват']), [
    ['day', 0],
    ['joined', 1],
    ['left', 2],
  ])
  assert.deepEqual(named(['Tarih', 'Tıklama sayısı', 'Gösterim sayısı', 'TO', 'Konum']), [
    ['day', 0],
    ['clicks', 1],
    ['searches', 2],
  ])
})

test('every row is a day or says what is wrong with it', () => {
  const { lines, problems } = read(
    ['Date', 'Followers'],
    [
      ['2026-03-01', '1,204'],
      ['2026-03-02', '1,210'],
      ['', ''],
      ['yesterday', '12'],
      ['2027-01-01', '9'],
      ['2026-03-03', 'many'],
      ['2026-03-02', '1,215'],
    ],
  )
  assert.deepEqual(
    lines.map(({ day, followers }) => [day, followers]),
    [
      ['2026-03-01', 1204],
      ['2026-03-02', 1215],
    ],
  )
  assert.deepEqual(
    problems.map(({ row, column, why }) => [row, column, why]),
    [
      [5, 'day', 'not-a-day'],
      [6, 'day', 'day-to-come'],
      [7, 'followers', 'not-a-number'],
    ],
  )
})

test('whether 03/04 is in March or in April is asked where the column does not tell', () => {
  const headings = ['Date', 'Followers']
  assert.equal(read(headings, [['03/04/2026', '5']]).problems[0]?.why, 'which-order')
  assert.equal(read(headings, [['03/04/2026', '5']], 'day-first').lines[0]?.day, '2026-04-03')
})

test('who came and who went is counted back from a day on which followers are known', () => {
  const { lines } = read(
    ['Date', 'New follows', 'Unfollows'],
    [
      ['2026-03-01', '5', '1'],
      ['2026-03-02', '10', '2'],
      ['2026-03-03', '3', '0'],
      ['2026-03-04', '7', '7'],
    ],
  )
  assert.deepEqual(followersByDay(lines, { day: '2026-03-03', followers: 120 }), [
    { day: '2026-03-01', followers: 109 },
    { day: '2026-03-02', followers: 117 },
  ])
  assert.equal(followersByDay(lines, null), 'no-total')
})

test('what the desk saw itself is not told over by a table', () => {
  const { lines } = read(
    ['Date', 'Followers'],
    [
      ['2026-03-01', '100'],
      ['2026-03-02', '105'],
      ['2026-03-03', '999'],
    ],
  )
  assert.deepEqual(followersByDay(lines, { day: '2026-03-03', followers: 110 }), [
    { day: '2026-03-01', followers: 100 },
    { day: '2026-03-02', followers: 105 },
  ])
})
