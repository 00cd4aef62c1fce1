import assert from 'node:assert/strict'
import test from 'node:test'
import type { Known } from '../audience/known.ts'
import { newcomersOf } from './newcomers.ts'

const NOW = Temporal.Instant.from('2026-11-20T12:00:00Z')
const GIVEN = { languages: ['tr'], now: NOW }

const came = (daysAgo: number, change: Partial<Known> = {}, minute = 0): Known => ({
  languages: ['tr'],
  words: '',
  about: 'Kadıköy, kahve',
  follows: '',
  joinedAt: NOW.subtract({ hours: daysAgo * 24, minutes: minute }),
  leftAt: null,
  founder: false,
  door: null,
  hasSpoken: true,
  bot: false,
  hasPicture: true,
  madeOn: Temporal.PlainDate.from('2021-01-01'),
  wrote: 300,
  numbered: false,
  ...change,
})
/** Two a day over a month, at all hours. */
const usual = Array.from({ length: 60 }, (_, at) => came(2 + Math.floor(at / 2), {}, (at * 137) % 700))
const bought: Partial<Known> = {
  about: '',
  hasPicture: false,
  hasSpoken: false,
  wrote: 0,
  numbered: true,
  languages: ['xx'],
}
const crowdOf = (how: Partial<Known>) => Array.from({ length: 40 }, (_, at) => came(1, how, at))

test('a crowd without faces, words or voices asks for a look, and says by what', () => {
  const { crowds } = newcomersOf({ followers: [...crowdOf(bought), ...usual], zone: 'UTC' }, GIVEN)
  assert.equal(crowds.length, 1)
  assert.equal(crowds[0]?.says, 'look')
  const odd = crowds[0]?.signs.filter(({ isOdd }) => isOdd).map(({ sign }) => sign)
  assert.deepEqual(odd, [
    'one-hour',
    'never-spoke',
    'no-words',
    'no-picture',
    'wrote-nothing',
    'numbered-name',
    'other-language',
  ])
})

test('a crowd of people like all others is only a crowd, and its door is named', () => {
  const { crowds } = newcomersOf({ followers: [...crowdOf({ door: 'Radio' }), ...usual], zone: 'UTC' }, GIVEN)
  assert.equal(crowds[0]?.says, 'usual')
  assert.deepEqual(crowds[0]?.doors, [{ door: 'Radio', share: 1 }])
})

test('what a network does not show is no sign', () => {
  const hidden = { hasPicture: null, about: '', madeOn: null, wrote: null }
  const { signs } = newcomersOf({ followers: crowdOf(hidden), zone: 'UTC' }, GIVEN)
  const named = new Set(signs.map(({ sign }) => sign))
  for (const sign of ['no-picture', 'no-words', 'new-account', 'wrote-nothing'] as const) assert.ok(!named.has(sign))
})

test('who was there before we looked came on no day', () => {
  const { days, known } = newcomersOf(
    { followers: usual.map((one) => ({ ...one, founder: true })), zone: 'UTC' },
    GIVEN,
  )
  assert.deepEqual([days.length, known], [0, 0])
})
