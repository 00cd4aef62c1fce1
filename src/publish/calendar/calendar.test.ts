import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openOlga } from '../testing/olga.ts'

const Month = z.object({
  days: z.array(z.object({ day: z.string(), count: z.number() })),
  posts: z.array(z.object({ id: z.string(), day: z.string(), text: z.string(), labels: z.array(z.string()) })),
})
const Calendar = z.object({ clashes: z.array(z.object({ id: z.string(), kind: z.string(), said: z.string() })) })
const Bulk = z.object({
  done: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), reason: z.string() })),
  wasPlanned: z.array(z.string()).optional(),
})
const Moved = z.object({ wallTime: z.string(), warnings: z.array(z.string()) })
const Agenda = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })
const Unclear = z.object({ type: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])) })

test('a full day tells its first posts and how many there are', async (t) => {
  const { ask, plan, day } = await openOlga(t)
  for (let hour = 10; hour < 17; hour += 1) await plan(`loaf ${hour}`, `${day(3)}T${hour}:00`)
  const month = Month.parse(await ask('GET /publish/month', { from: day(0), days: 20 }))
  assert.equal(month.posts.length, 4)
  assert.deepEqual(month.days, [{ day: day(3), count: 7 }])
  assert.deepEqual(
    month.posts.map(({ text }) => text),
    ['loaf 10', 'loaf 11', 'loaf 12', 'loaf 13'],
  )
})

test('the week tells the first posts of a full day, and its list tells the whole day and no other', async (t) => {
  const { ask, plan, day } = await openOlga(t)
  const ids: string[] = []
  for (let minute = 10; minute < 25; minute += 1) ids.push(await plan(`loaf ${minute}`, `${day(3)}T10:${minute}`))
  await plan('next morning', `${day(4)}T00:00`)
  const Cards = z.object({
    posts: z.array(z.object({ id: z.string(), mediaIds: z.array(z.string()) })),
    days: Month.shape.days,
  })
  const week = Cards.parse(await ask('GET /publish/calendar', { from: day(3), days: 1 }))
  assert.deepEqual(
    week.posts.map(({ id }) => id),
    ids.slice(0, 12),
  )
  assert.deepEqual(week.days, [{ day: day(3), count: 15 }])
  const list = Agenda.parse(await ask('GET /publish/agenda', { from: day(3), days: 1 }))
  assert.deepEqual(
    list.items.map(({ id }) => id),
    ids,
  )
})

test('a day says how many of its posts are in trouble, the ones it does not show as well', async (t) => {
  const { ask, plan, day, app, work, square } = await openOlga(t)
  for (let hour = 10; hour < 16; hour += 1) await plan(`loaf ${hour}`, `${day(1)}T${hour}:00`)
  for (let post = 0; post < 6; post += 1) square.faults.push({ kind: 'status', status: 422 })
  app.clock.pass({ hours: 48 })
  await work()
  const Days = z.object({ days: z.array(z.object({ count: z.number(), troubles: z.number() })) })
  const { days } = Days.parse(await ask('GET /publish/month', { from: day(-1), days: 2 }))
  const inTrouble = Days.parse(await ask('GET /publish/month', { from: day(-1), days: 2, state: 'trouble' })).days[0]
  assert.equal(days[0]?.count, 6)
  assert.equal(days[0]?.troubles, inTrouble?.count)
  assert.ok((days[0]?.troubles ?? 0) > 0)
})

test('a duplicate says all that the post says, on the same channels, and has no hour', async (t) => {
  const { ask, plan, day, read } = await openOlga(t)
  const long = 'Fresh simit. '.repeat(20).trim()
  const id = await plan(long, `${day(2)}T10:00`)
  await ask('POST /publish/posts/label', { ids: [id], label: 'Spring', on: true })
  const Copy = z.object({ content: z.object({ text: z.string(), channels: z.array(z.looseObject({})) }) })
  const made = z.object({ id: z.string() }).parse(await ask('POST /publish/posts/:id/duplicate', { id }))
  assert.deepEqual(
    Copy.parse(await ask('GET /publish/posts/:id', { id: made.id })),
    Copy.parse(await ask('GET /publish/posts/:id', { id })),
  )
  assert.equal((await read(made.id)).wallTime, null)
  assert.equal((await read(id)).state, 'planned')
})

test('filters fit together: a label, a state, a channel', async (t) => {
  const { ask, plan, draft, day, channelId } = await openOlga(t)
  const planned = await plan('Planned', `${day(2)}T10:00`)
  const wished = await draft('Wished')
  await ask('POST /publish/posts/:id/move', { id: wished, day: day(2), time: '11:00' })
  await ask('POST /publish/posts/label', { ids: [planned, wished], label: 'Spring', on: true })
  const look = async (filter: Record<string, unknown>) =>
    Month.parse(await ask('GET /publish/month', { from: day(0), days: 9, ...filter })).posts.map(({ id }) => id)
  assert.deepEqual(await look({ label: 'Spring' }), [planned, wished])
  assert.deepEqual(await look({ label: 'Spring', state: 'draft' }), [wished])
  assert.deepEqual(await look({ state: 'planned', channelId }), [planned])
  assert.deepEqual(await look({ label: 'Autumn' }), [])
})

