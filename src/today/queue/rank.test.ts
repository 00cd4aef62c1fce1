import assert from 'node:assert/strict'
import test from 'node:test'
import { exerciseOfWeek } from './exercise.ts'
import { rank as rankAll } from './rank.ts'
import type { Situation, Waiting } from './situation.ts'

const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
const ago = (hours: number) => now.subtract({ minutes: Math.round(hours * 60) })

const calm: Situation = {
  workspaceId: '1',
  brand: 'Fırın',
  hidden: new Set(),
  first: new Set(),
  given: new Map(),
  openSlots: [],
  promises: [],
  replyDrafts: [],
  changes: [],
  garden: null,
  silentSources: [],
  goals: [],
  quiet: null,
  rising: [],
  endingLinks: [],
  testsOver: [],
  neglected: [],
  exercise: null,
  weekShare: 0.5,
  monday: '2026-11-23',
  waiting: [],
  waitingInAll: { count: 0, since: null },
  channels: [],
  troubles: [],
  stories: [],
  crises: [],
  handoffs: [],
  drafts: [],
  linkless: [],
  emptyDays: [],
  unconcluded: null,
  hour: 12,
}

const ayse: Waiting = {
  threadId: '1',
  name: 'Ayşe',
  text: 'Simit bayattı!',
  lang: 'tr',
  since: ago(5),
  mood: 'negative',
  private: false,
  channel: 'Fırın',
  reasons: [
    { reason: 'complaint', points: 30 },
    { reason: 'upset', points: 20 },
  ],
}
const boris: Waiting = {
  ...ayse,
  threadId: '2',
  name: 'Борис',
  since: ago(0.5),
  mood: 'neutral',
  reasons: [{ reason: 'question', points: 15 }],
}

const rank = (at: Temporal.Instant, s: Situation) => rankAll(at, [s]).decisions

const exercise = { skill: 'softening', level: 1, of: 12, whose: 'olga' } as const

const kinds = (s: Partial<Situation>) => rank(now, { ...calm, ...s }).map(({ kind }) => kind)

test('somebody upset who has waited all morning comes before a fresh question', () => {
  const order = rank(now, { ...calm, waiting: [boris, ayse], waitingInAll: { count: 2, since: ago(5) } })
  assert.deepEqual(
    order.map((decision) => [decision.id.split(':')[1], decision.urgent]),
    [
      ['1', true],
      ['2', false],
    ],
  )
})

test('who was promised an answer and has none comes before who has waited as long without a promise', () => {
  const late = { ...boris, threadId: '3', name: 'Late', dueAt: ago(0.1) }
  const [first] = rank(now, { ...calm, waiting: [boris, late], waitingInAll: { count: 2, since: ago(1) } })
  assert.match(first?.id ?? '', /^waiting:3:/)
  assert.ok(first?.reasons.some(({ reason }) => reason === 'overdue'))
})

test('the points of a decision are the sum of its reasons', () => {
  const [first] = rank(now, { ...calm, waiting: [ayse], waitingInAll: { count: 1, since: ago(5) } })
  assert.deepEqual(first?.reasons, [
    { reason: 'person', points: 40 },
    { reason: 'waiting', points: 40 },
    { reason: 'complaint', points: 30 },
    { reason: 'upset', points: 20 },
  ])
  assert.equal(first?.score, 130)
})

test('somebody who wrote a minute ago can wait, however upset', () => {
  const fresh = { ...ayse, since: ago(0.1), reasons: [...ayse.reasons, { reason: 'came-back', points: 30 }] }
  const [first] = rank(now, { ...calm, waiting: [fresh], waitingInAll: { count: 1, since: fresh.since } })
  assert.deepEqual([first?.score, first?.urgent], [121, false])
})

test('an upset complaint comes first, then a post that failed, then a question, and old chatter last', () => {
  const question = { ...boris, threadId: '3', since: ago(30), reasons: [{ reason: 'question', points: 15 }] }
  const chatter = { ...boris, threadId: '4', since: ago(90), reasons: [] }
  const failed = {
    id: '7',
    state: 'failed',
    postId: '5',
    text: 'Fresh simit at 7.',
    lang: 'en',
    channel: 'Fırın',
    reply: false,
    at: ago(1),
  } as const
  const order = rank(now, {
    ...calm,
    waiting: [chatter, question, ayse],
    waitingInAll: { count: 3, since: ago(90) },
    troubles: [failed],
  })
  assert.deepEqual(
    order.map(({ id, urgent }) => [id.split(':').slice(0, 2).join(':'), urgent]),
    [
      ['waiting:1', true],
      ['delivery:7', true],
      ['waiting:3', true],
      ['waiting:4', false],
    ],
  )
})

test('a channel that cannot post today beats a promising story, a limited one does not', () => {
  const story = {
    id: '4',
    title: 'Un fiyatları düştü',
    lang: 'tr',
    outlets: 5,
    since: ago(1),
    fit: 90,
    windowMinutes: null,
  }
  const channel = { id: '3', name: 'Fırın', state: 'expired', blocked: 2, nextAt: now.add({ hours: 3 }) } as const
  assert.deepEqual(kinds({ channels: [channel], stories: [story] }), ['channel-broken', 'story'])
  const limited = { ...channel, state: 'limited', blocked: 0, nextAt: null } as const
  assert.deepEqual(kinds({ channels: [limited], stories: [story] }), ['story', 'channel-broken'])
})

