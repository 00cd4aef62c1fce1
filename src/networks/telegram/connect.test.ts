import assert from 'node:assert/strict'
import test from 'node:test'
import { chatName } from './connect.ts'
import { telegram } from './telegram.ts'
import { deskIn } from './testing/desk.ts'

test('a channel is found by whatever people paste', () => {
  const names = [
    '@kosefirin',
    'kosefirin',
    'https://t.me/kosefirin',
    't.me/kosefirin/15',
    '-1001111111111',
    'https://t.me/c/1111111111/7',
  ]
  assert.deepEqual(names.map(chatName), [...Array(4).fill('@kosefirin'), '-1001111111111', '-1001111111111'])
})

test('what the bot may do at this moment is what the account can', async (t) => {
  const { line, books } = await deskIn(t)
  const can = async () => {
    const now = await telegram.check(line)
    assert.ok(now.ok)
    return now.value.can
  }
  assert.ok((await can()).act.includes('block'))
  books.rights.group.delete('can_restrict_members')
  assert.ok(!(await can()).act.includes('block'))
  // As a plain member with its privacy on the bot does not hear the group.
  books.rights.group.clear()
  assert.partialDeepStrictEqual(await can(), { read: { comments: 'none' }, publish: { once: { kind: 'none' } } })
  books.hasPrivacy = false
  assert.equal((await can()).read?.comments, 'both')
  books.isKicked.group = true
  assert.equal((await can()).read?.comments, 'none')
  books.hasGroup = false
  assert.equal((await can()).read?.messages, 'both')
})

test('a bot that may not post is not connected, and says which right is missing', async (t) => {
  const { http, books, settings, credential } = await deskIn(t)
  books.rights.channel.delete('can_post_messages')
  const met = await telegram.connect(http, settings, credential)
  assert.equal(!met.ok && met.reason, 'scope')
})

test('a group is no channel', async (t) => {
  const { http, books, settings, credential } = await deskIn(t)
  const met = await telegram.connect(http, { ...settings, channel: String(books.group.id) }, credential)
  assert.equal(!met.ok && met.reason, 'validation')
})

test('the key stands in no answer, whatever is wrong', async (t) => {
  const { http, settings, credential } = await deskIn(t)
  const met = [
    await telegram.connect(http, { ...settings, channel: '@nobody' }, credential),
    await telegram.connect(http, { ...settings, server: 'http://127.0.0.1:1' }, credential),
    await telegram.connect(http, settings, credential),
  ]
  assert.ok(!JSON.stringify(met).includes(credential['token'] ?? '?'))
})
