import assert from 'node:assert/strict'
import test from 'node:test'
import { type Around, quantile, talkFigures, talkRows } from './talk-figures.ts'
import type { Answered, Said } from './talk.sql.ts'

const NOON = Temporal.Instant.from('2026-11-25T12:00:00Z')
const AROUND: Around = {
  open: { questions: 2, oldest: NOON.subtract({ hours: 3 }), byMembers: 1, waiting: 12 },
  again: { people: 3, samePost: 1 },
  spike: { score: 6.5, count: 1 },
  removed: [
    { rule: 'No insults', messages: 3, hidden: 1, uncounted: 2 },
    { rule: 'No advertising', messages: 1, hidden: 1, uncounted: 1 },
  ],
  hours: 24,
  now: NOON,
  me: 'olga',
  zone: 'UTC',
}
const PLAIN: Answered = {
  channelId: '1',
  personId: '7',
  by: 'olga',
  savedReplyId: null,
  lang: 'tr',
  about: 'complaint',
  at: NOON,
  waited: 600,
  office: 300,
  moodBefore: -0.6,
  moodAfter: 0.2,
  wasHot: true,
  calmed: true,
  roomBefore: null,
  roomAfter: null,
  escalated: false,
  revived: null,
  asks: false,
  drew: 1,
  turn: 1,
  ownMood: 0.1,
  asked: null,
}
const DAY: Said = {
  channelId: '1',
  lang: 'tr',
  said: 48,
  negative: 10,
  duty: 20,
  dutyDone: 15,
  asked: 8,
  membersFirst: 2,
  memberReplies: 30,
  ourReplies: 10,
  newcomers: 4,
  welcomed: 3,
  backWelcomed: 2,
  backOthers: 0,
  complaints: 5,
  overBudget: 1,
}

const figuresOf = (answers: Answered[], said: Said[] = [DAY]) =>
  new Map(talkFigures(answers, said, AROUND).map((figure) => [figure.formula, figure]))

test('all eighteen figures are told, and what nobody knows is null and not zero', () => {
  const none = figuresOf([], [])
  assert.equal(none.size, 18)
  assert.equal(none.get('mood_delta_reply')?.value, null)
  assert.equal(none.get('first_response_time')?.value, null)
})

test('the mood after our answers has its n, its interval and the share that did not react', () => {
  const silent = { ...PLAIN, moodAfter: null, calmed: null }
  const lift = figuresOf([PLAIN, { ...PLAIN, moodAfter: 0 }, silent, silent]).get('mood_delta_reply')
  assert.equal(lift?.n, 2)
  assert.ok(Math.abs((lift?.value ?? 0) - 0.7) < 1e-9)
  assert.ok((lift?.low ?? 0) < 0.7 && (lift?.high ?? 0) > 0.7)
  assert.equal(lift?.parts.find(({ part }) => part === 'no-reaction')?.value, 0.5)
})

test('duty, members, newcomers and the work ahead come from the days', () => {
  const figures = figuresOf([PLAIN])
  assert.equal(figures.get('answer_duty_rate')?.value, 0.75)
  assert.equal(figures.get('member_to_member_ratio')?.value, 0.75)
  assert.equal(figures.get('newcomer_welcome')?.value, 0.75)
  assert.equal(figures.get('open_question_age')?.value, 180)
  assert.equal(figures.get('workload')?.value, 12 * 24 * 60, 'twelve wait and one a day is answered')
})

test('what we removed is told by its rule, as a share of all that was negative', () => {
  const share = figuresOf([]).get('removal_share')
  assert.equal(share?.n, 13, 'ten still stand, and three are gone or were not negative')
  assert.equal(share?.value, 4 / 13)
  assert.deepEqual(share?.parts, [
    { part: 'hidden', value: 2 },
    { part: 'deleted', value: 2 },
    { part: 'by-rule', name: 'No insults', value: 3 },
    { part: 'by-rule', name: 'No advertising', value: 1 },
  ])
})

test('what our questions draw is told by the word they ask with', () => {
  const asks = (asked: string, drew: number) => ({ ...PLAIN, lang: 'en', asks: true, asked, drew })
  const figure = figuresOf([asks('Which one?', 4), asks('Which two?', 2), asks('Why?', 1), PLAIN]).get(
    'discussion_stimulation',
  )
  assert.deepEqual(
    figure?.parts.filter(({ part }) => part === 'drawn-by-word').map(({ name, value }) => [name, value]),
    [
      ['which', 3],
      ['why', 1],
    ],
  )
})

test('only who asks sees the mirror of the own words', () => {
  assert.equal(figuresOf([{ ...PLAIN, by: 'mehmet' }]).get('mirror_check')?.n, 0)
  assert.equal(figuresOf([PLAIN]).get('mirror_check')?.n, 1)
})

test('a saved reply used once is leaned on the mean of all answers', () => {
  const plain = Array.from({ length: 19 }, () => ({ ...PLAIN, moodAfter: PLAIN.moodBefore }))
  const [row] = talkRows([...plain, { ...PLAIN, savedReplyId: '5', moodAfter: 0.4 }], 'template')
  assert.equal(row?.n, 1)
  assert.ok((row?.moodDelta ?? 1) < 0.2, 'one lucky answer makes no miracle')
})

test('a median lies between', () => {
  assert.equal(quantile([10, 20], 0.5), 15)
  assert.equal(quantile([], 0.5), null)
})
