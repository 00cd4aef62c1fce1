import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import type { App } from '#app'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { clickById } from './clicks.sql.ts'
import { shortenLinks } from './shorten.ts'
import { growSlice } from './slice.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'

async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() } as const
    return (await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()).id
  })
  const slice = growSlice(app)
  const close = await slice.open()
  const http = new Hono()
  slice.raw(http)
  const visit = (path: string, wish: { method?: string; headers?: Record<string, string> } = {}) =>
    http.request(path, { ...wish, headers: { 'user-agent': PERSON, ...wish.headers } })
  return { app, workspaceId, call: callSlice({ routes: slice.routes }, { workspaceId }), visit, settle: close, slice }
}

const Made = z.object({ id: z.string(), short: z.string() })
const Detail = z.object({
  days: z.array(
    z.object({ person: z.number(), inApp: z.number(), preview: z.number(), bot: z.number(), visitors: z.number() }),
  ),
})

const pathOf = (short: string) => new URL(short).pathname

async function made(call: Awaited<ReturnType<typeof bakery>>['call'], wish: Record<string, unknown>) {
  return Made.parse((await call('POST /grow/links', wish)).body)
}

async function shorten(app: App, workspaceId: string, text: string) {
  return app.db.write((tx) => shortenLinks(app, tx, { workspaceId, postId: '5', channelId: '9', text }))
}

test('a post prepared twice carries the same short links', async (t) => {
  const { app, workspaceId } = await bakery(t)
  const text = 'Menü: https://firin.example/menu. Harita: https://firin.example/map, yine https://firin.example/menu!'
  const once = await shorten(app, workspaceId, text)
  assert.match(once, /^Menü: http:\/\/\S+\/l\/\w{7}\. Harita: http:\/\/\S+\/l\/\w{7}, yine http:\/\/\S+\/l\/\w{7}!$/)
  assert.equal(await shorten(app, workspaceId, text), once)
  assert.equal(await shorten(app, workspaceId, once), once)
})

test('a click leads on with its name and the campaign, and the name leads back to the post', async (t) => {
  const { app, workspaceId, visit, settle } = await bakery(t)
  const short = await shorten(app, workspaceId, 'https://firin.example/menu?dil=tr#çay')
  const answer = await visit(pathOf(short))
  assert.equal(answer.status, 302)
  const to = new URL(answer.headers.get('location') ?? '')
  assert.equal(to.searchParams.get('dil'), 'tr')
  assert.equal(to.searchParams.get('utm_campaign'), 'post-5')
  assert.equal(decodeURI(to.hash), '#çay')
  await settle()
  const click = await clickById(app.db.read, workspaceId, to.searchParams.get('mdn') ?? '')
  assert.deepEqual([click?.postId, click?.channelId, click?.class], ['5', '9', 'person'])
})

test('people, apps, previews and bots are counted apart, and a head is not counted', async (t) => {
  const { call, visit, settle } = await bakery(t)
  const { id, short } = await made(call, { url: 'https://firin.example/' })
  const ask = (userAgent: string, method = 'GET') =>
    visit(pathOf(short), { method, headers: { 'user-agent': userAgent } })
  await ask(PERSON)
  await ask(PERSON)
  await ask('Mozilla/5.0 (iPhone) Mobile/15E148 Instagram 300.0.0')
  const preview = await ask('TelegramBot (like TwitterBot)')
  assert.equal(preview.headers.get('location'), 'https://firin.example/')
  await ask('curl/8.5.0')
  assert.equal((await ask(PERSON, 'HEAD')).status, 302)
  await settle()
  const { days } = Detail.parse((await call('GET /grow/links/:id', { id, days: 7 })).body)
  assert.deepEqual(days.at(-1), { person: 2, inApp: 1, preview: 1, bot: 1, visitors: 2 })
})

test('somebody who asked not to be followed is counted without a name', async (t) => {
  const { app, call, visit, settle } = await bakery(t)
  const { short } = await made(call, { url: 'https://firin.example/' })
  const answer = await visit(pathOf(short), { headers: { 'sec-gpc': '1' } })
  assert.equal(answer.headers.get('location'), 'https://firin.example/')
  await settle()
  const rows = await app.db.read.selectFrom('grow.clicks_daily').select(['person', 'visitors']).execute()
  const visitors = await app.db.read.selectFrom('grow.visitors_seen').select('marks').execute()
  assert.deepEqual([rows, visitors], [[{ person: 1, visitors: 0 }], []])
})

test('when the day is over nobody can tell who a visitor was', async (t) => {
  const { app, call, visit, settle, slice } = await bakery(t)
  const { short } = await made(call, { url: 'https://firin.example/' })
  await visit(pathOf(short))
  await settle()
  app.clock.pass({ hours: 72 })
  await slice.jobs['grow.forget-visitors'].run({}, new AbortController().signal)
  const salts = await app.db.read.selectFrom('grow.salts').select('day').execute()
  const visitors = await app.db.read.selectFrom('grow.visitors_seen').select('marks').execute()
  assert.deepEqual([salts, visitors], [[], []])
})

test('an unknown link says so in the visitor’s language, a link switched off too', async (t) => {
  const { call, visit, app } = await bakery(t)
  const lost = await visit('/l/xxxxxxx', { headers: { 'accept-language': 'tr' } })
  assert.equal(lost.status, 404)
  assert.match(await lost.text(), /Bu bağlantı bir yere çıkmıyor/)
  const { id, short } = await made(call, { url: 'https://firin.example/' })
  assert.equal((await visit(pathOf(short))).status, 302)
  await call('PUT /grow/links/:id/state', { id, state: 'off' })
  // Past the time a process remembers a link, even one that heard nothing of the change.
  app.clock.pass({ minutes: 2 })
  const off = await visit(pathOf(short), { headers: { 'accept-language': 'ru' } })
  assert.equal(off.status, 410)
  assert.match(await off.text(), /Эту ссылку отключили/)
})

test('a link cannot lead to a script or to itself', async (t) => {
  const { call } = await bakery(t)
  assert.equal((await call('POST /grow/links', { url: 'javascript:alert(1)' })).status, 422)
  const { short } = await made(call, { url: 'https://firin.example/' })
  assert.equal((await call('POST /grow/links', { url: short })).status, 422)
})
