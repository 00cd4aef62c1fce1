import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'
import { rollFresh } from './roll-up.ts'

const Part = z.object({ part: z.string(), value: z.number().nullable(), name: z.string().optional() })
const Talk = z.object({
  figures: z.array(
    z.object({ formula: z.string(), value: z.number().nullable(), n: z.number(), parts: z.array(Part) }),
  ),
})

/** Ayşe's words of the last days and what we did about them. */
async function talkedIn(t: TestContext) {
  const { app, call, workspaceId, channelId, threadId } = await bakery(t)
  const now = app.now()
  const said = (
    hoursAgo: number,
    {
      waited,
      ...more
    }: {
      text: string
      ours?: boolean
      mood_label?: 'negative' | 'positive'
      mood?: number
      /** Hours that somebody had waited for this answer of ours. */
      waited?: number
    },
  ) =>
    app.db.write(async (tx) => {
      const at = now.subtract({ minutes: Math.round(hoursAgo * 60) })
      const { id } = await tx
        .insertInto('converse.messages')
        .values({
          workspace_id: workspaceId,
          channel_id: channelId,
          thread_id: threadId,
          kind: 'comment',
          ours: false,
          lang: 'en',
          at,
          seen_at: at,
          ...more,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (more.ours)
        await tx
          .insertInto('converse.answers')
          .values({
            message_id: id,
            workspace_id: workspaceId,
            thread_id: threadId,
            by_account: 'olga',
            at,
            waited_since: waited === undefined ? null : at.subtract({ hours: waited }),
            before: '{}',
          })
          .execute()
      return id
    })
  const removed = (messageId: string, action: 'hide' | 'delete', ruleTitle: string) =>
    app.db.write((tx) =>
      tx
        .insertInto('converse.acts')
        .values({
          workspace_id: workspaceId,
          message_id: messageId,
          thread_id: threadId,
          action,
          rule_title: ruleTitle,
          rule_text: '',
          state: 'done',
          at: now,
        })
        .execute(),
    )
  const figure = async (formula: string) => {
    await rollFresh(app)
    const { figures } = Talk.parse((await call('GET /measure/talk', { period: 'week' })).body)
    return figures.find((one) => one.formula === formula)
  }
  const open = (kept: {
    channelId: string | null
    week: { day: number; from: string; to: string }[]
    holidays?: string[]
  }) =>
    app.db.write((tx) =>
      tx
        .insertInto('converse.answer_hours')
        .values({
          workspace_id: workspaceId,
          channel_id: kept.channelId,
          zone: 'Europe/Istanbul',
          week: JSON.stringify(kept.week),
          holidays: JSON.stringify(kept.holidays ?? []),
          changed_at: now,
        })
        .execute(),
    )
  return { app, said, removed, figure, open, channelId, now }
}

const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }))

/** The median wait within answering hours. */
const inHours = async (figure: (formula: string) => Promise<{ parts: z.output<typeof Part>[] } | undefined>) =>
  (await figure('first_response_time'))?.parts.find(({ part }) => part === 'office')?.value

test('a past that came in at once is counted whole at the first look', async (t) => {
  const { said, app } = await talkedIn(t)
  await said(24 * 12 + 3, { text: 'When is it ready?' })
  await said(24 * 12, { text: 'It is ready.', ours: true, waited: 2 })
  await rollFresh(app)
  const counted = await app.db.read.selectFrom('measure.talk_answers').select('waited_seconds').execute()
  assert.deepEqual(counted, [{ waited_seconds: 7_200 }])
})

test('a wait is counted in the hours in which the house answers, those of the channel before those of all', async (t) => {
  const all = await talkedIn(t)
  await all.open({ channelId: null, week: ALWAYS })
  await all.said(1, { text: 'It is ready.', ours: true, waited: 3 })
  assert.equal(await inHours(all.figure), 180)
  const own = await talkedIn(t)
  await own.open({ channelId: null, week: ALWAYS })
  await own.open({ channelId: own.channelId, week: [] })
  await own.said(1, { text: 'It is ready.', ours: true, waited: 3 })
  assert.equal(await inHours(own.figure), 0)
})

test('on a holiday nobody is waited for, and where nothing is set weekdays count from nine to six', async (t) => {
  const holiday = await talkedIn(t)
  const days = [0, 1, 2].map((back) => holiday.now.subtract({ hours: back * 24 }).toZonedDateTimeISO('Europe/Istanbul'))
  await holiday.open({ channelId: null, week: ALWAYS, holidays: days.map((day) => day.toPlainDate().toString()) })
  await holiday.said(1, { text: 'It is ready.', ours: true, waited: 3 })
  assert.equal(await inHours(holiday.figure), 0)
  const unset = await talkedIn(t)
  await unset.said(1, { text: 'It is ready.', ours: true, waited: 24 * 7 })
  assert.equal(await inHours(unset.figure), 5 * 9 * 60)
})

test('what was removed is a share of what was negative, and each removal has its rule', async (t) => {
  const { said, removed, figure } = await talkedIn(t)
  const ill = { mood_label: 'negative' as const, mood: -0.8 }
  const insult = await said(2, { text: 'You thieves!', ...ill })
  for (let i = 0; i < 3; i += 1) await said(1, { text: 'The bread was cold', ...ill })
  assert.deepEqual((await figure('removal_share'))?.value, 0)
  await removed(insult, 'hide', 'No insults')
  await removed(insult, 'delete', 'No insults')
  const share = await figure('removal_share')
  assert.equal(share?.value, 0.25)
  assert.deepEqual(
    share?.parts.map(({ part, name, value }) => [name ?? part, value]),
    [
      ['hidden', 0],
      ['deleted', 1],
      ['No insults', 1],
    ],
  )
})

test('a talk counts as still only after a pause that is long on its channel', async (t) => {
  const { said, figure } = await talkedIn(t)
  for (const hoursAgo of [70, 60, 50, 40, 30, 20]) await said(hoursAgo, { text: 'I bake at home, too' })
  await said(12, { text: 'And which flour do you take?', ours: true })
  assert.equal((await figure('thread_revived'))?.n, 0, 'eight hours are no long pause where ten are usual')
  const asks = await figure('discussion_stimulation')
  assert.ok(asks?.parts.some(({ part, name }) => part === 'drawn-by-word' && name === 'which'))
})
