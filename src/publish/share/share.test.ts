import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import * as z from 'zod'
import { openOlga, ZONE } from '../testing/olga.ts'
import { icsOf } from './ics.ts'
import { shareFeed } from './share-routes.ts'

const Made = z.object({ id: z.string(), token: z.string() })
const Shared = z.object({
  brand: z.string(),
  posts: z.array(z.object({ text: z.string(), state: z.string(), channels: z.array(z.object({ name: z.string() })) })),
})

test('whoever has the link sees the plan, and a draft only where that was wished', async (t) => {
  const { ask, plan, draft, day } = await openOlga(t)
  await plan('Fresh simit', `${day(2)}T09:00`)
  const id = await draft('Perhaps')
  await ask('POST /publish/posts/:id/move', { id, day: day(3), time: '10:00' })
  const without = Made.parse(await ask('POST /publish/shares', { name: 'The client', days: 7 }))
  const within = Made.parse(await ask('POST /publish/shares', { name: 'The boss', days: 7, showsDrafts: true }))
  const look = async (token: string) => Shared.parse(await ask('GET /publish/shared/:token', { token }))
  assert.deepEqual(
    (await look(without.token)).posts.map(({ text, state }) => `${text}: ${state}`),
    ['Fresh simit: planned'],
  )
  assert.equal((await look(within.token)).posts.length, 2)
})

test('a link ends on its day, and at once when it is taken back', async (t) => {
  const { app, ask, refusal } = await openOlga(t)
  const [one, two] = [
    Made.parse(await ask('POST /publish/shares', { name: 'A', days: 1 })),
    Made.parse(await ask('POST /publish/shares', { name: 'B', days: 30 })),
  ]
  await ask('DELETE /publish/shares/:id', { id: two.id })
  assert.equal((await refusal('GET /publish/shared/:token', { token: two.token })).type, 'link-ended')
  await ask('GET /publish/shared/:token', { token: one.token })
  app.clock.pass({ hours: 25 })
  assert.equal((await refusal('GET /publish/shared/:token', { token: one.token })).type, 'link-ended')
  assert.equal((await refusal('GET /publish/shared/:token', { token: 'x'.repeat(32) })).type, 'link-ended')
})

test('the link is kept only as a hash, and the list does not tell it', async (t) => {
  const { ask } = await openOlga(t)
  const { token } = Made.parse(await ask('POST /publish/shares', { name: 'The client', days: 7 }))
  assert.doesNotMatch(JSON.stringify(await ask('GET /publish/shares')), new RegExp(token))
})

test('a calendar program gets the same as a feed, and nothing after the link has ended', async (t) => {
  const { app, ask, plan, day } = await openOlga(t)
  await plan('Fresh simit, and tea; come early', `${day(2)}T09:00`)
  const { id, token } = Made.parse(await ask('POST /publish/shares', { name: 'The client', days: 7 }))
  const http = new Hono()
  shareFeed(app)(http, {
    visitor: () => Promise.reject(new Error('nobody is asked who they are')),
    member: () => Promise.reject(new Error('nobody is asked who they are')),
    may: () => false,
  })
  const feed = await http.request(`/shared/${token}/calendar.ics`)
  assert.match(feed.headers.get('content-type') ?? '', /text\/calendar/)
  assert.match(await feed.text(), /DESCRIPTION:Fresh simit\\, and tea\\; come early\r\n/)
  await ask('DELETE /publish/shares/:id', { id })
  assert.equal((await http.request(`/shared/${token}/calendar.ics`)).status, 404)
})

test('lines of a feed hold 75 bytes at most and no letter is cut in two', () => {
  const text = 'Завтра в семь свежие симиты 🥯 — приходите пораньше, пока не разобрали! '.repeat(4)
  const at = Temporal.Instant.from('2026-11-26T06:00Z')
  const post = { id: '1', at, text, lang: 'ru', state: 'planned' as const, url: null, channels: [] }
  const ics = icsOf({ name: 'A', brand: 'B', zone: ZONE, from: '2026-11-26', posts: [post] }, at)
  for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75)
  const unfolded = ics.replaceAll('\r\n ', '')
  assert.ok(unfolded.includes(`DESCRIPTION:${text.replaceAll(',', '\\,')}`))
  assert.match(ics, /DTSTART:20261126T060000Z/)
})
