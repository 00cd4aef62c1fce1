import assert from 'node:assert/strict'
import test from 'node:test'
import { createTrendsDetectCommand } from '../public.ts'
import { surprise } from './surprise.ts'
import { createTrend } from './trend.ts'

const MONDAY = Temporal.Instant.from('2026-03-02T00:00:00Z')
const HOURS_OF_EIGHT_WEEKS = 24 * 56

/** Counts as people make them: around the mean, by a chance that is the same in every run. */
function createCounts(seed: number) {
  let state = seed
  const chance = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return (state + 0.5) / 4_294_967_296
  }
  return (mean: number) => {
    let count = -1
    for (let product = 1, least = Math.exp(-mean); product > least; count++) product *= chance()
    return count
  }
}

/** Busy at noon, quiet at night, quieter at the weekend. */
const usual = (hour: number) =>
  40 * (1 + 0.6 * Math.sin(((hour % 24) - 6) * (Math.PI / 12))) * (Math.floor(hour / 24) % 7 < 5 ? 1 : 0.6)

/** The hours at which a series of such means raised an alert. */
function alertsOf(meanAt: (hour: number) => number, hours = HOURS_OF_EIGHT_WEEKS, seed = 7): number[] {
  const count = createCounts(seed)
  const trend = createTrend()
  return Array.from({ length: hours }, (_, hour) => trend(MONDAY.add({ hours: hour }), count(meanAt(hour)))).flatMap(
    ({ alert }, hour) => (alert ? [hour] : []),
  )
}

test('days and weekends as usual raise no alert', () => {
  const alerts = [1, 2, 3, 4, 5].flatMap((seed) => alertsOf(usual, HOURS_OF_EIGHT_WEEKS, seed))
  assert.ok(alerts.length <= 2, `${alerts.length} alerts in ten months`)
})

test('three times the usual is noticed within two hours, once for the whole event', () => {
  const begins = 24 * 30 + 12
  const alerts = alertsOf((hour) => usual(hour) * (hour >= begins && hour < begins + 5 ? 3 : 1))
  assert.equal(alerts.length, 1)
  assert.ok((alerts[0] ?? 0) - begins <= 1)
})

test('a busy noon is usual, the same number at night is an event', () => {
  const night = 24 * 30 + 2
  assert.deepEqual(
    alertsOf((hour) => (hour >= night && hour < night + 2 ? 64 : usual(hour))),
    [night],
  )
})

test('slow growth is no event, and a leap that stays is one', () => {
  assert.deepEqual(
    alertsOf((hour) => usual(hour) * (1 + hour / HOURS_OF_EIGHT_WEEKS)),
    [],
  )
  const leap = 24 * 28
  const alerts = alertsOf((hour) => usual(hour) * (hour >= leap ? 2.5 : 1))
  assert.equal(alerts.length, 1)
})

test('a gap in the data raises nothing, and one mention after a long silence neither', () => {
  const count = createCounts(3)
  const trend = createTrend()
  const hours = Array.from({ length: 800 }, (_, hour) => hour).filter((hour) => hour <= 700 || hour >= 760)
  const judged = hours.map((hour) => trend(MONDAY.add({ hours: hour }), count(30)))
  assert.ok(judged.slice(hours.indexOf(760)).every(({ alert }) => !alert))

  const silent = createTrend()
  const rare = Array.from({ length: 1_000 }, (_, hour) => silent(MONDAY.add({ hours: hour }), hour % 97 === 96 ? 1 : 0))
  assert.ok(rare.every(({ alert, score }) => !alert && Number.isFinite(score)))
  assert.ok(silent(MONDAY.add({ hours: 1_000 }), 12).alert)
})

test('values every five minutes are read as such', () => {
  const count = createCounts(5)
  const trend = createTrend()
  const begins = 288 * 20
  const alerts = Array.from({ length: 288 * 24 }, (_, at) => {
    const mean = usual(at / 12) * (at >= begins && at < begins + 12 ? 3 : 1)
    return trend(MONDAY.add({ minutes: at * 5 }), count(mean)).alert
  }).flatMap((alert, at) => (alert ? [at] : []))
  assert.equal(alerts.length, 1)
  assert.ok((alerts[0] ?? 0) - begins <= 1)
})

test('three instead of one is no sensation, three hundred instead of a hundred is', () => {
  assert.ok(surprise(3, 1, 1) < 2)
  assert.ok(surprise(300, 100, 100 + 100) > 6)
  assert.ok(Math.abs(surprise(100, 100, 200)) < 0.1)
})

test('lines on the command line are judged series by series', () => {
  const detect = createTrendsDetectCommand()
  const line = (series: string, hour: number, value: number) =>
    JSON.parse(detect(JSON.stringify({ series, at: MONDAY.add({ hours: hour }).toString(), value })))
  for (let hour = 0; hour < 400; hour++) {
    line('simit', hour, 20 + (hour % 3))
    line('boza', hour, 200 + (hour % 7))
  }
  assert.equal(line('boza', 400, 205).alert, false)
  assert.deepEqual(
    { ...line('simit', 400, 205), score: 0 },
    {
      series: 'simit',
      at: MONDAY.add({ hours: 400 }).toString(),
      score: 0,
      alert: true,
    },
  )
})
