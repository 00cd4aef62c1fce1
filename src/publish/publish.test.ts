import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import sharp from 'sharp'
import * as z from 'zod'
import { Hono } from 'hono'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery } from './testing/bakery.ts'

const Post = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  wallTime: z.string().nullable(),
  zone: z.string(),
  content: z.looseObject({ text: z.string(), channels: z.array(z.looseObject({ channelId: z.string() })) }),
  deliveries: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      dueAt: z.string(),
      url: z.string().nullable(),
      reasonSaid: z.string().nullable(),
    }),
  ),
})
const Problem = z.object({ type: z.string(), title: z.string() })

/** Olga at the bakery's desk with a draft begun. */
async function openDesk(t: TestContext, wish: Parameters<typeof openBakery>[1] = {}) {
  const bakery = await openBakery(t, wish)
  const { workspaceId } = bakery
  const call = callSlice(bakery.slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown> = {}, lang = 'en') => {
    const { status, body } = await call(key, input, lang)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const refusal = async (key: string, input: Record<string, unknown>, lang = 'en') => {
    const { status, body } = await call(key, input, lang)
    assert.equal(status === 200, false, JSON.stringify(body))
    return Problem.parse(body)
  }
  const read = async (id: string) => Post.parse(await ask('GET /publish/posts/:id', { id }))
  const { id } = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', { text: '' }))
  const save = async (change: Record<string, unknown>) => {
    const post = await read(id)
    const { wallTime, zone, version } = post
    return ask('PUT /publish/posts/:id', { id, version, wallTime, zone, ...post.content, ...change })
  }
  const tomorrow = bakery.app.now().toZonedDateTimeISO('Europe/Istanbul').add({ days: 1 }).toPlainDate().toString()
  const plan = async (change: Record<string, unknown> = {}) => ({
    id,
    version: (await read(id)).version,
    wallTime: `${tomorrow}T07:00`,
    zone: 'Europe/Istanbul',
    ...change,
  })
  return { ...bakery, ask, refusal, read, save, plan, id, tomorrow }
}

test('a post begun for an hour of one channel is for that channel; when it is gone, for all the others', async (t) => {
  const { app, ask, read, channelId } = await openDesk(t)
  const other = await app.db.write(async (tx) => {
    const first = await tx
      .selectFrom('desk.channels')
      .select(['workspace_id', 'network', 'url', 'zone', 'credential', 'account', 'checked_at', 'connected_at'])
      .where('id', '=', channelId)
      .executeTakeFirstOrThrow()
    const second = {
      ...first,
      account: JSON.stringify(first.account),
      config: '{}',
      external_id: '2',
      handle: '@simit@meydan.town',
      name: 'Simit',
    }
    return (await tx.insertInto('desk.channels').values(second).returning('id').executeTakeFirstOrThrow()).id
  })
  const begun = async (wish: Record<string, unknown>) => {
    const { id } = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', wish))
    return (await read(id)).content.channels.map((variant) => variant.channelId).toSorted()
  }
  assert.deepEqual(await begun({ channelId: other }), [other])
  assert.deepEqual(await begun({}), [channelId, other].toSorted())
  assert.deepEqual(await begun({ channelId: '999' }), [channelId, other].toSorted())
})

test('a draft begins for every channel and keeps what is written', async (t) => {
  const { save, read, id, channelId } = await openDesk(t)
  await save({ text: 'Fresh simit at 7.' })
  const post = await read(id)
  assert.equal(post.content.text, 'Fresh simit at 7.')
  assert.deepEqual(
    post.content.channels.map((variant) => variant.channelId),
    [channelId],
  )
  assert.equal(post.version, 2)
})

test('a save that has not seen the newest version overwrites nobody', async (t) => {
  const { refusal, save, read, id } = await openDesk(t)
  await save({ text: 'from the kitchen' })
  const stale = {
    ...(await read(id)).content,
    id,
    version: 1,
    wallTime: null,
    zone: 'Europe/Istanbul',
    text: 'from the counter',
  }
  assert.equal((await refusal('PUT /publish/posts/:id', stale)).type, 'changed-elsewhere')
  assert.equal((await read(id)).content.text, 'from the kitchen')
})

test('a scheduled post goes out at its hour and is live on the calendar', async (t) => {
  const { app, ask, save, plan, read, work, square, id, tomorrow } = await openDesk(t)
  await save({ text: 'Poğaça from the oven.' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  assert.equal((await read(id)).deliveries[0]?.state, 'planned')
  await work()
  assert.equal(square.posts.length, 0, 'not before its hour')
  const due = Temporal.Instant.from((await read(id)).deliveries[0]?.dueAt ?? '')
  app.clock.pass({ milliseconds: due.epochMilliseconds - app.now().epochMilliseconds + 50 })
  await work()
  assert.equal(square.count('Poğaça from the oven.'), 1)
  const week = z
    .object({ posts: z.array(z.object({ id: z.string(), deliveries: z.array(z.object({ state: z.string() })) })) })
    .parse(await ask('GET /publish/calendar', { from: tomorrow, days: 1 }))
  assert.deepEqual(week.posts, [{ id, deliveries: [{ state: 'live' }] }])
})

test('an hour that has passed and an hour that does not exist are refused in her language', async (t) => {
  const { refusal, save, plan } = await openDesk(t)
  await save({ text: 'Açma.' })
  const past = await refusal('POST /publish/posts/:id/schedule', await plan({ wallTime: '2020-01-01T07:00' }), 'tr')
  assert.equal(past.title, 'O saat geçti. Daha geç bir saat seçin ya da şimdi yayımlayın.')
  const gap = await plan({ wallTime: '2031-03-30T02:30', zone: 'Europe/Berlin' })
  const skipped = await refusal('POST /publish/posts/:id/schedule', gap)
  assert.equal(skipped.type, 'no-such-hour')
  assert.match(skipped.title, /01:30 or 03:30/)
})

test('published now, it can be taken back for ten seconds and is a draft again', async (t) => {
  const { app, ask, save, read, work, square, id } = await openDesk(t)
  await save({ text: 'Oops.' })
  const { version, zone } = await read(id)
  await ask('POST /publish/posts/:id/publish', { id, version, zone })
  await ask('POST /publish/posts/:id/unschedule', { id })
  app.clock.pass({ seconds: 11 })
  await work()
  assert.equal(square.posts.length, 0)
  assert.equal((await read(id)).state, 'draft')
})

test('moved to another day, a post keeps its hour and goes out only then', async (t) => {
  const { app, ask, save, plan, read, work, square, id } = await openDesk(t)
  await save({ text: 'Börek on Sunday.' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  const later = app.now().toZonedDateTimeISO('Europe/Istanbul').add({ days: 4 }).toPlainDate().toString()
  await ask('POST /publish/posts/:id/move', { id, day: later })
  assert.equal((await read(id)).wallTime, `${later}T07:00`)
  app.clock.pass({ hours: 48 })
  await work()
  assert.equal(square.posts.length, 0)
})

test('what is written after planning goes out only when it is planned anew', async (t) => {
  const { app, ask, save, plan, work, square } = await openDesk(t)
  await save({ text: 'Simit, 10 lira.' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  await save({ text: 'Simit, 12' })
  app.clock.pass({ hours: 48 })
  await work()
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['Simit, 10 lira.'],
  )
})

test('a post that is out cannot be planned, moved or taken back', async (t) => {
  const { app, ask, refusal, save, plan, work, id, tomorrow } = await openDesk(t)
  await save({ text: 'Out there.' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  app.clock.pass({ hours: 48 })
  await work()
  const after = app.now().toZonedDateTimeISO('Europe/Istanbul').add({ days: 2 }).toPlainDate().toString()
  assert.ok(after > tomorrow)
  assert.equal((await refusal('POST /publish/posts/:id/unschedule', { id })).type, 'already-out')
  assert.equal((await refusal('POST /publish/posts/:id/move', { id, day: after })).type, 'already-out')
})

test('a text that is too long is refused with the letters to lose, and nothing is cut', async (t) => {
  const { ask, refusal, save, plan, read, id } = await openDesk(t)
  await save({ text: 'a'.repeat(520) })
  const { content, wallTime, zone } = await read(id)
  const checked = z
    .object({ channels: z.array(z.object({ length: z.number(), findings: z.array(z.object({ said: z.string() })) })) })
    .parse(await ask('POST /publish/check', { id, wallTime, zone, ...content }, 'ru'))
  assert.equal(checked.channels[0]?.length, 520)
  assert.equal(checked.channels[0]?.findings[0]?.said, 'Лишних знаков: 20. Сеть считает 520 из 500.')
  assert.equal((await refusal('POST /publish/posts/:id/schedule', await plan())).type, 'has-problems')
})

test('the same words twice within a month are worth a look', async (t) => {
  const { ask, save, plan } = await openDesk(t)
  await save({ text: 'Fresh SIMIT at 7!' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  const other = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', { text: 'fresh simit, at 7' }))
  const { content, wallTime, zone } = Post.parse(await ask('GET /publish/posts/:id', other))
  const checked = await ask('POST /publish/check', { id: other.id, wallTime, zone, ...content })
  assert.match(JSON.stringify(checked), /The same words are on this channel/)
})

test('after three days off, a channel that wants to be asked sends nothing by itself', async (t) => {
  const { app, ask, save, plan, read, work, square, id } = await openDesk(t, { lateness: 'ask' })
  await save({ text: 'Three days late.' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  app.clock.pass({ hours: 96 })
  await work()
  assert.equal(square.posts.length, 0)
  const [late] = (await read(id)).deliveries
  assert.equal(late?.state, 'late')
  await ask('POST /publish/deliveries/:id/retry', { id: late?.id })
  await work()
  assert.equal(square.count('Three days late.'), 1)
})

test('after three days off, late posts go out one by one and not as a flood', async (t) => {
  const { app, ask, work, square, tomorrow } = await openDesk(t, { lateness: 'publish' })
  for (const text of ['one', 'two', 'three']) {
    const { id } = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', { text }))
    await ask('POST /publish/posts/:id/schedule', {
      id,
      version: 1,
      wallTime: `${tomorrow}T07:00`,
      zone: 'Europe/Istanbul',
    })
  }
  app.clock.pass({ hours: 96 })
  await work()
  assert.equal(square.posts.length, 1)
  for (const sent of [2, 3]) {
    app.clock.pass({ seconds: 21 })
    await work()
    assert.equal(square.posts.length, sent)
  }
})

test('a lost post can be checked by hand, told by its link, or told absent and sent again', async (t) => {
  const { app, ask, refusal, save, plan, read, work, square, id } = await openDesk(t)
  square.faults.push({ kind: 'reset-before' })
  square.state.isBlind = true
  await save({ text: 'Where is it?' })
  await ask('POST /publish/posts/:id/schedule', await plan())
  app.clock.pass({ hours: 48 })
  await work()
  const [lost] = (await read(id)).deliveries
  assert.equal(lost?.state, 'unknown')
  const delivery = { id: lost?.id ?? '' }
  assert.equal(
    (await refusal('POST /publish/deliveries/:id/live', { ...delivery, url: 'over there' })).type,
    'not-a-link',
  )
  await ask('POST /publish/deliveries/:id/failed', delivery)
  await ask('POST /publish/deliveries/:id/retry', delivery)
  await work()
  assert.equal(square.count('Where is it?'), 1)
  const told = await ask('GET /publish/deliveries/:id', delivery, 'tr')
  assert.partialDeepStrictEqual(told, { text: 'Where is it?' })
  assert.match(
    JSON.stringify(told),
    /Gönderildi ama yanıt kayboldu.*Olga baktı: orada değil.*Gönderildi; ağda görünüyor/,
  )
})

test('a picture is taken for what its bytes say, kept once and shown only to members', async (t) => {
  const { slice, workspaceId } = await openDesk(t)
  const http = new Hono()
  const account = { id: 'olga', name: 'Olga', email: 'olga@example.org' }
  slice.raw(http, {
    visitor: (request) =>
      Promise.resolve({
        account: request.headers.get('x-stranger') ? null : account,
        lang: 'en',
        headers: request.headers,
      }),
    member: () => Promise.resolve({ account, lang: 'en', workspaceId, role: 'owner' }),
    may: () => true,
  })
  const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'saddlebrown' } })
    .png()
    .toBuffer()
  const send = (bytes: Uint8Array, name: string) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name))
    return http.request('/api/v1/publish/media', { method: 'POST', body: form, headers: { 'meydan-upload': '1' } })
  }
  const first = z
    .object({ id: z.string(), mime: z.string(), width: z.number() })
    .parse(await (await send(png, 'a.txt')).json())
  assert.deepEqual([first.mime, first.width], ['image/png', 40])
  const again = z.object({ id: z.string() }).parse(await (await send(png, 'b.png')).json())
  assert.equal(again.id, first.id)
  assert.equal((await send(Buffer.from('<svg onload=alert(1)>'), 'x.png')).status, 422)
  const path = `/api/v1/publish/media/${first.id}/file`
  assert.equal((await http.request(path)).headers.get('content-type'), 'image/png')
  assert.equal((await http.request(path, { headers: { 'x-stranger': '1' } })).status, 403)
})
