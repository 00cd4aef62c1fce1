import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import test, { type TestContext } from 'node:test'
import { serve } from '@hono/node-server'
import { Umami } from '@umami/node'
import { Hono } from 'hono'
import * as z from 'zod'
import { growSlice, shortenLinks } from '#grow'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { measureSlice } from '../slice.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'
const Sites = z.object({ sites: z.array(z.object({ id: z.string(), tag: z.string(), snippet: z.string() })) })
const Share = z.object({ value: z.string(), visits: z.int(), hits: z.int() })
const Figures = z.object({
  listens: z.boolean(),
  visitors: z.int(),
  visits: z.int(),
  views: z.int(),
  brought: z.int(),
  filtered: z.int(),
  sources: z.array(Share),
  pages: z.array(Share),
  events: z.array(Share),
  posts: z.array(Share.extend({ text: z.string() })),
})

/** A bakery with a site, whose doors stand on a real server; `settled` waits until all is counted. */
async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const at = app.now()
  const { id: workspaceId } = await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const slice = measureSlice(app)
  const call = callSlice(slice, { workspaceId, accountId: 'olga' })
  const added = z
    .object({ id: z.string(), secret: z.string() })
    .parse((await call('POST /sites', { host: 'https://www.firin.example/' })).body)
  const http = new Hono()
  slice.raw(http)
  const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((ready) => server.once('listening', ready))
  t.after(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${portOf(address)}`
  const settled = await slice.open()
  const send = (path: string, body: unknown, agent = PERSON, more: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', headers: { 'user-agent': agent, ...more }, body: JSON.stringify(body) })
  const view = (path: string, wish: Record<string, unknown> = {}) =>
    send('/api/event', { n: 'pageview', u: `https://firin.example${path}`, d: 'firin.example', r: null, ...wish })
  const figures = async () => {
    await settled()
    return Figures.parse((await call('GET /measure/site', { period: 'day' })).body)
  }
  return { app, workspaceId, call, url, send, view, figures, settled, ...added }
}

function portOf(address: AddressInfo | string | null): number {
  assert.ok(address && typeof address === 'object')
  return address.port
}

test('a page seen is a visit from where it came, and a second page is none', async (t) => {
  const { view, figures } = await bakery(t)
  assert.equal((await view('/simit', { r: 'https://m.vk.com/feed' })).status, 202)
  await view('/cart', { r: 'https://firin.example/simit' })
  const told = await figures()
  assert.partialDeepStrictEqual(told, { visitors: 1, visits: 1, views: 2, filtered: 0 })
  assert.deepEqual(told.sources, [{ value: 'vk', visits: 1, hits: 1 }])
  assert.deepEqual(
    told.pages.map(({ value }) => value),
    ['/simit', '/cart'],
  )
})

