import assert from 'node:assert/strict'
import test from 'node:test'
import { bakeryIn } from '../trial/bakery.ts'
import { openWorld, SECRET } from './testing/world.ts'

async function opened(t: test.TestContext, speaks?: Parameters<typeof openWorld>[0]) {
  const { world, heard, kept, next } = await openWorld(speaks)
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  const { publish, deliver, commit, intend, publisher, line, logged } = bakery
  return { publish, deliver, commit, intend, publisher, line, logged, world, heard, kept, next }
}

test('whatever hides that a post was taken, it is sent once more under its id and taken once', async (t) => {
  const { deliver, intend, next, world } = await opened(t)
  for (const fault of [
    { kind: 'answer-lost' },
    { kind: 'status', status: 500, committed: true },
    { kind: 'body', body: 'html', committed: true },
    { kind: 'body', body: 'truncated', committed: true },
    { kind: 'body', body: 'error-in-200', committed: true },
    { kind: 'hang', committed: true },
  ] as const) {
    const text = `Saklı ${JSON.stringify(fault)}`
    next({ on: 'publish', ...fault })
    assert.equal((await deliver(intend({ text }))).state, 'live', text)
    assert.equal(await world.count(text), 1, text)
  }
})

test('the receiver says where a post stands; one that only thanks is believed as well', async (t) => {
  const said = await (await opened(t)).publish({ text: 'Simit' })
  assert.match(said.url, /^https:\/\/firin\.example\/p\/p1-/)
  for (const speaks of ['thanks', 'nothing'] as const) {
    const { publish, kept, line } = await opened(t, speaks)
    const ref = await publish({ text: 'Simit' })
    assert.ok(kept.has(ref.id))
    assert.equal(ref.url, line.account.url)
  }
})

test('a post that is out is changed and deleted there', async (t) => {
  const { publish, publisher, line, intend, kept, world, heard } = await opened(t)
  const ref = await publish({ text: 'Önce' })
  assert.equal((await publisher.edit?.(line, ref.id, intend({ text: 'Sonra' }).draft))?.state, 'live')
  assert.equal(kept.get(ref.id)?.text, 'Sonra')
  assert.equal((await world.network.act?.perform(line, { action: 'delete', refId: ref.id }))?.state, 'live')
  assert.equal(kept.has(ref.id), false)
  assert.deepEqual(
    heard.map(({ type }) => type),
    ['desk.connected', 'post.published', 'post.edited', 'post.deleted'],
  )
})

test('a secret that is none is refused before anything is sent', async (t) => {
  const { line, world, heard } = await opened(t)
  const before = heard.length
  for (const secret of ['', 'short', 'whsec_AAAA']) {
    const met = await world.network.connect(line.http, world.settings, { secret })
    assert.equal(!met.ok && met.reason, 'auth')
  }
  assert.equal(heard.length, before)
})

test('the secret never reaches the log or an error', async (t) => {
  const { commit, intend, next, logged } = await opened(t)
  next({ on: 'publish', kind: 'status', status: 500, committed: false })
  const told = JSON.stringify(await commit(intend({ text: 'Sır' })))
  assert.ok(logged.length > 0)
  for (const words of [logged.join(''), told]) assert.ok(!words.includes(SECRET))
})
