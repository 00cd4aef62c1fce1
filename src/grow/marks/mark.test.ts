import assert from 'node:assert/strict'
import test from 'node:test'
import { isToDo, monthsOf, stepOf } from './mark.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const told = { shown: 900, amount: 3000, currency: 'RUB', toldAt: Temporal.Instant.from('2026-12-04T09:00:00Z') }
const step = (part: object) =>
  stepOf({ law: 'ru', missing: [], isRequested: false, isSaid: true, isOut: false, months: [], ...part })
const turkish = (part: object) => step({ law: 'tr', isSaid: false, ...part })
const november = (today: string) => monthsOf('ru', stood('2026-11-24'), [], day(today))[0]
const stood = (from: string, until = from) => ({ from: day(from), until: day(until) })

test('an advertisement in Russia goes from needed over asked and given to out and told', () => {
  assert.equal(step({ missing: ['token'] }), 'needed')
  assert.equal(step({ missing: ['token'], isRequested: true }), 'asked')
  assert.equal(step({ isSaid: false }), 'given')
  const months = monthsOf('ru', stood('2026-11-24'), [], day('2026-12-03'))
  assert.equal(step({ isOut: true, months }), 'out')
  const after = monthsOf('ru', stood('2026-11-24'), [{ month: '2026-11', ...told }], day('2026-12-05'))
  assert.equal(step({ isOut: true, months: after }), 'told')
  assert.equal(step({ isOut: true, isSaid: false, months: after }), 'given', 'without its mark it is not done')
})

test('a month is told within thirty days of its end, and is late afterwards', () => {
  assert.deepEqual(
    ['2026-11-30', '2026-12-01', '2026-12-30', '2026-12-31'].map((today) => november(today)?.state),
    ['running', 'due', 'due', 'late'],
  )
  assert.equal(november('2026-12-01')?.dueOn, '2026-12-30')
})

test('a placement of three months is told three times, and what was shown later is told as well', () => {
  const kept = [
    { month: '2026-11', ...told },
    { month: '2027-03', ...told, toldAt: null },
  ]
  const months = monthsOf('ru', stood('2026-11-24', '2027-01-02'), kept, day('2027-01-10'))
  assert.deepEqual(
    months.map(({ month, state }) => `${month} ${state}`),
    ['2026-11 told', '2026-12 due', '2027-01 running', '2027-03 running'],
  )
})

test('in Turkey there is no register: the words are all that is asked', () => {
  assert.deepEqual(
    [turkish({}), turkish({ isSaid: true }), turkish({ isSaid: true, isOut: true })],
    ['needed', 'given', 'out'],
  )
  const months = monthsOf('tr', stood('2026-11-24'), [{ month: '2026-11', ...told, toldAt: null }], day('2027-05-01'))
  assert.deepEqual(
    months.map(({ state, dueOn }) => [state, dueOn]),
    [['kept', null]],
  )
  assert.ok(!isToDo({ step: 'out', isUnmarked: false, months }))
})

test('what stands without its mark is the first thing to do', () => {
  assert.ok(isToDo({ step: 'given', isUnmarked: true, months: [] }))
  assert.ok(!isToDo({ step: 'given', isUnmarked: false, months: [] }))
})
