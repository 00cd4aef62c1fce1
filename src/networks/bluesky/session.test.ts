import assert from 'node:assert/strict'
import test from 'node:test'
import { bakeryIn } from '../trial/bakery.ts'
import { renew } from './session.ts'
import { openWorld } from './testing/world.ts'

const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now())

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, server }
}

test('a key is exchanged before it ends, and nobody logs in for it', async (t) => {
  const { line, server } = await opened(t)
  const logins = server.sessions.logins()
  assert.equal(renew.isDue(line.credential, now()), false)
  assert.equal(renew.isDue(line.credential, now().add({ minutes: 111 })), true)
  const fresh = await renew.fresh(line.http, line.account, line.credential)
  assert.ok(fresh.ok)
  assert.notEqual(fresh.value['access'], line.credential['access'])
  assert.equal(fresh.value['password'], line.credential['password'])
  assert.equal(server.sessions.logins(), logins)
})

test('after months of silence the app password opens the door again', async (t) => {
  const { line, server } = await opened(t)
  server.sessions.age(['access', 'refresh'])
  const logins = server.sessions.logins()
  const fresh = await renew.fresh(line.http, line.account, line.credential)
  assert.ok(fresh.ok)
  assert.equal(server.sessions.logins(), logins + 1)
})

test('a password that was taken back is told as a key that no longer fits', async (t) => {
  const { line, server } = await opened(t)
  server.sessions.revoke()
  const fresh = await renew.fresh(line.http, line.account, line.credential)
  assert.equal(!fresh.ok && fresh.reason, 'auth')
})

test('publishing, reading and checking never log in', async (t) => {
  const { line, server, world, publish, pullAll } = await opened(t)
  const logins = server.sessions.logins()
  const post = await publish({ text: 'Taze simit' })
  await world.people.comment(post.id, 'Geldik')
  await pullAll('inbox', null)
  await pullAll('threads', null)
  assert.ok((await world.network.check(line)).ok)
  assert.equal(server.sessions.logins(), logins)
})
