import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { bakery } from '../testing/bakery.ts'
import { readCall } from './call.ts'
import { markValue } from './mark.ts'

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1'
const Listed = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      via: z.string(),
      postText: z.string().nullable(),
      storyTitle: z.string().nullable(),
      replyText: z.string().nullable(),
      mark: z.string().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
})

/** The bakery with its site, a pool of numbers there, and an address for its exchange. */
async function withCalls(t: TestContext) {
  const shop = await bakery(t)
  const site = z.object({ id: z.string() }).parse((await shop.call('POST /sites', { host: 'firin.example' })).body)
  const http = new Hono()
  shop.slice.raw(http)
  const door = z.object({ url: z.string() }).parse((await shop.call('POST /measure/call-door')).body)
  const rings = async (told: Record<string, string>) =>
    http.request(new URL(door.url).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(told),
    })
  const shown = async (who: string, click?: string) => {
    const path = `/api/number?d=firin.example${click === undefined ? '' : `&c=${click}`}`
    const answer = await http.request(path, { headers: { 'user-agent': `${PHONE} ${who}` } })
    return z.object({ number: z.string().nullable() }).parse(await answer.json()).number
  }
  const pool = async (...numbers: string[]) => {
    for (const value of numbers) await shop.call('POST /measure/marks', { kind: 'number', value, siteId: site.id })
  }
  const listed = async () => Listed.parse((await shop.call('GET /outcomes')).body).items
  return { ...shop, rings, shown, pool, listed, http }
}

test('a code said at the till is traced to its post and the story, however it is written', async (t) => {
  const { call, tell, postId, storyId } = await bakery(t)
  await call('POST /measure/marks', { kind: 'code', value: 'SIMIT-10', postId })
  const told = await tell({ reference: 'fis-1', kind: 'sale', value: 90, currency: 'TRY', code: 'simit 10' })
  assert.partialDeepStrictEqual(told, { via: 'code', postId, storyId })
  assert.equal((await tell({ reference: 'fis-2', kind: 'sale', code: 'SIMIT-11' })).via, 'none')
})

test('of a click and a code the click is believed, and both stand on the way', async (t) => {
  const { call, tell, follow, postId } = await bakery(t)
  await call('POST /measure/marks', { kind: 'code', value: 'SIMIT10', name: 'window' })
  const told = await tell({ reference: 'fis-3', kind: 'sale', code: 'SIMIT10', click: await follow() })
  assert.partialDeepStrictEqual(told, { via: 'click', postId })
  const { steps } = z
    .object({ steps: z.array(z.object({ source: z.string().nullable(), mark: z.string().nullable() })) })
    .parse((await call('GET /outcomes/:id', { id: told.id })).body)
  assert.deepEqual(
    steps.map(({ mark }) => mark),
    [null, 'SIMIT10'],
  )
})

test('a link in our answer leads an outcome back to the answer, the post above it and the story', async (t) => {
  const { call, growing, follow, reply, tell, postId, storyId } = await bakery(t)
  const tags = { source: '', medium: '', campaign: '', term: '', content: '' }
  const made = await growing('POST /grow/links', { url: 'https://firin.example/kayit', tags })
  const { short } = z.object({ short: z.string() }).parse(made.body)
  const messageId = await reply(`Buradan ayırtabilirsiniz: ${short} Afiyet olsun!`)
  await reply('Afiyet olsun!')
  const told = await tell({ reference: 'kayit-9', kind: 'registration', click: await follow(short) })
  assert.partialDeepStrictEqual(told, { via: 'click', postId, storyId, messageId })
  const { items } = Listed.parse((await call('GET /outcomes')).body)
  assert.match(items[0]?.replyText ?? '', /Buradan ayırtabilirsiniz/)
})

test('a call is traced through the number its caller was shown, to the click, the post and the story', async (t) => {
  const { follow, pool, shown, rings, listed } = await withCalls(t)
  await pool('+90 216 555 00 01', '+90 216 555 00 02')
  const number = await shown('a', await follow())
  assert.equal(await shown('a'), number, 'the same visitor goes on seeing his number')
  const other = await shown('b')
  assert.notEqual(other, number)
  assert.equal(await shown('c'), null, 'all numbers are lent')
  await rings({ to: '02165550001', id: 'x1', duration: '61', status: 'answered' })
  await rings({ to: '02165550001', id: 'x1', duration: '61', status: 'answered' })
  await rings({ to: '02165550002', id: 'x2', duration: '12', status: 'ANSWERED' })
  const calls = await listed()
  assert.deepEqual(
    calls.map(({ via, storyTitle, seconds }) => [via, storyTitle, seconds]).toReversed(),
    number === '+90 216 555 00 01'
      ? [
          ['number', 'Un fiyatları düştü', 61],
          ['number', null, 12],
        ]
      : [
          ['number', null, 61],
          ['number', 'Un fiyatları düştü', 12],
        ],
  )
})

test('a number is free again twenty minutes after its visitor left, and a late call is nobody’s', async (t) => {
  const { app, follow, pool, shown, rings, listed } = await withCalls(t)
  await pool('0216 555 00 03')
  assert.equal(await shown('a', await follow()), '0216 555 00 03')
  app.clock.pass({ minutes: 21 })
  assert.equal(await shown('b'), '0216 555 00 03')
  app.clock.pass({ hours: 5 })
  await rings({ to: '02165550003', id: 'late' })
  assert.partialDeepStrictEqual(await listed(), [{ via: 'number', postText: null }])
})

test('calls that nobody took, that are still ringing, or that come to a closed door are not counted', async (t) => {
  const { rings, listed, http, call } = await withCalls(t)
  await rings({ to: '02165550003', id: 'm1', status: 'no-answer' })
  await rings({ to: '02165550003', id: 'm2', status: 'ringing' })
  assert.equal((await http.request('/calls/nobodysdoor', { method: 'POST', body: '{}' })).status, 404)
  assert.deepEqual(await listed(), [])
  await rings({ to: '02165550003', id: 'm3', billsec: '40', calldate: '2026-01-02 10:00:00' })
  assert.equal((await listed()).length, 1)
  await call('POST /measure/call-door')
  assert.equal((await rings({ to: '02165550003', id: 'm4' })).status, 404, 'the older address ended')
})

test('exchanges name things each in their own way', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z')
  const read = (body: unknown) => {
    const call = readCall(body, now, 'Europe/Istanbul')
    return call && [call.to, call.at.toString(), call.seconds, call.answered]
  }
  assert.deepEqual(read({ To: '+902165550001', CallSid: 'CA1', CallDuration: '7', CallStatus: 'completed' }), [
    '+902165550001',
    '2026-03-02T09:00:00Z',
    7,
    true,
  ])
  assert.deepEqual(
    read({ dst: '5550001', uniqueid: '1', billsec: 0, disposition: 'NO ANSWER', calldate: '2026-03-02 11:00:00' }),
    ['5550001', '2026-03-02T08:00:00Z', 0, false],
  )
  assert.equal(read('hello'), null)
})

test('a code is the same in any case, a number with and without its country', () => {
  assert.equal(markValue('code', ' SİMİT-10 '), markValue('code', 'simit10'))
  assert.equal(markValue('number', '+90 (216) 555 00 01'), markValue('number', '0216 555 0001'))
  assert.equal(markValue('number', '112'), null)
  assert.equal(markValue('code', '!!'), null)
})