test('a post brings a visit, and what is bought then is walked back to it', async (t) => {
  const { app, workspaceId, view, send, call, figures, settled } = await bakery(t)
  const at = app.now()
  const post = await app.db.write((tx) =>
    tx
      .insertInto('publish.posts')
      .values({
        workspace_id: workspaceId,
        text: 'Simit!',
        lang: 'tr',
        zone: 'UTC',
        author: 'olga',
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const grow = growSlice(app)
  const http = new Hono()
  grow.raw(http)
  const short = await app.db.write((tx) =>
    shortenLinks(app, tx, { workspaceId, postId: post.id, channelId: '9', text: 'https://firin.example/simit' }),
  )
  const led = await http.request(new URL(short).pathname, { headers: { 'user-agent': PERSON } })
  await (
    await grow.open()
  )()
  const landing = new URL(led.headers.get('location') ?? '')
  await view(landing.pathname + landing.search)
  const order = {
    n: 'purchase',
    u: 'https://firin.example/thanks',
    d: 'firin.example',
    $: { currency: 'TRY', amount: 90 },
  }
  await send('/api/event', { ...order, p: { order_id: 'A-1' } })
  await send('/api/event', { ...order, p: { order_id: 'A-1' } })
  const told = await figures()
  assert.deepEqual(told.posts, [{ value: post.id, visits: 1, hits: 3, text: 'Simit!' }])
  await settled()
  const { body } = await call('GET /outcomes', {})
  const { items } = z
    .object({
      items: z.array(
        z.object({ kind: z.string(), postId: z.string().nullable(), value: z.coerce.number().nullable() }),
      ),
    })
    .parse(body)
  assert.deepEqual(
    items.map(({ kind, postId, value }) => [kind, postId, value]),
    [['sale', post.id, 90]],
  )
})

test('programs are counted apart, and who asks not to be followed is nobody’s visitor', async (t) => {
  const { view, send, figures } = await bakery(t)
  const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
  const event = { n: 'pageview', u: 'https://firin.example/', d: 'firin.example' }
  const dropped = await send('/api/event', event, robot)
  assert.equal(dropped.headers.get('x-plausible-dropped'), '1')
  await send('/api/event', event, PERSON, { 'sec-gpc': '1' })
  await view('/')
  assert.partialDeepStrictEqual(await figures(), { visitors: 1, visits: 2, filtered: 1 })
})

test('the own client of Umami is understood as it is', async (t) => {
  const { url, id, figures, send } = await bakery(t)
  const umami = new Umami({ websiteId: id, hostUrl: url, userAgent: PERSON })
  await umami.track({ url: '/simit', referrer: 'https://t.me/s/firin', title: 'Simit', hostname: 'firin.example' })
  const answer = await umami.track('signup', { plan: 'weekly' })
  assert.ok('sessionId' in z.record(z.string(), z.unknown()).parse(await answer.json()))
  await umami.identify({ name: 'Olga' })
  const told = await figures()
  assert.partialDeepStrictEqual(told, { visits: 1, views: 1 })
  assert.deepEqual(told.sources[0]?.value, 'telegram')
  assert.deepEqual(told.events, [{ value: 'signup', visits: 0, hits: 1 }])
  const robot = await send('/api/send', { type: 'event', payload: { website: id, url: '/' } }, 'curl/8.1')
  assert.deepEqual(await robot.json(), { beep: 'boop' })
  const unknown = { type: 'event', payload: { website: crypto.randomUUID(), url: '/' } }
  assert.equal((await send('/api/send', unknown)).status, 400)
})

test('a server that speaks the measurement protocol is believed with its secret only', async (t) => {
  const { send, call, figures, secret } = await bakery(t)
  const { sites } = Sites.parse((await call('GET /sites')).body)
  const tag = sites[0]?.tag ?? ''
  const sale = {
    client_id: '555.1',
    events: [{ name: 'purchase', params: { value: 40, currency: 'TRY', transaction_id: 'T-9' } }],
  }
  const wrong = await send(`/debug/mp/collect?measurement_id=${tag}&api_secret=guess`, sale, 'shop')
  assert.match(await wrong.text(), /measurement_id/)
  assert.equal((await send(`/mp/collect?measurement_id=${tag}&api_secret=guess`, sale, 'shop')).status, 204)
  assert.equal((await figures()).events.length, 0)
  assert.equal((await send(`/mp/collect?measurement_id=${tag}&api_secret=${secret}`, sale, 'shop')).status, 204)
  assert.deepEqual((await figures()).events, [{ value: 'purchase', visits: 0, hits: 1 }])
  const checked = await send(`/debug/mp/collect?measurement_id=${tag}&api_secret=${secret}`, { events: [] }, 'shop')
  assert.match(await checked.text(), /client_id/)
})

test('nonsense is refused with what is missing, and a site nobody added is not counted', async (t) => {
  const { send, url, figures } = await bakery(t)
  assert.equal((await send('/api/event', { n: 'pageview' })).status, 400)
  assert.equal((await fetch(`${url}/api/event`, { method: 'POST', body: 'not json' })).status, 400)
  const other = await send('/api/event', { n: 'pageview', u: 'https://other.example/', d: 'other.example' })
  assert.equal(other.headers.get('x-plausible-dropped'), '1')
  assert.equal((await send('/api/event', { n: 'x'.repeat(70_000) })).status, 413)
  assert.equal((await figures()).visits, 0)
})

test('one site tells one workspace, and a removed one tells nobody', async (t) => {
  const { call, id } = await bakery(t)
  assert.partialDeepStrictEqual((await call('POST /sites', { host: 'firin.example' })).body, { type: 'site-taken' })
  assert.partialDeepStrictEqual((await call('POST /sites', { host: 'firin' })).body, { type: 'not-a-site' })
  assert.equal((await call('DELETE /sites/:id', { id })).status, 200)
  assert.equal((await call('POST /sites', { host: 'firin.example' })).status, 200)
})
