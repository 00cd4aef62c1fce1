import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { todaySlice } from '../slice.ts'
import { inOrder } from './practised.ts'

const Task = z.object({
  kind: z.literal('place-post'),
  id: z.string(),
  places: z.array(z.object({ id: z.string(), weekday: z.number(), hour: z.number() })),
})
const Looked = z.object({
  right: z.boolean(),
  places: z.array(z.object({ id: z.string(), reactions: z.number(), posts: z.number() })),
})
const Skills = z.object({
  skills: z.array(
    z.object({
      skill: z.string(),
      exercise: z.string().nullable(),
      practice: z.object({ day: z.string(), name: z.string(), best: z.number().nullable() }).nullable(),
    }),
  ),
})

/** A bakery whose posts of Tuesday morning did best, on the clock of Istanbul. */
async function bakery(t: test.TestContext) {
  const app = await testApp(t, createNetworks())
  const monday = app.now().toZonedDateTimeISO('Europe/Istanbul').subtract({ weeks: 3 }).startOfDay()
  const week = monday.subtract({ days: monday.dayOfWeek - 1 })
  // Weekday from Monday on, hour, reactions: twice at each place, but only once on Sunday.
  const posts = [
    [0, 9, 4],
    [0, 10, 6],
    [1, 9, 20],
    [1, 11, 30],
    [3, 18, 8],
    [3, 19, 2],
    [4, 12, 1],
    [4, 13, 3],
    [6, 20, 500],
  ] as const
  const at = app.now()
  await app.db.write(async (tx) => {
    const place = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at } as const
    await tx.insertInto('desk.workspaces').values(place).execute()
    const channel = {
      workspace_id: '1',
      network: 'town',
      external_id: 'firin',
      handle: '@firin',
      name: 'Fırın',
      url: 'https://meydan.town',
      zone: 'Europe/Istanbul',
      config: '{}',
      credential: '',
      account: '{}',
      checked_at: at,
      connected_at: at,
    }
    await tx.insertInto('desk.channels').values(channel).execute()
    for (const [nth, [day, hour, likes]] of posts.entries()) {
      const sentAt = week.add({ days: day, hours: hour }).toInstant()
      const delivery = {
        workspace_id: '1',
        channel_id: '1',
        kind: 'post',
        key: `d${nth}`,
        payload: '{}',
        fingerprint: '',
        state: 'live',
        due_at: sentAt,
        sent_at: sentAt,
        planned_by: 'olga',
        created_at: sentAt,
      } as const
      const { id } = await tx
        .insertInto('publish.deliveries')
        .values(delivery)
        .returning('id')
        .executeTakeFirstOrThrow()
      const seen = { delivery_id: id, workspace_id: '1', channel_id: '1', age_minutes: 1440, at, likes }
      await tx.insertInto('measure.post_snapshots').values(seen).execute()
    }
  })
  return callSlice(
    todaySlice(app, {
      specialDays: () => [],
      practiceDays: () =>
        Promise.resolve((skill) => (skill === 'softening' ? { day: 'conflict', name: 'A quarrel', best: 40 } : null)),
    }),
    { workspaceId: '1', accountId: 'olga' },
  )
}

test('planning is exercised on one’s own hours: which of them did best is asked, and then shown with what it rests on', async (t) => {
  const call = await bakery(t)
  const task = Task.parse((await call('POST /today/exercises', { skill: 'planning' })).body)
  // One post on a Sunday night may have been luck: it is no choice.
  assert.deepEqual(
    task.places.map(({ weekday, hour }) => [weekday, hour]),
    [
      [1, 9],
      [2, 9],
      [4, 18],
      [5, 12],
    ],
  )
  const looked = Looked.parse((await call('POST /today/exercises/:id', { id: task.id, answer: '2-9' })).body)
  assert.equal(looked.right, true)
  assert.deepEqual(
    looked.places.map(({ id, reactions, posts }) => [id, reactions, posts]),
    [
      ['2-9', 25, 2],
      ['4-18', 5, 2],
      ['1-9', 5, 2],
      ['5-12', 2, 2],
    ],
  )
})

test('a skill names its exercise and the day of the town that asks for it; what neither has is not promised', async (t) => {
  const call = await bakery(t)
  const { skills } = Skills.parse((await call('GET /today/skills', {})).body)
  const of = (name: string) => skills.find(({ skill }) => skill === name)
  assert.deepEqual(of('softening'), {
    skill: 'softening',
    exercise: 're-answer',
    practice: { day: 'conflict', name: 'A quarrel', best: 40 },
  })
  assert.deepEqual(of('technical'), { skill: 'technical', exercise: null, practice: null })
})

test('what helps the skill comes first; where the past has nothing of it, whatever it has', () => {
  assert.deepEqual(inOrder('planning'), ['place-post', 're-answer', 'pick-story'])
  assert.deepEqual(inOrder(null), ['re-answer', 'pick-story', 'place-post'])
})
