import assert from 'node:assert/strict'
import test from 'node:test'
import { dice, lineTo, readWithCrashes } from '../testing/alone.ts'
import { trial } from '../trial.ts'
import { tokenOf } from './call.ts'
import { ghost } from './ghost.ts'
import { commentOn, join, keyOf, openGhost } from './testing/site.ts'
import { NOT_ON_GHOST, openGhostWorld, OUR_EMAIL } from './testing/world.ts'

trial('a Ghost site is spoken to as its Admin API asks', { open: openGhostWorld, skip: NOT_ON_GHOST })

async function blog(t: test.TestContext) {
  const site = await openGhost()
  t.after(site.close)
  join(site.books, 'Köşe Fırın', OUR_EMAIL)
  const settings = { server: site.origin, member: OUR_EMAIL }
  const line = await lineTo(t, ghost, site.origin, settings, { key: keyOf(site.books) })
  const { read, act } = ghost
  assert.ok(read && act)
  return { ...site, line, read, act, ayse: join(site.books, 'Ayşe', 'ayse@posta.example') }
}

test('ten thousand comments of a few seconds are read once each, although the desk is killed at random', async (t) => {
  const { line, read, books, ayse } = await blog(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const made = Array.from({ length: 10_000 }, (_, at) => {
    const comment = commentOn(books, { post: 'a' }, ayse, `<p>Afiyet olsun ${at}</p>`)
    // A storm: a thousand in every second.
    comment.at = Date.parse('2026-03-01T07:00:00Z') + Math.floor(at / 1000) * 1000
    return `comment-${comment.id}`
  })
  const { items } = await readWithCrashes(line, read, 'inbox', start.cursor, dice(9))
  assert.deepEqual(
    items.map(({ key }) => key),
    made,
  )
})

test('a comment is hidden and shown, a member silenced and heard again, as often as one likes', async (t) => {
  const { line, act, books, ayse } = await blog(t)
  const { id } = commentOn(books, { post: 'a' }, ayse, '<p>Kötü söz</p>')
  for (const action of ['hide', 'hide', 'unhide', 'unhide'] as const) {
    assert.equal((await act.perform(line, { action, refId: `comment-${id}` })).state, 'live')
    assert.equal(books.comments.get(id)?.status, action === 'hide' ? 'hidden' : 'published')
  }
  for (const action of ['mute', 'mute', 'unmute', 'unmute'] as const) {
    assert.equal((await act.perform(line, { action, refId: `member-${ayse}` })).state, 'live')
    assert.equal(books.members.get(ayse)?.mayComment, action === 'unmute')
  }
})

const told = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())

test('a pass is signed with the key, holds for minutes and does not hold the key', () => {
  const key = `5f0c7d1e2b3a4c5d6e7f8091:${'ab'.repeat(32)}`
  const [head = '', body = ''] = tokenOf(key, Temporal.Instant.from('2026-03-01T07:00:30Z')).split('.')
  assert.deepEqual(told(head), { alg: 'HS256', typ: 'JWT', kid: '5f0c7d1e2b3a4c5d6e7f8091' })
  assert.deepEqual(told(body), { iat: 1_772_348_400, exp: 1_772_348_640, aud: '/admin/' })
})
