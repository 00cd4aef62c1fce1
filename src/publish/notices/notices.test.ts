import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { verify } from '#platform/outgoing/webhook-signature.ts'
import { quietEnd } from '#platform/quiet-hours.ts'
import { callSlice } from '#platform/testing/app.ts'
import { openBakery } from '../testing/bakery.ts'
import { tell } from './tell.ts'

const Made = z.object({ id: z.string(), secret: z.string().nullable() })
const Outlets = z.object({ outlets: z.array(z.object({ state: z.string(), said: z.string().nullable() })) })

/** A program of the owner's that listens, and may be out of order. */
async function openListener(t: TestContext) {
  const heard: { headers: Record<string, string | undefined>; body: string }[] = []
  const state = { status: 200 }
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const headers = Object.fromEntries(Object.entries(req.headers).map(([name, said]) => [name, said?.toString()]))
      heard.push({ headers, body })
      return res.writeHead(state.status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, heard, state }
}

async function openNotices(t: TestContext, wish: Record<string, unknown> = {}) {
  const bakery = await openBakery(t)
  const listener = await openListener(t)
  const { app, workspaceId, slice } = bakery
  t.after(app.outgoing.allow(listener.origin))
  const call = callSlice(slice, { workspaceId })
  const ask = async (key: string, input: Record<string, unknown>) => {
    const { status, body } = await call(key, input)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }
  const events = ['live', 'failed', 'approval-asked']
  const made = Made.parse(
    await ask('POST /publish/outlets', {
      own: false,
      way: 'webhook',
      name: 'Our CRM',
      address: `${listener.origin}/hook`,
      events,
      ...wish,
    }),
  )
  return {
    ...bakery,
    ...listener,
    made,
    ask,
    happens: (event: 'live' | 'failed' | 'unknown', count = 1) =>
      app.db.write((tx) =>
        tell(
          app,
          tx,
          workspaceId,
          Array.from({ length: count }, (_, i) => ({
            event,
            about: { channel: 'Fırın', text: `Simit ${i}`, url: null, reason: null },
          })),
        ),
      ),
    send: () => slice.jobs['publish.notices'].run({ outletId: made.id }, new AbortController().signal),
    outlet: async () => Outlets.parse(await ask('GET /publish/outlets', {})).outlets[0],
  }
}

test('a webhook is told what happened, signed so that it can check who told it', async (t) => {
  const desk = await openNotices(t)
  await desk.happens('failed')
  await desk.happens('unknown')
  await desk.send()
  assert.equal(desk.heard.length, 1, 'and not of what it did not ask for')
  const [{ headers, body } = { headers: {}, body: '' }] = desk.heard
  assert.ok(verify(desk.made.secret ?? '', headers, body, desk.app.now()))
  assert.equal(verify(desk.made.secret ?? '', headers, `${body} `, desk.app.now()), false)
  assert.match(body, /"event":"failed"/)
})

test('what could not be told is told again under the same id, later each time, and is not lost', async (t) => {
  const desk = await openNotices(t)
  desk.state.status = 500
  await desk.happens('failed')
  await desk.send()
  await desk.send()
  assert.equal(desk.heard.length, 1, 'not before its pause is over')
  desk.app.clock.pass({ seconds: 11 })
  await desk.happens('live')
  await desk.send()
  assert.equal((await desk.outlet())?.state, 'failing')
  desk.state.status = 200
  desk.app.clock.pass({ seconds: 21 })
  await desk.send()
  await desk.send()
  const ids = desk.heard.map(({ headers }) => headers['webhook-id'])
  assert.equal(new Set(ids.slice(0, 3)).size, 1)
  assert.equal(new Set(ids).size, 2, 'what came meanwhile is the next message')
  assert.equal((await desk.outlet())?.state, 'on')
})

test('a hundred failures at once are one message', async (t) => {
  const desk = await openNotices(t, { way: 'chat', dialect: 'content', lang: 'tr' })
  await desk.happens('failed', 100)
  await desk.send()
  await desk.send()
  assert.equal(desk.heard.length, 1)
  const { content } = z.object({ content: z.string() }).parse(JSON.parse(desk.heard[0]?.body ?? '{}'))
  assert.match(content, /Yayımlanamadı: 100/)
  assert.match(content, /… ve 90 tane daha\./)
})

test('an address that has not answered for three days is switched off and says so; switched on, it is asked again', async (t) => {
  const desk = await openNotices(t)
  desk.state.status = 410
  await desk.happens('failed')
  for (let i = 0; i < 5; i += 1) {
    await desk.send()
    desk.app.clock.pass({ hours: 24 })
  }
  assert.deepEqual(await desk.outlet(), { state: 'off', said: '410' })
  const tries = desk.heard.length
  await desk.happens('failed')
  await desk.send()
  assert.equal(desk.heard.length, tries)
  desk.state.status = 200
  await desk.ask('PUT /publish/outlets/:id', { id: desk.made.id, events: ['failed'], on: true })
  await desk.happens('failed')
  await desk.send()
  assert.equal((await desk.outlet())?.state, 'on')
})

test('a delivery that fails is told in the same breath', async (t) => {
  const desk = await openNotices(t)
  desk.square.faults.push({ kind: 'status', status: 422 })
  const { id } = z.object({ id: z.string() }).parse(await desk.ask('POST /publish/posts', { text: 'Simit.' }))
  const { version } = z.object({ version: z.number() }).parse(await desk.ask('GET /publish/posts/:id', { id }))
  await desk.ask('POST /publish/posts/:id/publish', { id, version, zone: 'Europe/Istanbul', holdSeconds: 0 })
  await desk.work()
  await desk.send()
  assert.match(desk.heard[0]?.body ?? '', /"reason":"validation"/)
})

test('in quiet hours nobody is disturbed, and what waited comes when they end', () => {
  const night = Temporal.Instant.from('2030-01-01T22:30:00Z')
  assert.equal(quietEnd(night, 'Europe/Istanbul', '22:00', '07:00')?.toString(), '2030-01-02T04:00:00Z')
  assert.equal(quietEnd(night, 'Europe/London', '23:00', '07:00'), null)
})
