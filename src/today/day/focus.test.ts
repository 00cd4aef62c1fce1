import assert from 'node:assert/strict'
import test from 'node:test'
import { focusBlocks, type Pace } from './focus.ts'

const zone = 'Europe/Istanbul'
const at = (clock: string) => Temporal.ZonedDateTime.from(`2026-11-24T${clock}[${zone}]`).toInstant()
const day = { begins: at('09:00'), ends: at('18:00'), zone }
/** Ten an hour from nine to six, half of them answered, four minutes each. */
const pace: Pace = {
  arrival: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 10 : 0)),
  share: 0.5,
  answerMinutes: 4,
  postMinutes: 25,
  measured: true,
}
const none = { backlog: 0, gaps: 0, signals: 0 }
const clock = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
const said = (blocks: ReturnType<typeof focusBlocks>) =>
  blocks.map(({ kind, from, until, count }) => {
    return `${kind} ${clock(from)}-${clock(until)} ${count}`
  })

test('answering is laid out in sittings as long as what comes in and one’s own speed make them', () => {
  const blocks = focusBlocks(at('08:00'), day, pace, { ...none, backlog: 5 }, [])
  assert.deepEqual(said(blocks), [
    'answer 09:00-09:20 5',
    // From nine to 11:15 come 22.5, of which 11 are answered: 45 minutes.
    'answer 11:15-12:00 11',
    'answer 13:30-14:15 11',
    'answer 15:45-16:30 11',
  ])
})

test('who is half as fast sits twice as long', () => {
  const [first] = focusBlocks(at('08:00'), day, { ...pace, answerMinutes: 8 }, { ...none, backlog: 5 }, [])
  assert.equal(first && first.until.since(first.from).total('minutes'), 40)
})

test('a meeting is not moved; the sitting comes after it', () => {
  const meeting = { from: at('11:00'), until: at('12:00') }
  const blocks = said(focusBlocks(at('08:00'), day, pace, { ...none, backlog: 5 }, [meeting]))
  assert.ok(blocks.includes('answer 12:05-12:50 11'), blocks.join())
})

test('a quiet day keeps a few answers for the last sitting instead of interrupting four times', () => {
  const quiet = { ...pace, arrival: pace.arrival.map((an) => an / 20) }
  assert.deepEqual(said(focusBlocks(at('08:00'), day, quiet, none, [])), ['answer 15:45-15:55 2'])
})

test('reading comes first, writing after the first answers', () => {
  const blocks = said(focusBlocks(at('08:00'), day, pace, { backlog: 5, gaps: 2, signals: 30 }, []))
  assert.deepEqual(blocks.slice(0, 3), ['read 09:00-09:15 12', 'answer 09:20-09:40 5', 'write 09:45-10:35 2'])
})

test('nothing is planned for hours that are over', () => {
  const blocks = focusBlocks(at('15:00'), day, pace, { ...none, backlog: 3 }, [])
  assert.ok(blocks.every(({ from }) => Temporal.Instant.compare(from, at('15:00')) >= 0))
})