test('the list reads on from where it stopped, without missing or repeating one', async (t) => {
  const { ask, draft, day } = await openOlga(t)
  const ids = []
  for (let i = 0; i < 70; i += 1) {
    const id = await draft(`loaf ${i}`)
    await ask('POST /publish/posts/:id/move', { id, day: day(2 + (i % 3)), time: '10:00' })
    ids.push(id)
  }
  const first = Agenda.parse(await ask('GET /publish/agenda', { from: day(0) }))
  const second = Agenda.parse(await ask('GET /publish/agenda', { from: day(0), next: first.next }))
  assert.equal(second.next, null)
  assert.deepEqual([...first.items, ...second.items].map(({ id }) => id).toSorted(), ids.toSorted())
})

test('many posts move by days and keep their hours; the way back is the same deed', async (t) => {
  const { ask, plan, day, read } = await openOlga(t)
  const ids = [await plan('one', `${day(2)}T09:05`), await plan('two', `${day(4)}T18:30`)]
  const moved = Bulk.parse(await ask('POST /publish/posts/shift', { ids, days: 7 }))
  assert.deepEqual(moved.done, ids)
  assert.equal((await read(ids[0] ?? '')).wallTime, `${day(9)}T09:05`)
  await ask('POST /publish/posts/shift', { ids, days: -7 })
  assert.equal((await read(ids[1] ?? '')).wallTime, `${day(4)}T18:30`)
  const back = Bulk.parse(await ask('POST /publish/posts/shift', { ids, days: -3 }))
  assert.deepEqual(back.refused, [{ id: ids[0], reason: 'in-the-past' }])
  assert.deepEqual(back.done, [ids[1]])
})

test('posts put away come back as they were, planned ones planned', async (t) => {
  const { ask, plan, draft, day, read, app, work, square } = await openOlga(t)
  const ids = [await plan('planned', `${day(1)}T09:00`), await draft('draft')]
  const away = Bulk.parse(await ask('POST /publish/posts/away', { ids }))
  assert.deepEqual([away.done, away.wasPlanned], [ids, [ids[0]]])
  await ask('POST /publish/posts/back', { ids, wasPlanned: away.wasPlanned })
  assert.deepEqual([(await read(ids[0] ?? '')).state, (await read(ids[1] ?? '')).state], ['planned', 'draft'])
  app.clock.pass({ hours: 48 })
  await work()
  assert.equal(square.posts.length, 1)
})

test('two posts too close on a channel, and the same words again, are pointed at but not refused', async (t) => {
  const { ask, plan, day } = await openOlga(t)
  const [one, two, far] = [
    await plan('Fresh simit', `${day(2)}T09:00`),
    await plan('Warm bread', `${day(2)}T09:10`),
    await plan('fresh  SIMIT!', `${day(9)}T12:00`),
  ]
  const { clashes } = Calendar.parse(await ask('GET /publish/calendar', { from: day(0), days: 14 }))
  const found = clashes.map(({ id, kind }) => `${id} ${kind}`).toSorted()
  assert.deepEqual(found, [`${one} alike`, `${one} close`, `${two} close`, `${far} alike`].toSorted())
})

test('a move says what stands against the new place: the link was there a week ago', async (t) => {
  const { ask, plan, day } = await openOlga(t)
  await plan('See https://example.org/menu', `${day(2)}T09:00`)
  const id = await plan('Our menu: https://example.org/menu', `${day(20)}T09:00`)
  const moved = Moved.parse(await ask('POST /publish/posts/:id/move', { id, day: day(8), time: '09:00' }))
  assert.equal(moved.warnings.length, 1)
  assert.match(moved.warnings[0] ?? '', /same link/)
})

test('an hour the clocks skip is asked about with both neighbours, one that comes twice with both of it', async (t) => {
  const { slice, workspaceId, plan, app } = await openOlga(t)
  const call = callSlice(slice, { workspaceId })
  const year = app.now().toZonedDateTimeISO('Europe/Berlin').year + 1
  const lastSunday = (month: number) => {
    const last = new Temporal.PlainDate(year, month, 31)
    return last.subtract({ days: last.dayOfWeek % 7 }).toString()
  }
  const id = await plan('In the night', `${year}-02-01T02:30`, 'Europe/Berlin')
  const gap = Unclear.parse((await call('POST /publish/posts/:id/move', { id, day: lastSunday(3) })).body)
  assert.equal(gap.type, 'no-such-hour')
  assert.deepEqual([gap.about['before'], gap.about['after']], ['01:30', '03:30'])
  const twice = Unclear.parse((await call('POST /publish/posts/:id/move', { id, day: lastSunday(10) })).body)
  assert.equal(twice.type, 'hour-comes-twice')
  assert.deepEqual([twice.about['earlier'], twice.about['later']], ['+02:00', '+01:00'])
  const chosen = await call('POST /publish/posts/:id/move', { id, day: lastSunday(10), which: 'later' })
  assert.equal(chosen.status, 200)
})
