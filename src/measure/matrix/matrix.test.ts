import assert from 'node:assert/strict'
import test from 'node:test'
import { cellsOf, matrixOf, unevennessOf } from './matrix.ts'

const START = Temporal.Instant.from('2026-10-01T10:00:00Z')
const posts = Array.from({ length: 20 }, (_, at) => ({
  id: String(at),
  channelId: '1',
  at: START.add({ hours: at * 24 }),
  kinds: [at % 2 === 0 ? 'poll' : 'text'],
}))
const seat = (personId: string, segment: string, since = START.subtract({ hours: 1 })) => ({
  channelId: '1',
  personId,
  segment,
  since,
})
const seats = [
  ...Array.from({ length: 40 }, (_, at) => seat(`t${at}`, 'tr')),
  ...Array.from({ length: 20 }, (_, at) => seat(`r${at}`, 'ru')),
]
/** Turks answer everything alike; Russians answer polls. */
const answers = posts.flatMap(({ id, kinds }, at) => [
  ...Array.from({ length: 4 }, (_, i) => ({ postId: id, personId: `t${(at * 3 + i * 7) % 40}` })),
  ...Array.from({ length: kinds[0] === 'poll' ? 6 : 1 }, (_, i) => ({ postId: id, personId: `r${(at + i * 3) % 20}` })),
])
const cell = (row: string, column: string) =>
  matrixOf(posts, seats, answers).cells.find((one) => one.row === row && one.column === column)

test('a cell counts chances: posts of the kind times the people who were there', () => {
  const polls = cell('poll', 'ru')
  assert.deepEqual([polls?.posts, polls?.of, polls?.hits], [10, 200, 60])
  assert.equal(polls?.rate, 0.3)
})

test('what one segment answers more than it usually does is told; what is as usual is not', () => {
  assert.equal(cell('poll', 'ru')?.says, 'more')
  assert.equal(cell('text', 'ru')?.says, 'less')
  assert.equal(cell('poll', 'tr')?.says, 'unclear')
})

test('two posts say nothing, however well they went', () => {
  const few = posts.map((post, at) => ({ ...post, kinds: [at < 2 ? 'video' : 'text'] }))
  const found = matrixOf(few, seats, answers).cells.find(({ row, column }) => row === 'video' && column === 'ru')
  assert.equal(found?.says, 'few')
})

test('who came later had no chance to answer earlier posts', () => {
  const late = [...seats, seat('new', 'tr', START.add({ hours: 24 * 18 }))]
  const { cells } = matrixOf(posts, late, answers)
  const of = cells.filter(({ column }) => column === 'tr').reduce((sum, one) => sum + one.of, 0)
  assert.equal(of, 20 * 40 + 2)
})

test('one post that everybody answers is not a kind of posts that works', () => {
  const heap = posts.flatMap(({ id }, at) =>
    Array.from({ length: at === 4 ? 38 : 2 }, (_, i) => ({ postId: id, personId: `t${(at * 5 + i) % 40}` })),
  )
  const matrix = matrixOf(posts, seats, heap)
  assert.ok(matrix.unevenness > 5)
  const polls = matrix.cells.find(({ row, column }) => row === 'poll' && column === 'tr')
  assert.equal(polls?.says, 'unclear')
})

test('of many cells that differ only by chance hardly one is told', () => {
  let state = 7
  const draw = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  let told = 0
  for (let round = 0; round < 40; round += 1) {
    const tallies = Array.from({ length: 12 }, (_, at) => ({
      row: `k${at % 4}`,
      column: `s${Math.floor(at / 4)}`,
      posts: 10,
      of: 400,
      hits: Array.from({ length: 400 }, draw).filter((one) => one < 0.05).length,
    }))
    const usual = new Map(['s0', 's1', 's2'].map((id) => [id, 0.05]))
    told += cellsOf(tallies, usual, 1).filter(({ says }) => says === 'more' || says === 'less').length
  }
  assert.ok(told < 0.05 * 480, `${told} of 480`)
})

test('a single cell with a large effect stays what it is', () => {
  const tallies = ['a', 'b', 'c', 'd'].map((row) => ({
    row,
    column: 's',
    posts: 10,
    of: 1000,
    hits: row === 'a' ? 200 : 20,
  }))
  const [first] = cellsOf(tallies, new Map([['s', 0.065]]), 1)
  assert.ok(first && first.lift > 2.5 && first.low < 200 / 65 && first.high > 200 / 65, JSON.stringify(first))
})

test('even counts are not called uneven', () => {
  assert.equal(
    unevennessOf(
      Array.from({ length: 30 }, () => ({ hits: 4, expected: 4 })),
      2,
    ),
    1,
  )
})
