import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from '../testing/desk.ts'

const Made = z.object({ id: z.string() })
const Checked = z.object({
  channels: z.array(
    z.object({ findings: z.array(z.object({ kind: z.string(), said: z.string(), to: z.string().nullable() })) }),
  ),
})
const Week = z.object({ clashes: z.array(z.object({ id: z.string(), kind: z.string() })) })
const Account = z.looseObject({ can: z.looseObject({ publish: z.looseObject({}) }) })
const zone = 'Europe/Istanbul'

/** A channel on which so many posts a day are enough, and a morning that is planned ahead. */
async function openCapped(t: Parameters<typeof openThread>[0], cap: { own?: number; network?: number }) {
  const desk = await openThread(t, 'unplanned')
  const { app, ask, work } = desk
  await app.db.write(async (tx) => {
    const { account } = await tx.selectFrom('desk.channels').select('account').executeTakeFirstOrThrow()
    const known = Account.parse(account)
    if (cap.network) Object.assign(known.can.publish, { perDay: cap.network })
    const set = { account: JSON.stringify(known), day_cap: cap.own ?? null }
    await tx.updateTable('desk.channels').set(set).execute()
  })
  const tomorrow = app.now().toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  const plan = async (text: string, time: string, day = 0) => {
    const { id } = Made.parse(await ask('POST /publish/posts', { text }))
    const wallTime = `${tomorrow.add({ days: day }).toString()}T${time}`
    await ask('POST /publish/posts/:id/schedule', { id, version: 1, wallTime, zone })
    return id
  }
  return {
    ...desk,
    plan,
    tomorrow,
    /** Passes on to an hour of a day from tomorrow on, and works. */
    until: async (time: string, day = 0) => {
      const at = tomorrow.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
      app.clock.pass({ milliseconds: at.epochMilliseconds - app.now().epochMilliseconds + 1_000 })
      await work()
    },
    out: () => desk.square.posts.map(({ text }) => text),
  }
}

test('what is more than a channel takes in a day waits for the same hour of the next, and is never lost', async (t) => {
  const { plan, until, out, app, id } = await openCapped(t, { own: 2 })
  await plan('one', '09:00')
  await plan('two', '10:00')
  const third = await plan('three', '11:00')
  await plan('four', '12:00')
  for (const time of ['09:00', '10:00', '11:00', '12:00']) await until(time)
  assert.deepEqual(out(), ['one', 'two'])
  const row = await app.db.read
    .selectFrom('publish.deliveries')
    .select(['state', 'reason'])
    .where('post_id', '=', third)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { state: 'due', reason: 'day-full' })
  await until('00:30', 1)
  assert.deepEqual(out(), ['one', 'two'], 'nothing bursts out at midnight')
  await until('11:00', 1)
  await until('12:00', 1)
  assert.deepEqual(out(), ['one', 'two', 'three', 'four'])
  assert.notEqual(id, '')
})

test('posts that fall due together fill the day and no more', async (t) => {
  const { plan, until, out } = await openCapped(t, { own: 3 })
  for (const text of ['a', 'b', 'c', 'd', 'e']) await plan(text, '09:00')
  await until('09:00')
  assert.equal(out().length, 3)
  await until('09:00', 1)
  assert.equal(out().length, 5)
  assert.equal(new Set(out()).size, 5)
})

test('the network’s own number counts where it is the lower one', async (t) => {
  const { plan, until, out } = await openCapped(t, { own: 5, network: 1 })
  await plan('one', '09:00')
  await plan('two', '10:00')
  await until('09:00')
  await until('10:00')
  assert.deepEqual(out(), ['one'])
})

test('answers to people are not counted and not held back', async (t) => {
  const { plan, until, out, say } = await openCapped(t, { own: 1 })
  await plan('one', '09:00')
  await until('09:00')
  await say('thank you')
  await until('09:10')
  assert.deepEqual(out(), ['one', 'thank you'])
})

test('the composer says that a day is full and names the next free one; the calendar marks what is too much', async (t) => {
  const { plan, ask, read, id, tomorrow } = await openCapped(t, { own: 1 })
  await plan('one', '09:00')
  await plan('two', '09:00', 1)
  const { content } = await read()
  const wish = { id, wallTime: `${tomorrow.toString()}T18:00`, zone, ...content }
  const [channel] = Checked.parse(await ask('POST /publish/check', wish)).channels
  const full = channel?.findings.find(({ kind }) => kind === 'day-full')
  assert.equal(full?.to, `${tomorrow.add({ days: 2 }).toString()}T18:00`)
  const late = await plan('late', '20:00')
  const { clashes } = Week.parse(await ask('GET /publish/calendar', { from: tomorrow.toString(), days: 7 }))
  assert.deepEqual(
    clashes.filter(({ kind }) => kind === 'full').map((clash) => clash.id),
    [late],
  )
})
