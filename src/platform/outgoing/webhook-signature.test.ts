import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshSecret, isSecret, sign, verify } from './webhook-signature.ts'

// The example of the specification's own libraries.
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const AT = Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000)
const EXAMPLE = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: AT, body: '{"test": 2432232314}' }

test('the published example is signed as published', () => {
  assert.deepEqual(sign(SECRET, EXAMPLE), {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('bytes and their text carry the same proof, and the prefix of the secret may be missing', () => {
  const bytes = new TextEncoder().encode(EXAMPLE.body)
  assert.deepEqual(sign(SECRET.slice('whsec_'.length), { ...EXAMPLE, body: bytes }), sign(SECRET, EXAMPLE))
})

test('what was signed is believed, and nothing else', () => {
  const headers = sign(SECRET, EXAMPLE)
  const believes = (changed: Record<string, string | undefined>, body = EXAMPLE.body, secret = SECRET) =>
    verify(secret, { ...headers, ...changed }, body, AT)
  assert.equal(believes({}), true)
  assert.equal(believes({}, '{"test": 2432232315}'), false)
  assert.equal(believes({}, EXAMPLE.body, freshSecret()), false)
  assert.equal(believes({ 'webhook-id': 'msg_another' }), false)
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    assert.equal(believes({ [name]: undefined }), false, name)
  for (const said of ['v1,', 'v1,dawfeoifkpqwoekfpqoekf', 'hello', headers['webhook-signature'].slice(0, 8)])
    assert.equal(believes({ 'webhook-signature': said }), false, said)
  assert.equal(believes({ 'webhook-timestamp': 'hello' }), false)
})

test('one good signature among several is enough, but only of a version we know', () => {
  const headers = sign(SECRET, EXAMPLE)
  const other = 'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc='
  const given = (said: string) => verify(SECRET, { ...headers, 'webhook-signature': said }, EXAMPLE.body, AT)
  assert.equal(given(`${other} ${headers['webhook-signature']} v2,abc`), true)
  assert.equal(given(headers['webhook-signature'].replace('v1,', 'v2,')), false)
})

test('a message of five minutes ago is believed, an older one and one of the future are not', () => {
  const headers = sign(SECRET, EXAMPLE)
  const at = (seconds: number) => verify(SECRET, headers, EXAMPLE.body, AT.add({ seconds }))
  assert.deepEqual([at(300), at(-300), at(301), at(-301)], [true, true, false, false])
})

test('while a secret is being changed the receiver may hold the old one or the new one', () => {
  const next = freshSecret()
  const headers = sign([next, SECRET], EXAMPLE)
  assert.ok(verify(SECRET, headers, EXAMPLE.body, AT) && verify(next, headers, EXAMPLE.body, AT))
})

test('a secret has 24 to 64 bytes in base64', () => {
  assert.ok(isSecret(freshSecret()) && freshSecret() !== freshSecret())
  const secrets = [23, 24, 64, 65].map((count) => `whsec_${Buffer.alloc(count, 7).toString('base64')}`)
  assert.deepEqual(secrets.map(isSecret), [false, true, true, false])
  assert.equal(isSecret('not base64 at all, but long enough to be taken for it'), false)
  assert.throws(() => sign('short', EXAMPLE))
})

test('an id with a full stop is refused, since it could be cut elsewhere', () => {
  assert.throws(() => sign(SECRET, { ...EXAMPLE, id: 'msg.1' }))
})
