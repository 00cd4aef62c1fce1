import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { serverOf } from '#platform/http/at-once.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import { growSlice } from './slice.ts'

const PERSON =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'
const Made = z.object({ short: z.string() })

test('who follows a link that is known already is led and counted like the one before, and a program as a program', async (t) => {
  const app = await testApp(t, createNetworks())
  const workspaceId = await app.db.write(async (tx) => {
    const row = { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr', created_at: app.now() } as const
    return (await tx.insertInto('desk.workspaces').values(row).returning('id').executeTakeFirstOrThrow()).id
  })
  const slice = growSlice(app)
  const settle = await slice.open()
  const usual: string[] = []
  const http = new Hono()
  http.use(async (c, next) => {
    usual.push(c.req.method)
    await next()
  })
  slice.raw(http)
  const server = serverOf({ fetch: http.fetch, first: [slice.atOnce], host: '127.0.0.1' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => void server.close())
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  const call = callSlice({ routes: slice.routes }, { workspaceId })
  const tags = { source: 'poster', medium: 'print', campaign: '', term: '', content: '' }
  const { short } = Made.parse((await call('POST /grow/links', { url: 'https://firin.example/menu#çay', tags })).body)
  const { pathname } = new URL(short)
  const follow = async (query = '', userAgent = PERSON, method = 'GET') => {
    const headers = { 'user-agent': userAgent }
    const answer = await fetch(`http://127.0.0.1:${address.port}${pathname}${query}`, {
      redirect: 'manual',
      headers,
      method,
    })
    const to = new URL(answer.headers.get('location') ?? '')
    const click = to.searchParams.get('mdn')
    to.searchParams.delete('mdn')
    return {
      status: answer.status,
      to: to.toString(),
      isNamed: click !== null,
      kept: answer.headers.get('cache-control'),
    }
  }
  const first = await follow()
  const later = await follow()
  assert.deepEqual(later, first)
  assert.deepEqual(first, {
    status: 302,
    to: 'https://firin.example/menu?utm_source=poster&utm_medium=print#%C3%A7ay',
    isNamed: true,
    kept: 'private, no-store',
  })
  assert.equal(
    (await follow('?dil=tr')).to,
    'https://firin.example/menu?dil=tr&utm_source=poster&utm_medium=print#%C3%A7ay',
  )
  assert.equal((await follow('', 'TelegramBot (like TwitterBot)')).isNamed, false)
  assert.equal((await follow('', PERSON, 'HEAD')).status, 302)
  // The second may come while the day's salt is still on its way; from then on nobody takes the long way.
  assert.ok(usual.length <= 2 && !usual.includes('HEAD'), usual.join(' '))
  await settle()
  const days = await app.db.read.selectFrom('grow.days').select(['person', 'preview']).execute()
  assert.deepEqual(days, [{ person: 3, preview: 1 }])
})