test('of many who wait the first five stand alone, the others together', () => {
  const waiting = Array.from({ length: 10 }, (_, place) => ({ ...boris, threadId: String(place) }))
  const order = kinds({ waiting, waitingInAll: { count: 31, since: ago(5) } })
  assert.equal(order.filter((kind) => kind === 'person-waiting').length, 5)
  assert.equal(order.filter((kind) => kind === 'more-waiting').length, 1)
})

const hrefOf = (inDays: number) =>
  rank(now, { ...calm, emptyDays: [{ day: '2026-11-24', inDays }], hour: 12 }).map(({ href }) => href)

test('an empty day is filled at ten, today in two hours', () => {
  assert.deepEqual(hrefOf(0), ['/compose?at=2026-11-24T14:00'])
  assert.deepEqual(hrefOf(1), ['/compose?at=2026-11-24T10:00'])
})

test('in the evening an empty today is over, and tomorrow is asked for', () => {
  const emptyDays = [
    { day: '2026-11-24', inDays: 0 },
    { day: '2026-11-25', inDays: 1 },
  ]
  const dayOf = (hour: number) => rank(now, { ...calm, emptyDays, hour }).map(({ id }) => id)
  assert.deepEqual(dayOf(12), ['day:2026-11-24'])
  assert.deepEqual(dayOf(20), ['day:2026-11-25'])
})

const idOf = (person: Waiting) =>
  rank(now, { ...calm, waiting: [person], waitingInAll: { count: 1, since: person.since } })[0]?.id

test('somebody who writes again is a new decision', () => {
  assert.notEqual(idOf(ayse), idOf({ ...ayse, since: ago(1) }))
})

test('a goal that lags asks from Wednesday on, when half of what should be there is not', () => {
  const lagging = { goals: [{ metric: 'link_clicks', target: 100, value: 20 }] } as const
  const asks = (weekShare: number, value = 20) =>
    kinds({ goals: [{ ...lagging.goals[0], value }], weekShare }).includes('goal-behind')
  assert.deepEqual([asks(0.2), asks(0.5), asks(0.5, 26)], [false, true, false])
})

test('a story asks harder while the window before everybody speaks of it closes', () => {
  const story = { id: '4', title: 'Un fiyatları düştü', lang: 'tr', outlets: 2, since: ago(1), fit: 60 }
  const [open] = rank(now, { ...calm, stories: [{ ...story, windowMinutes: 120 }] })
  const [unknown] = rank(now, { ...calm, stories: [{ ...story, windowMinutes: null }] })
  assert.equal((open?.score ?? 0) - (unknown?.score ?? 0), 25)
  assert.equal(open?.kind === 'story' && open.leftMinutes, 60)
})

test('what was put aside makes room for who stands behind it', () => {
  const waiting = Array.from({ length: 7 }, (_, place) => ({ ...boris, threadId: String(place) }))
  const hidden = new Set(
    waiting.slice(0, 3).map(({ threadId, since }) => `waiting:${threadId}:${since.epochMilliseconds}`),
  )
  const order = kinds({ waiting, waitingInAll: { count: 7, since: ago(1) }, hidden })
  assert.equal(order.filter((kind) => kind === 'person-waiting').length, 4)
  assert.ok(!order.includes('more-waiting'))
})

test('a test that is over, a promise and a neglected duty each have their one decision', () => {
  const order = kinds({
    testsOver: [{ id: '1', title: 'Kadıköy', ends: '2026-11-20' }],
    promises: [{ id: '2', threadId: '9', text: 'We call back', name: 'Ayşe', at: ago(1) }],
    neglected: [{ duty: 'grow', days: 9 }],
  })
  assert.deepEqual(order, ['promise', 'neglected', 'test-over'])
})

test('a calm day asks nothing', () => {
  assert.deepEqual(rank(now, calm), [])
})

test('ten minutes for a skill never come before anybody who waits, and bear the name of whose they are', () => {
  const order = rank(now, { ...calm, exercise, waiting: [boris], waitingInAll: { count: 1, since: boris.since } })
  assert.deepEqual(
    order.map(({ kind, duty }) => [kind, duty]),
    [
      ['person-waiting', 'converse'],
      ['exercise', 'converse'],
    ],
  )
  assert.equal(order.at(-1)?.id, 'exercise:softening:2026-11-23:olga')
})

test('of the gaps of a person the widest that can be practised is the exercise of the week', () => {
  const gap = { workspaceId: '1', level: 2, rated: 2, of: 10 }
  const gaps = [
    { ...gap, skill: 'planning', level: 1, rated: null },
    { ...gap, skill: 'softening', rated: 4 },
    // Repairing can only be done, not practised.
    { ...gap, skill: 'technical', rated: 5, level: 1 },
  ] as const
  assert.equal(exerciseOfWeek(gaps, 'olga')?.skill, 'softening')
  assert.equal(exerciseOfWeek([], 'olga'), null)
})

test('every brand is told with what waits in it, whoever cannot wait first', () => {
  const { loads } = rankAll(now, [
    { ...calm, workspaceId: '1', brand: 'Fırın', emptyDays: [{ day: '2026-11-25', inDays: 1 }] },
    { ...calm, workspaceId: '2', brand: 'Kahveci', waiting: [ayse], waitingInAll: { count: 1, since: ayse.since } },
    { ...calm, workspaceId: '3', brand: 'Çiçekçi' },
  ])
  assert.deepEqual(
    loads.map(({ brand, open, urgent }) => [brand, open, urgent]),
    [
      ['Kahveci', 1, 1],
      ['Fırın', 1, 0],
      ['Çiçekçi', 0, 0],
    ],
  )
})
