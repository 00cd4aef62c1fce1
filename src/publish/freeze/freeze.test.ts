import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery, soon } from '../testing/bakery.ts'
import { daysUntilAhead } from './missed.ts'

const Made = z.object({ id: z.string() })
const Freezes = z.object({
  freezes: z.array(z.object({ id: z.string(), missed: z.number(), waiting: z.number(), begunBy: z.string() })),
})
const Cards = z.object({
  posts: z.array(z.object({ id: z.string(), state: z.string(), isHeld: z.boolean(), wallTime: z.string().nullable() })),
})
const Dealt = z.object({ published: z.number(), replanned: z.number(), drafted: z.number() })

/** Olga with posts planned an hour apart, the first in an hour. */
async function openPlans(t: Parameters<typeof openBakery>[0], wish: Parameters<typeof openBakery>[1] = {}) {
  const bakery = await openBakery(t, wish)
  const { workspaceId, app, channelId } = bakery
  const call = callSlice(bakery.slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown> = {}) => {
    const { status, body } = await call(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const zone = 'Europe/Istanbul'
  const wallIn = (hours: number) =>
    app.now().add({ hours }).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const plan = async (text: string, hours: number) => {
    const { id } = Made.parse(await ask('POST /publish/posts', { text }))
    await ask('POST /publish/posts/:id/schedule', { id, version: 1, wallTime: wallIn(hours), zone })
    return id
  }
  const cards = async () => {
    const from = app.now().subtract({ hours: 72 }).toZonedDateTimeISO(zone).toPlainDate().toString()
    return Cards.parse(await ask('GET /publish/calendar', { from, days: 20 })).posts
  }
  return {
    ...bakery,
    call,
    ask,
    plan,
    cards,
    card: async (id: string) => (await cards()).find((one) => one.id === id),
    freeze: async (about: Record<string, unknown> = {}) => Made.parse(await ask('POST /publish/freezes', about)).id,
    lift: async (id: string, missed: string) =>
      Dealt.parse(await ask('POST /publish/freezes/:id/lift', { id, missed })),
    freezes: async () => Freezes.parse(await ask('GET /publish/freezes')).freezes,
    later: async (time: Temporal.DurationLike) => {
      app.clock.pass(time)
      await bakery.work()
    },
    only: [channelId],
  }
}

test('while everything is frozen nothing planned goes out, but a neighbour is still answered', async (t) => {
  const { plan, freeze, freezes, say, square, later, card } = await openPlans(t)
  const first = await plan('Fresh simit', 1)
  await plan('Warm bread', 30)
  await freeze({ note: 'The oven burnt' })
  await later({ hours: 2 })
  await say('We are safe, thank you')
  await later({ seconds: 1 })
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['We are safe, thank you'],
  )
  const [standing] = await freezes()
  assert.deepEqual([standing?.missed, standing?.waiting, standing?.begunBy], [1, 1, 'Olga'])
  assert.equal((await card(first))?.isHeld, true)
})

test('what is planned during a freeze is held as well, and “publish now” says why it is refused', async (t) => {
  const { plan, freeze, square, later, call, ask } = await openPlans(t)
  await freeze()
  await plan('Planned in the smoke', 1)
  const { id } = Made.parse(await ask('POST /publish/posts', { text: 'Now' }))
  const { body } = await call('POST /publish/posts/:id/publish', { id, version: 1, zone: 'Europe/Istanbul' })
  assert.equal(z.object({ type: z.string() }).parse(body).type, 'frozen')
  await later({ hours: 2 })
  assert.equal(square.posts.length, 0)
})

test('an excepted post goes out although everything is frozen', async (t) => {
  const { plan, freeze, square, later, ask, card } = await openPlans(t)
  const id = await plan('We are closed today', 1)
  await plan('Fresh simit', 1)
  await freeze()
  await ask('POST /publish/posts/:id/except', { id, excepted: true })
  assert.equal((await card(id))?.isHeld, false)
  await later({ hours: 1, minutes: 1 })
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['We are closed today'],
  )
})

