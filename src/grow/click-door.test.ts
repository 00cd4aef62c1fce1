import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { clickById } from './clicks.sql.ts'
import { growSlice } from './slice.ts'

const PERSON =
  'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36'

async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const workspace = await app.db.write((tx) =>
    tx
      .insertInto('desk.workspaces')
      .values({ name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const slice = growSlice(app)
  const http = new Hono()
  slice.raw(http)
  const call = callSlice(slice, { workspaceId: workspace.id })
  const { short } = z
    .object({ short: z.string() })
    .parse((await call('POST /grow/links', { url: 'https://firin.example/kayit' })).body)
  const key = new URL(short).pathname.split('/').at(-1) ?? ''
  const tell = (body: unknown, headers: Record<string, string> = {}) =>
    http.request('/track/click', {
      method: 'POST',
      // A script of another site sends what the browser lets it send without asking.
      headers: {
        'user-agent': PERSON,
        'content-type': 'application/json',
        origin: 'https://firin.example',
        ...headers,
      },
      body: JSON.stringify(body),
    })
  const settle = async () => (await slice.open())()
  const counted = () => app.db.read.selectFrom('grow.clicks_daily').select(['person', 'visitors']).execute()
  return { app, workspaceId: workspace.id, key, tell, settle, counted, host: new URL(app.config.url).host }
}

const Click = z.object({ clickId: z.string().nullable(), link: z.object({ key: z.string(), url: z.string() }) })

test('who comes by the key of a link is counted and gets a name, which a result can be told with', async (t) => {
  const { app, workspaceId, key, tell, settle, host } = await bakery(t)
  const answer = await tell({ domain: host, key, url: `https://firin.example/?via=${key}`, referrer: 'https://t.me/' })
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  const { clickId, link } = Click.parse(await answer.json())
  assert.deepEqual(link, { key, url: 'https://firin.example/kayit' })
  await settle()
  const click = await clickById(app.db.read, workspaceId, clickId ?? '')
  assert.deepEqual([click?.class, click?.source], ['person', 'telegram'])
})

test('a page that tells the same visitor again within the hour tells the same click', async (t) => {
  const { key, tell, settle, counted } = await bakery(t)
  const ids = []
  for (let time = 0; time < 3; time += 1) ids.push(Click.parse(await (await tell({ key })).json()).clickId)
  assert.equal(new Set(ids).size, 1)
  await settle()
  assert.deepEqual(await counted(), [{ person: 1, visitors: 1 }])
})

test('who asked not to be followed is counted without a name', async (t) => {
  const { key, tell, settle, counted } = await bakery(t)
  assert.equal(Click.parse(await (await tell({ key }, { dnt: '1' })).json()).clickId, null)
  await settle()
  assert.deepEqual(await counted(), [{ person: 1, visitors: 0 }])
})

test('a key nobody knows, another house’s domain and nonsense are refused in the client’s words', async (t) => {
  const { key, tell } = await bakery(t)
  assert.equal((await tell({ key: 'nobodyy' })).status, 404)
  assert.equal((await tell({ domain: 'other.example', key })).status, 404)
  assert.equal((await tell({ domain: 'other.example' })).status, 422)
})
