import assert from 'node:assert/strict'
import test from 'node:test'
import { adviceFor, leadOf, leadReport, type Moments, rivalReport, sourceReturns } from './lead.ts'

const NINE = Temporal.Instant.from('2026-03-02T09:00:00Z')
const at = (minutes: number) => NINE.add({ minutes })

/** A story told at nine and seen ten minutes later. */
const story = (firstSpoken: number | null, posted: number | null, firstSourceId = '1'): Moments => ({
  firstTold: NINE,
  firstSourceId,
  seen: at(10),
  firstSpoken: firstSpoken === null ? null : at(firstSpoken),
  posted: posted === null ? null : at(posted),
})

test('the delay of asking is told apart from the delay of deciding', () => {
  assert.deepEqual(leadOf(story(100, 40)), {
    detectionMinutes: 10,
    decisionMinutes: 30,
    leadMinutes: 90,
    wasFirst: true,
  })
})

test('who was told by the community was not first', () => {
  assert.deepEqual(leadOf(story(4, 40)), {
    detectionMinutes: 10,
    decisionMinutes: 30,
    leadMinutes: -6,
    wasFirst: false,
  })
  assert.equal(leadOf(story(100, null)).wasFirst, false)
  assert.equal(leadOf(story(null, 40)).wasFirst, null)
})

test('the report says how often we were first, and what is left of the lead', () => {
  assert.deepEqual(
    leadReport([story(70, 40), story(80, 40), story(90, 40), story(4, 40), story(100, 40), story(null, 40)]),
    {
      discussed: 5,
      beatRate: 0.8,
      leadMinutes: 70,
      usableLeadMinutes: 40,
      detectionMinutes: 10,
      decisionMinutes: 30,
    },
  )
})

test('too few stories say nothing', () => {
  assert.deepEqual(leadReport([story(70, 40)]), {
    discussed: 1,
    beatRate: null,
    leadMinutes: null,
    usableLeadMinutes: null,
    detectionMinutes: null,
    decisionMinutes: null,
  })
})

test('a source is worth the stories it had first that became posts', () => {
  const returns = sourceReturns([story(70, null, 'noise'), story(70, null, 'noise'), story(70, 40, 'gold')])
  assert.deepEqual(
    returns.map(({ sourceId, first, posted }) => [sourceId, first, posted]),
    [
      ['gold', 1, 1],
      ['noise', 2, 0],
    ],
  )
})

const told = (posted: number | null, rivalTold: number | null) => ({
  posted: posted === null ? null : at(posted),
  rivalTold: rivalTold === null ? null : at(rivalTold),
})

test('a competitor who had it first counts against us, and one who never told it does not count', () => {
  const stories = [told(10, 20), told(10, 20), told(10, 20), told(30, 20), told(30, 20), told(10, null), told(null, 20)]
  assert.deepEqual(rivalReport(stories), { both: 5, beatRate: 0.6 })
  assert.deepEqual(rivalReport(stories.slice(2)), { both: 3, beatRate: null })
})

test('a source that brings much and nothing of it first is questioned, one whose stories do well as posts is recommended', () => {
  const source = { items: 200, first: 0, posted: 0, outcome: null, rival: false }
  assert.equal(adviceFor(source), 'prune')
  assert.equal(adviceFor({ ...source, rival: true }), null, 'a competitor is watched for other reasons')
  assert.equal(adviceFor({ ...source, first: 1 }), null)
  assert.equal(adviceFor({ ...source, first: 9, posted: 4, outcome: 1.8 }), 'boost')
  assert.equal(adviceFor({ ...source, first: 9, posted: 4, outcome: 0.6 }), null)
})
