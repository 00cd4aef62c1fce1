import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { growSlice } from './slice.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const COMPUTER = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0'

const Made = z.object({ id: z.string(), short: z.string() })
const Ways = z.object({ ways: z.array(z.object({ place: z.number(), clicks: z.number() })) })

async function bakery(t: TestContext) {
  const app = await testApp(t, createNetworks())
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() } as const
    return (await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()).id
  })
  const slice = growSlice(app)
  const settle = await slice.open()
  const http = new Hono()
  slice.raw(http)
  const call = callSlice({ routes: slice.routes }, { workspaceId })
  const link = Made.parse((await call('POST /grow/links', { url: 'https://firin.example/menu' })).body)
  const visit = async (userAgent: string, headers: Record<string, string> = {}) => {
    const answer = await http.request(new URL(link.short).pathname, {
      headers: { 'user-agent': userAgent, ...headers },
    })
    return {
      status: answer.status,
      page: URL.parse(answer.headers.get('location') ?? '')?.pathname,
      text: await answer.text(),
    }
  }
  const later = () => app.clock.pass({ minutes: 2 })
  return { app, call, link, visit, settle, later }
}

test('a telephone is led to the app, and the way is counted', async (t) => {
  const { call, link, visit, settle } = await bakery(t)
  const ways = [{ url: 'https://firin.example/app', device: 'phone', weight: 100 }]
  await call('PUT /grow/links/:id/ways', { id: link.id, ways })
  assert.equal((await visit(PHONE)).page, '/app')
  assert.equal((await visit(COMPUTER)).page, '/menu')
  await settle()
  const told = Ways.parse((await call('GET /grow/links/:id', { id: link.id })).body)
  assert.deepEqual(told.ways, [{ place: 1, clicks: 1 }])
})

test('of two pages the same person sees the same one all day, and a program the link’s own', async (t) => {
  const { call, link, visit } = await bakery(t)
  await call('PUT /grow/links/:id/ways', {
    id: link.id,
    ways: [{ url: 'https://firin.example/b', device: null, weight: 10_000 }],
  })
  const seen = new Set<string | undefined>()
  for (let i = 0; i < 5; i += 1) seen.add((await visit(COMPUTER)).page)
  assert.equal(seen.size, 1)
  assert.equal((await visit('TelegramBot (like TwitterBot)')).page, '/menu')
})

test('a link that has ended leads where it should lead then, or says so', async (t) => {
  const { app, call, link, visit, later } = await bakery(t)
  const expiresAt = app.now().add({ minutes: 1 }).toString()
  await call('PUT /grow/links/:id/ways', { id: link.id, expiresAt, afterUrl: 'https://firin.example/over' })
  assert.equal((await visit(PHONE)).page, '/menu')
  later()
  assert.equal((await visit(PHONE)).page, '/over')
  await call('PUT /grow/links/:id/ways', { id: link.id, expiresAt: app.now().add({ seconds: 1 }).toString() })
  later()
  const ended = await visit(PHONE, { 'accept-language': 'tr' })
  assert.equal(ended.status, 410)
  assert.match(ended.text, /süresi doldu/)
})

test('an end in the past and an address that is none are refused, and nothing changes', async (t) => {
  const { app, call, link, visit } = await bakery(t)
  const past = app.now().subtract({ minutes: 1 }).toString()
  assert.equal((await call('PUT /grow/links/:id/ways', { id: link.id, expiresAt: past })).status, 422)
  const ways = [{ url: 'javascript:alert(1)', device: null, weight: 1 }]
  assert.equal((await call('PUT /grow/links/:id/ways', { id: link.id, ways })).status, 422)
  assert.equal((await visit(PHONE)).page, '/menu')
})

test('the code of a link says its address and marks the scan', async (t) => {
  const { call, link } = await bakery(t)
  const { body } = await call('GET /grow/links/:id/code', { id: link.id })
  assert.partialDeepStrictEqual(body, { says: `${link.short}?qr=1` })
})

test('names of a campaign are agreed once and tidied', async (t) => {
  const { call } = await bakery(t)
  const tags = { source: 'Mastodon', medium: 'social', campaign: 'İlk Bahar', content: '' }
  await call('POST /grow/templates', { name: 'Spring', tags })
  await call('POST /grow/templates', { name: 'Spring', tags: { ...tags, content: 'poster' } })
  const { body } = await call('GET /grow/templates', {})
  const { templates } = z.object({ templates: z.array(z.object({ id: z.string(), tags: z.unknown() })) }).parse(body)
  assert.deepEqual(
    templates.map((one) => one.tags),
    [{ source: 'mastodon', medium: 'social', campaign: 'ilk-bahar', content: 'poster' }],
  )
  await call('DELETE /grow/templates/:id', { id: templates[0]?.id })
  assert.deepEqual((await call('GET /grow/templates', {})).body, { templates: [] })
})
