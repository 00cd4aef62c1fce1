import assert from 'node:assert/strict'
import test from 'node:test'
import { intent, square, status } from '../testing/square.ts'
import { commit } from './commit.ts'
import { signIn } from './sign-in.ts'

const POST = 'POST /api/v1/statuses'

test('a post goes out in one request, with its key, its language and who may see it', async (t) => {
  const { line, heard } = await square(t, { [POST]: { body: status('9', '<p>Taze simit</p>') } })
  const outcome = await commit(line, intent('Taze simit'), [])
  assert.partialDeepStrictEqual(outcome, { state: 'live', ref: { id: '9', url: 'https://meydan.town/@firin/9' } })
  assert.equal(heard.length, 1)
  assert.equal(heard[0]?.headers['idempotency-key'], 'delivery-1')
  assert.deepEqual(JSON.parse(heard[0]?.body ?? ''), { status: 'Taze simit', visibility: 'public', language: 'tr' })
})

test('an answer names the person it is for, unless the writer did', async (t) => {
  const { line, heard } = await square(t, { [POST]: { body: status('9', '') } })
  const target = { id: '3', url: '', handle: '@ayse@komsu.example' }
  await commit(line, intent('Buyurun!', { target }), [])
  await commit(line, intent('Buyurun @Ayse@komsu.example!', { target }), [])
  await commit(line, intent('Buyurun!', { target: { ...target, handle: '@can@meydan.town' } }), [])
  await commit(line, intent('Devamı', { target: { ...target, handle: null } }), [])
  const texts = heard.map(({ body }) => JSON.parse(body).status)
  assert.deepEqual(texts, ['@ayse@komsu.example Buyurun!', 'Buyurun @Ayse@komsu.example!', '@can Buyurun!', 'Devamı'])
})

const ENDINGS: [number, unknown, string, string][] = [
  [401, { error: 'The access token is invalid' }, 'not-sent', 'auth'],
  [403, { error: 'This action is outside the authorized scopes' }, 'not-sent', 'scope'],
  [403, { error: 'Your login is currently disabled' }, 'not-sent', 'blocked'],
  [403, { error: 'This action is not allowed' }, 'rejected', 'validation'],
  [404, { error: 'Record not found' }, 'rejected', 'not-found'],
  [422, { error: 'Validation failed: Text character limit of 500 exceeded' }, 'rejected', 'validation'],
  [429, { error: 'Too many requests' }, 'not-sent', 'rate'],
  [500, { error: 'oops' }, 'unknown', 'transient'],
  [502, '<html>Bad gateway</html>', 'unknown', 'transient'],
  [409, { error: 'conflict' }, 'unknown', 'conflict'],
  [200, { error: 'not really' }, 'unknown', 'protocol'],
  [200, '<html>Welcome</html>', 'unknown', 'protocol'],
  [202, '', 'unknown', 'protocol'],
  [302, '', 'unknown', 'protocol'],
]

for (const [code, body, state, reason] of ENDINGS) {
  test(`a ${code} that says ${JSON.stringify(body)} ends as ${state}: ${reason}`, async (t) => {
    const { line } = await square(t, { [POST]: { status: code, body } })
    const outcome = await commit(line, intent('Taze simit'), [])
    assert.partialDeepStrictEqual(outcome, { state, error: { reason } })
  })
}

test('signing in leads to the page of the server and comes back with a key', async (t) => {
  const { http, origin, heard } = await square(t, {
    'GET /api/v2/instance': { body: { domain: 'meydan.town', version: '4.5.0', configuration: {} } },
    'POST /api/v1/apps': { body: { client_id: 'id', client_secret: 'secret' } },
    'POST /oauth/token': {
      body: { access_token: 'simit', token_type: 'Bearer', scope: 'read', created_at: 1_772_000_000_000 },
    },
  })
  const begun = await signIn.begin(http, { server: origin }, { returnTo: 'https://masa.example/back', state: 'word' })
  assert.ok(begun.ok)
  const page = new URL(begun.value.url)
  assert.equal(page.origin + page.pathname, `${origin}/oauth/authorize`)
  assert.equal(page.searchParams.get('redirect_uri'), 'https://masa.example/back')
  assert.equal(page.searchParams.get('state'), 'word')
  const foreign = await signIn.finish(http, begun.value.keep, { code: 'c', state: 'another word' })
  assert.equal(!foreign.ok && foreign.reason, 'auth')
  assert.ok(heard.every(({ path }) => path !== '/oauth/token'))
  const finished = await signIn.finish(http, begun.value.keep, { code: 'c', state: 'word' })
  assert.ok(finished.ok)
  assert.deepEqual(finished.value, { settings: { server: origin }, credential: { token: 'simit' } })
})
