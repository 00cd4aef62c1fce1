import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { Hono } from 'hono'
import { openBakery, says } from './testing/street.ts'

test('what a network tells by itself is taken in once, and answered in its own words', async (t) => {
  const { bakery, knock } = await openHook(t)
  bakery.street.say(says('a1', 'The oven is cold'), false)
  for (const _ of [1, 2]) {
    const answer = await knock(bakery.channelId, 'a1')
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), 'thanks')
  }
  assert.deepEqual(
    (await bakery.rows()).map(({ text }) => text),
    ['The oven is cold'],
  )
})

test('a stranger who knows the address tells us nothing', async (t) => {
  const { bakery, knock } = await openHook(t)
  bakery.street.say(says('a1', 'Free bread!'), false)
  assert.equal((await knock(bakery.channelId, 'a1', 'guess')).status, 403)
  assert.equal((await knock('999', 'a1')).status, 404)
  assert.equal((await knock('x', 'a1')).status, 404)
  assert.equal((await knock(bakery.channelId, 'a'.repeat(1_000_001))).status, 413)
  assert.equal((await bakery.rows()).length, 0)
})

async function openHook(t: TestContext) {
  const bakery = await openBakery(t)
  const http = new Hono()
  bakery.slice.raw(http)
  const knock = (channelId: string, body: string, secret = 'simit') =>
    http.request(`/hooks/${channelId}`, { method: 'POST', headers: { 'x-street-secret': secret }, body })
  return { bakery, knock }
}
