import assert from 'node:assert/strict'
import test from 'node:test'
import { square } from '../testing/square.ts'
import { abilitiesOf } from './abilities.ts'
import { connect } from './connect.ts'
import { describe, originFrom } from './server.ts'

test('the server is understood however the manager writes it', () => {
  for (const typed of [
    'meydan.town',
    ' https://meydan.town/ ',
    'https://meydan.town/@firin',
    '@firin@meydan.town',
    'firin@meydan.town',
    'MEYDAN.town',
  ]) {
    assert.equal(originFrom(typed), 'https://meydan.town', typed)
  }
  assert.equal(originFrom('http://localhost:3000'), 'http://localhost:3000')
  assert.equal(originFrom(''), null)
  assert.equal(originFrom('no such place'), null)
})

const nodeInfo = (origin: () => string, name: string) => ({
  'GET /.well-known/nodeinfo': () => ({
    body: { links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `${origin()}/nodeinfo/2.0` }] },
  }),
  'GET /nodeinfo/2.0': { body: { software: { name, version: '1.2.3' } } },
})

test('limits are read from the server, and a program that forgets keys is read back instead', async (t) => {
  let origin = ''
  const town = await square(t, {
    ...nodeInfo(() => origin, 'GoToSocial'),
    'GET /api/v2/instance': {
      body: {
        domain: 'meydan.town',
        version: '0.20',
        configuration: {
          urls: { streaming: 'wss://meydan.town' },
          statuses: { max_characters: 5000, max_media_attachments: 6, characters_reserved_per_url: 25 },
          media_attachments: {
            supported_mime_types: ['image/png'],
            image_size_limit: 1000,
            video_size_limit: 2000,
            description_limit: 1500,
          },
          polls: { max_options: 6, max_characters_per_option: 50, min_expiration: 300, max_expiration: 600 },
        },
      },
    },
  })
  origin = town.origin
  const described = await describe(town.http, origin, null)
  assert.ok(described.ok)
  assert.deepEqual(described.value.software, { name: 'gotosocial', version: '1.2.3' })
  const { publish } = abilitiesOf(described.value, true)
  assert.partialDeepStrictEqual(publish, {
    text: { max: 5000, linkCost: 25 },
    media: { max: 6, imageMaxBytes: 1000 },
    once: { kind: 'read-back' },
  })
})

test('a server that knows only the older document is understood too', async (t) => {
  const { http, origin } = await square(t, {
    'GET /api/v1/instance': {
      body: {
        uri: 'https://meydan.town',
        version: '2.7.2',
        max_toot_chars: 3000,
        urls: { streaming_api: 'wss://meydan.town' },
      },
    },
  })
  const described = await describe(http, origin, null)
  assert.ok(described.ok)
  assert.equal(described.value.domain, 'meydan.town')
  assert.equal(abilitiesOf(described.value, true).publish?.text.max, 3000)
})

test('a web site that is no such network is told as another network', async (t) => {
  const { http, origin } = await square(t, {
    'GET /api/v2/instance': { body: '<html>Fırın</html>' },
    'GET /api/v1/instance': { body: '<html>Fırın</html>' },
  })
  const reply = await connect(http, { server: origin }, { token: 'simit' })
  assert.equal(!reply.ok && reply.reason, 'other-network')
})

test('a key that may not read still connects, and says that it cannot read', async (t) => {
  const { http, origin } = await square(t, {
    'GET /api/v2/instance': { body: { domain: 'meydan.town', version: '4.5.0', configuration: {} } },
    'GET /api/v1/accounts/verify_credentials': {
      body: {
        id: '1',
        username: 'firin',
        acct: 'firin',
        display_name: 'Köşe Fırın',
        url: 'https://meydan.town/@firin',
      },
    },
    'GET /api/v1/notifications': { status: 403, body: { error: 'This action is outside the authorized scopes' } },
  })
  const reply = await connect(http, { server: origin }, { token: 'simit' })
  assert.ok(reply.ok)
  assert.equal(reply.value.handle, '@firin@meydan.town')
  assert.equal(reply.value.can.read, null)
})
