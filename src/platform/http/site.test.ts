import assert from 'node:assert/strict'
import test from 'node:test'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { openEndpoint } from '../endpoint.ts'
import { createLog } from '../log.ts'
import { done } from '../result.ts'
import { createSite } from './site.ts'

const list = openEndpoint({
  summary: 'A list that is as long as it is asked to be.',
  may: 'anyone',
  input: z.object({ n: z.coerce.number() }),
  output: z.object({ items: z.array(z.string()) }),
  sorry: {},
  run: ({ n }) => Promise.resolve(done({ items: Array.from({ length: n }, (_, i) => `Simit ${i}`) })),
})

const site = createSite({
  routes: { 'GET /list': list },
  raw: [(http) => http.get('/l/:key', (c) => c.redirect('https://bakery.example/simit'))],
  reception: {
    visitor: ({ headers }) => Promise.resolve({ account: null, lang: 'en', headers }),
    member: () => Promise.resolve(null),
    may: () => false,
  },
  auth: () => Promise.resolve(new Response()),
  ready: () => Promise.resolve(true),
  metrics: () => Promise.resolve(''),
  dist: 'dist',
  version: '0.1.0',
  log: createLog('silent'),
})

const referrerPolicy = async (path: string) => (await site.request(path)).headers.get('referrer-policy')

test('a shop sees which network a follower of a short link came from, and never that the desk exists', async () => {
  assert.equal(await referrerPolicy('/l/simit77'), 'strict-origin-when-cross-origin')
  assert.equal(await referrerPolicy('/healthz'), 'no-referrer')
  assert.equal(await referrerPolicy('/lost'), 'no-referrer')
})

const told = (n: number, accepted: string) =>
  site.request(`/api/v1/list?n=${n}`, { headers: { 'accept-encoding': accepted } })

test('a long answer comes pressed to whoever can read that, a short one as it is', async () => {
  const long = await told(20_000, 'br, gzip, deflate')
  const middling = await told(1000, 'gzip;q=0.5')
  for (const [answer, n] of [
    [long, 20_000],
    [middling, 1000],
  ] as const) {
    assert.equal(answer.headers.get('content-encoding'), 'gzip')
    assert.equal(answer.headers.get('vary'), 'accept-encoding')
    const words = z.object({ items: z.array(z.string()) }).parse(JSON.parse(String(gunzipSync(await answer.bytes()))))
    assert.equal(words.items.length, n)
  }
  for (const [n, accepted] of [
    [3, 'gzip'],
    [1000, 'identity'],
    [1000, 'gzip;q=0, identity'],
  ] as const) {
    const plain = await told(n, accepted)
    assert.equal(plain.headers.get('content-encoding'), null)
    assert.partialDeepStrictEqual(await plain.json(), { items: ['Simit 0'] })
  }
})

test('every answer says how long the desk had it in hand', async () => {
  const answer = await told(3, 'identity')
  assert.match(answer.headers.get('server-timing') ?? '', /^desk;dur=\d+\.\d$/)
})
