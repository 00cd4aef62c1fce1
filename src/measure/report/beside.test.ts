import assert from 'node:assert/strict'
import test from 'node:test'
import { bakery } from '../testing/bakery.ts'
import { besideOf } from './beside.ts'
import { gather } from './gather.ts'
import { NOTHING_GIVEN } from '../given.ts'

const ZONE = 'Europe/Istanbul'

test('a week is held against the same week a year ago, where anything was counted then', async (t) => {
  const { app, workspaceId, tell } = await bakery(t)
  const week = { period: 'week' as const, day: undefined }
  await tell({ reference: 'now', kind: 'call' })
  assert.equal(await besideOf(app, workspaceId, week), null, 'nothing is held against nothing')
  await tell({
    reference: 'then',
    kind: 'call',
    at: app
      .now()
      .subtract({ hours: 24 * 364 })
      .toString(),
  })
  const beside = await besideOf(app, workspaceId, week)
  assert.equal(beside?.compared, 'year')
  assert.deepEqual(beside.kinds, [{ kind: 'call', outcomes: 1 }])
})

test('where nobody counted a year ago, a month is held against as many days with the same weekdays', async (t) => {
  const { app, workspaceId, tell } = await bakery(t)
  const first = app.now().toZonedDateTimeISO(ZONE).toPlainDate().with({ day: 1 })
  const then = first.subtract({ weeks: Math.ceil(first.daysInMonth / 7) })
  await tell({
    reference: 'then',
    kind: 'call',
    at: then.toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).toInstant().toString(),
  })
  const beside = await besideOf(app, workspaceId, { period: 'month', day: undefined })
  assert.equal(beside?.compared, 'weekdays')
  assert.deepEqual(beside.kinds, [{ kind: 'call', outcomes: 1 }])
})

test('a report of a week names its feasts, one of a year only those on days that stand out', async (t) => {
  const { app, workspaceId } = await bakery(t)
  const given = {
    ...NOTHING_GIVEN,
    specialDays: (from: string) => [{ day: from, name: 'Öğretmenler Günü' }],
  }
  const of = async (period: 'week' | 'year') =>
    (await gather(app, given, workspaceId, { period, day: undefined, lang: 'tr' }))?.marked.filter(
      ({ kind }) => kind === 'holiday',
    )
  assert.deepEqual(
    (await of('week'))?.map(({ text }) => text),
    ['Öğretmenler Günü'],
  )
  assert.deepEqual(await of('year'), [])
})
