import assert from 'node:assert/strict'
import test from 'node:test'
import { readRow, type Cells } from './row.ts'

const ground = (lang: 'en' | 'tr' | 'ru') => ({
  zone: 'Europe/Istanbul',
  lang,
  now: Temporal.Instant.from('2029-12-01T00:00:00Z'),
  channels: [{ id: '1', name: 'Fırın', handle: '@firin', publishes: true }],
  media: new Set<string>(),
})

const read = (cells: Cells, lang: 'en' | 'tr' | 'ru' = 'en') => readRow({ text: 'Simit', ...cells }, ground(lang))

test('a day written with slashes is asked about where it can be read in two ways', () => {
  const cells = { date: '03/04/2030', time: '10:00' }
  assert.deepEqual(
    read(cells).problems.map(({ kind }) => kind),
    ['day-or-month'],
  )
  assert.equal(read(cells, 'tr').wish.wallTime, '2030-04-03T10:00')
  assert.equal(read({ ...cells, date: '12/31/2030' }).wish.wallTime, '2030-12-31T10:00')
})

test('hours are read as people write them', () => {
  const hour = (time: string) => read({ date: '2030-01-02', time }).wish.wallTime?.slice(11)
  assert.deepEqual(['9:05', '18.30', '6:15 PM', '12:00 am', '23:59:00'].map(hour), [
    '09:05',
    '18:30',
    '18:15',
    '00:00',
    '23:59',
  ])
  assert.equal(read({ date: '2030-01-02 18:30' }).wish.wallTime, '2030-01-02T18:30')
})

test('a row without a date is a draft, and a channel is known by its name in any letters', () => {
  const { wish, problems } = read({ channels: 'FIRIN' })
  assert.deepEqual(problems, [])
  assert.deepEqual([wish.state, wish.wallTime, wish.channelIds], ['draft', null, ['1']])
})