test('a freeze of another channel holds nothing here', async (t) => {
  const { plan, freeze, square, later, call, only } = await openPlans(t)
  await plan('Fresh simit', 1)
  assert.equal((await call('POST /publish/freezes', { channelIds: ['999999'] })).status, 422)
  await freeze({ channelIds: only })
  await later({ hours: 1, minutes: 1 })
  assert.equal(square.posts.length, 0)
})

test('pressing twice begins one freeze, and lifting it twice is told', async (t) => {
  const { freeze, lift, call, freezes } = await openPlans(t)
  const ids = await Promise.all([freeze(), freeze()])
  assert.equal(ids[0], ids[1])
  assert.equal((await freezes()).length, 1)
  await lift(ids[0] ?? '', 'draft')
  const { body } = await call('POST /publish/freezes/:id/lift', { id: ids[0], missed: 'draft' })
  assert.equal(z.object({ type: z.string() }).parse(body).type, 'not-frozen')
})

test('missed posts go out one after another when that is wished, each once, however the channel deals with late ones', async (t) => {
  const { plan, freeze, lift, square, later, work } = await openPlans(t, { lateness: 'skip' })
  for (const [hours, text] of ['one', 'two', 'three'].entries()) await plan(text, hours + 1)
  const id = await freeze()
  await later({ hours: 5 })
  assert.equal((await lift(id, 'publish')).published, 3)
  await work()
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['one'],
  )
  await later({ seconds: 21 })
  await later({ seconds: 21 })
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['one', 'two', 'three'],
  )
})

test('missed posts move by whole days to the same hour, as far apart as they were', async (t) => {
  const { plan, freeze, lift, square, later, card } = await openPlans(t)
  const [one, two] = [await plan('one', 1), await plan('two', 3)]
  const before = [await card(one), await card(two)]
  const id = await freeze()
  await later({ hours: 30 })
  assert.equal((await lift(id, 'replan')).replanned, 2)
  const after = [await card(one), await card(two)]
  for (const [i, moved] of after.entries()) {
    const was = Temporal.PlainDateTime.from(before[i]?.wallTime ?? '')
    assert.equal(moved?.wallTime, was.add({ days: 2 }).toString({ smallestUnit: 'minute' }))
    assert.equal(moved?.state, 'planned')
  }
  await later({ hours: 24 })
  await later({ seconds: 21 })
  assert.equal(square.posts.length, 2)
})

test('missed posts become drafts again when that is wished; what waits for its hour stays planned', async (t) => {
  const { plan, freeze, lift, square, later, card } = await openPlans(t)
  const [missed, waiting] = [await plan('missed', 1), await plan('waiting', 40)]
  const id = await freeze()
  await later({ hours: 3 })
  assert.equal((await lift(id, 'draft')).drafted, 1)
  assert.equal((await card(missed))?.state, 'draft')
  assert.equal((await card(waiting))?.state, 'planned')
  await later({ hours: 38 })
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['waiting'],
  )
})

test('a freeze stops a worker in the middle of its work', async (t) => {
  const { app, plan, freeze, square, work, freezes } = await openPlans(t, { latencyMs: 200, atOnce: 1 })
  for (let i = 0; i < 20; i += 1) await plan(`loaf ${i}`, 1)
  app.clock.pass({ hours: 1 })
  const working = work()
  await soon(() => square.posts.length > 0)
  await freeze()
  await working
  const out = square.posts.length
  assert.ok(out < 20, 'it stopped before everything was out')
  await wait(300)
  await work()
  assert.equal(square.posts.length, out)
  assert.equal((await freezes())[0]?.missed, 20 - out)
})

test('the first missed post lands ahead of now, by the clocks of its zone', () => {
  const posts = [
    { wallTime: '2026-11-26T10:00', zone: 'Europe/Istanbul' },
    { wallTime: '2026-11-26T18:00', zone: 'Europe/Istanbul' },
  ]
  assert.equal(daysUntilAhead(posts, at('2026-11-26T09:00Z')), 1)
  assert.equal(daysUntilAhead(posts, at('2026-11-27T06:00Z')), 1)
  assert.equal(daysUntilAhead(posts, at('2026-11-27T07:00Z')), 2)
})

const at = (text: string) => Temporal.Instant.from(text)
