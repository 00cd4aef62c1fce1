import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery } from '../../testing/bakery.ts'
import { openPushService } from '../../testing/push-service.ts'
import type { Event } from '../event.ts'
import { tell } from '../tell.ts'
import { deskKey } from './desk-key.ts'

const Made = z.object({ id: z.string() })
const Refused = z.object({ type: z.string(), title: z.string() })
const Outlets = z.object({
  outlets: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      said: z.string().nullable(),
      where: z.string(),
      mark: z.string().nullable(),
    }),
  ),
})
const WISH = { name: 'Firefox, Linux', events: ['live', 'failed', 'approval-asked', 'test'], lang: 'tr' }

/** Olga’s desk with one browser that is told, and the push service in between. */
async function openBrowserNotices(t: TestContext) {
  const bakery = await openBakery(t)
  const service = await openPushService(t)
  const { app, workspaceId, slice } = bakery
  t.after(app.outgoing.allow(service.origin))
  service.state.now = () => Math.floor(app.now().epochMilliseconds / 1000)
  const call = callSlice(slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown> = {}) => {
    const { status, body } = await call(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  service.state.key = z.object({ key: z.string() }).parse(await ask('GET /publish/outlets/browser')).key
  const join = async (name?: string) =>
    Made.parse(await ask('POST /publish/outlets/browser', { ...WISH, subscription: service.subscription(name) })).id
  const id = await join()
  return {
    ...bakery,
    ...service,
    id,
    call,
    ask,
    join,
    happens: (event: Event, count = 1, text = 'Simit', url: string | null = null, reason: string | null = null) =>
      app.db.write((tx) =>
        tell(
          app,
          tx,
          workspaceId,
          Array.from({ length: count }, () => ({ event, about: { channel: 'Fırın', text, url, reason } })),
        ),
      ),
    send: (outletId = id) => slice.jobs['publish.notices'].run({ outletId }, new AbortController().signal),
    outlets: async () => Outlets.parse(await ask('GET /publish/outlets')).outlets,
  }
}

test('a browser is told what happened in its own language; nobody on the way can read it', async (t) => {
  const desk = await openBrowserNotices(t)
  await desk.happens('failed')
  await desk.send()
  assert.equal(desk.arrived.length, 1, 'the push service believed who spoke')
  const [{ headers, message } = { headers: {}, message: Buffer.alloc(0) }] = desk.arrived
  assert.equal(headers['urgency'], 'high')
  assert.equal(message.includes('Simit'), false)
  const { title, body, url } = await desk.shown(0)
  assert.deepEqual([title, body], ['Yayımlanamadı', 'Fırın · Simit'])
  assert.equal(url, `${desk.app.config.url}/inbox?preset=problems`)
})

test('a click on what went out opens it where it is; on several things, the place where they are', async (t) => {
  const desk = await openBrowserNotices(t)
  await desk.happens('live', 1, 'Simit', 'https://town.example/@firin/7')
  await desk.send()
  await desk.happens('live', 2)
  await desk.send()
  assert.equal((await desk.shown(0)).url, 'https://town.example/@firin/7')
  assert.equal((await desk.shown(1)).url, `${desk.app.config.url}/calendar`)
})

test('a hundred long notices are one message that a push service takes', async (t) => {
  const desk = await openBrowserNotices(t)
  await desk.happens('failed', 100, 'Симит "с кунжутом"', null, 'Не принято \u0001'.repeat(900))
  await desk.send()
  assert.equal(desk.arrived.length, 1)
  assert.equal((await desk.shown(0)).title, 'Yayımlanamadı: 100')
})

test('the same browser asked twice is told once, and only its owner sees it in the list', async (t) => {
  const desk = await openBrowserNotices(t)
  assert.equal(await desk.join(), desk.id)
  const [own] = await desk.outlets()
  assert.equal(own?.mark, createHash('sha256').update(desk.subscription().endpoint).digest('hex'))
  assert.equal(own?.where, new URL(desk.origin).host, 'and not the rest of its address')
  const ayse = callSlice(desk.slice, { workspaceId: desk.workspaceId, accountId: 'ayse' })
  assert.deepEqual(Outlets.parse((await ayse('GET /publish/outlets')).body).outlets, [])
  assert.equal((await ayse('DELETE /publish/outlets/:id', { id: desk.id })).status, 404)
})

test('a push service that is busy is asked again, not before it wishes, and the browser shows it once', async (t) => {
  const desk = await openBrowserNotices(t)
  desk.state.status = 429
  desk.state.headers = { 'retry-after': '120' }
  await desk.happens('failed')
  await desk.send()
  desk.app.clock.pass({ seconds: 60 })
  await desk.send()
  assert.equal(desk.arrived.length, 1)
  desk.state.status = 503
  desk.state.headers = {}
  desk.app.clock.pass({ seconds: 61 })
  await desk.send()
  assert.equal((await desk.outlets())[0]?.state, 'failing')
  desk.state.status = 201
  desk.app.clock.pass({ seconds: 21 })
  await desk.send()
  assert.equal((await desk.outlets())[0]?.state, 'on')
  assert.equal(desk.arrived.length, 3)
  assert.equal((await desk.shown(0)).tag, (await desk.shown(2)).tag)
  assert.notDeepEqual(desk.arrived[0]?.message, desk.arrived[2]?.message)
})

for (const status of [404, 410])
  test(`a subscription that is over (${status}) is thrown away, and the list says so`, async (t) => {
    const desk = await openBrowserNotices(t)
    desk.state.status = status
    await desk.happens('failed')
    await desk.send()
    const [gone] = await desk.outlets()
    assert.deepEqual(gone, { id: desk.id, state: 'gone', said: String(status), where: '', mark: null })
    const kept = await desk.app.db.read.selectFrom('publish.outlets').select(['address', 'secret']).execute()
    assert.deepEqual(
      kept.map(({ address, secret }) => [desk.app.vault.open(address), secret]),
      [['', null]],
    )
    await desk.happens('failed')
    await desk.send()
    assert.equal(desk.arrived.length, 1, 'it is not asked again')
    const on = await desk.call('PUT /publish/outlets/:id', { id: desk.id, events: ['failed'], on: true })
    assert.equal(Refused.parse(on.body).type.endsWith('browser-gone'), true)
    desk.state.status = 201
    const back = await desk.join('two')
    assert.deepEqual(
      (await desk.outlets()).map(({ id, state }) => [id, state]),
      [[back, 'on']],
      'the browser that came back takes the place of the line',
    )
  })

test('a browser that was given another address goes on being told; only its owner may say so', async (t) => {
  const desk = await openBrowserNotices(t)
  const move = { was: desk.subscription().endpoint, subscription: desk.subscription('elsewhere') }
  const ayse = callSlice(desk.slice, { workspaceId: desk.workspaceId, accountId: 'ayse' })
  assert.equal((await ayse('POST /publish/outlets/browser/moved', move)).status, 404)
  await desk.ask('POST /publish/outlets/browser/moved', move)
  const [moved] = await desk.outlets()
  assert.equal(moved?.mark, createHash('sha256').update(move.subscription.endpoint).digest('hex'))
  await desk.happens('failed')
  await desk.send()
  assert.equal((await desk.shown(0)).title, 'Yayımlanamadı')
})

test('a browser in which somebody else is still told is not unsubscribed', async (t) => {
  const desk = await openBrowserNotices(t)
  const ayse = callSlice(desk.slice, { workspaceId: desk.workspaceId, accountId: 'ayse' })
  const hers = await ayse('POST /publish/outlets/browser', { ...WISH, subscription: desk.subscription() })
  assert.deepEqual(await desk.ask('DELETE /publish/outlets/:id', { id: desk.id }), { last: false })
  const left = await ayse('DELETE /publish/outlets/:id', { id: Made.parse(hers.body).id })
  assert.deepEqual(left.body, { last: true })
})

test('what is no subscription of a browser is refused', async (t) => {
  const desk = await openBrowserNotices(t)
  const real = desk.subscription()
  const keyless = { ...real, keys: { ...real.keys, p256dh: Buffer.alloc(65, 4).toString('base64url') } }
  for (const subscription of [keyless, { ...real, endpoint: 'file:///etc/passwd' }]) {
    const { body } = await desk.call('POST /publish/outlets/browser', { ...WISH, subscription })
    assert.match(Refused.parse(body).title, /has not said where/)
  }
})

test('a subscription that leads into a private network is not followed', async (t) => {
  const desk = await openBrowserNotices(t)
  const inside = { ...desk.subscription(), endpoint: desk.origin.replace('127.0.0.1', '127.0.0.2') }
  const { id } = Made.parse(await desk.ask('POST /publish/outlets/browser', { ...WISH, subscription: inside }))
  await desk.happens('failed')
  await desk.send(id)
  const found = (await desk.outlets()).find((one) => one.id === id)
  assert.deepEqual([found?.state, found?.said], ['failing', 'address-refused'])
})

test('the desk makes its key once, however many ask at the same moment, and keeps it sealed', async (t) => {
  const { app } = await openBakery(t)
  const keys = await Promise.all([deskKey(app), deskKey(app), deskKey(app)])
  assert.equal(new Set(keys.map(({ publicKey }) => publicKey)).size, 1)
  assert.deepEqual(await deskKey(app), keys[0])
  const kept = await app.db.read
    .selectFrom('publish.push_keys')
    .select('sealed_private as sealed')
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(kept.sealed, /PRIVATE KEY/)
  assert.match(app.vault.open(kept.sealed), /PRIVATE KEY/)
})
