import assert from 'node:assert/strict'
import test from 'node:test'
import { deskIn } from './testing/desk.ts'
import { vk } from './vk.ts'

test('what the keys allow at this moment is what the account can', async (t) => {
  const { line, books } = await deskIn(t)
  const can = async (credential = line.credential) => {
    const now = await vk.check({ ...line, credential })
    assert.ok(now.ok, JSON.stringify(now))
    return now.value.can
  }
  const all = await can()
  assert.deepEqual(all.act, ['like', 'unlike', 'delete', 'block', 'unblock'])
  assert.ok(all.metrics.includes('views') && all.publish?.edits)
  const alone = await can({ token: books.tokens.community })
  assert.partialDeepStrictEqual(alone, { act: [], metrics: ['followers'], publish: { media: null, edits: false } })
  const reading = await can({ token: books.tokens.community, serviceToken: books.tokens.service })
  assert.ok(reading.metrics.includes('views') && reading.act.length === 0)
  books.permissions.delete('messages')
  assert.equal((await can()).read?.messages, 'none')
  books.permissions.delete('wall')
  assert.equal((await can()).publish, null)
  books.permissions.delete('manage')
  assert.equal((await can()).read?.comments, 'none')
})

test('connecting switches on what the community does not tell yet, looking changes nothing', async (t) => {
  const { line, books } = await deskIn(t)
  assert.ok(books.events.has('wall_reply_delete') && books.events.has('message_new'))
  books.events.delete('wall_reply_new')
  const looked = await vk.check(line)
  assert.ok(looked.ok)
  assert.equal(looked.value.can.read?.comments, 'none')
  assert.ok(!books.events.has('wall_reply_new'))
})

test('a key of VK ID, which may write nothing, is refused at once', async (t) => {
  const { http, settings, credential, books } = await deskIn(t)
  books.isVkId = true
  const met = await vk.connect(http, settings, credential)
  assert.equal(!met.ok && met.reason, 'scope')
})

test('keys in the wrong place are told as such, and stand in no answer', async (t) => {
  const { http, settings, books } = await deskIn(t)
  const { community, user } = books.tokens
  const swapped = await vk.connect(http, settings, { token: user, userToken: community })
  assert.equal(!swapped.ok && swapped.reason, 'scope')
  const twice = await vk.connect(http, settings, { token: community, userToken: community })
  assert.equal(!twice.ok && twice.reason, 'scope')
  for (const secret of [community, user]) assert.ok(!JSON.stringify([swapped, twice]).includes(secret))
})
