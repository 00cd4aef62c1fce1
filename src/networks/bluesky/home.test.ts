import assert from 'node:assert/strict'
import test from 'node:test'
import type { Outgoing } from '#platform/outgoing.ts'
import { square } from '../testing/square.ts'
import { homeOf, identifierFrom } from './home.ts'

const PDS = { id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.firin.example/' }

/** The whole world stands on one square: its addresses become paths there. */
const around = ({ http, origin }: { http: Outgoing; origin: string }): Outgoing => ({
  ...http,
  request: (ask) => http.request({ ...ask, url: ask.url.replace(/^https:\/\//, `${origin}/`) }),
})

test('the server is found by the name: the name leads to the identity, the identity to its home', async (t) => {
  const world = await square(t, {
    'GET /bsky.social/xrpc/com.atproto.identity.resolveHandle': { body: { did: 'did:plc:firin' } },
    'GET /plc.directory/did:plc:firin': { body: { id: 'did:plc:firin', service: [PDS] } },
  })
  const home = await homeOf(around(world), { handle: '@Firin.example.com', server: '' })
  assert.deepEqual(home.ok && home.value, { server: 'https://pds.firin.example', identifier: 'firin.example.com' })
})

test('a name unknown to the great server is asked for at its own address, and an identity may live on its own host', async (t) => {
  const world = await square(t, {
    'GET /firin.com/.well-known/atproto-did': { body: 'did:web:firin.com' },
    'GET /firin.com/.well-known/did.json': { body: { service: [PDS] } },
  })
  const home = await homeOf(around(world), { handle: 'firin.com', server: '' })
  assert.equal(home.ok && home.value.server, 'https://pds.firin.example')
})

test('nobody is asked about a name that cannot exist, and a typed server is taken as it is', async (t) => {
  const world = await square(t, {})
  const nowhere = await homeOf(around(world), { handle: 'firin.test', server: '' })
  assert.equal(!nowhere.ok && nowhere.reason, 'no-server')
  const typed = await homeOf(around(world), { handle: 'firin.test', server: 'pds.firin.example' })
  assert.equal(typed.ok && typed.value.server, 'https://pds.firin.example')
  assert.equal(world.heard.length, 0)
})

test('a person may write the name in many ways', () => {
  for (const typed of [
    'firin',
    '@firin',
    ' Firin.bsky.social ',
    'https://bsky.app/profile/firin.bsky.social',
    '\u202afirin\u202c',
  ])
    assert.equal(identifierFrom(typed), 'firin.bsky.social')
  assert.equal(identifierFrom('did:plc:AbC'), 'did:plc:AbC')
})
