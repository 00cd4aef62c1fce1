import assert from 'node:assert/strict'
import test from 'node:test'
import { createLog } from '../log.ts'
import { createSite } from './site.ts'

const site = createSite({
  routes: {},
  raw: [(http) => http.get('/l/:key', (c) => c.redirect('https://bakery.example/simit'))],
  reception: {
    visitor: () => Promise.reject(new Error('nobody comes in here')),
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
