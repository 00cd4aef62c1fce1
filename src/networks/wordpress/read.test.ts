import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { dice, lineTo, readWithCrashes } from '../testing/alone.ts'
import { US } from './testing/books.ts'
import { openWordPress } from './testing/site.ts'
import { commentOn } from './testing/world.ts'
import { wordpress } from './wordpress.ts'

const { read, act } = wordpress

async function blog(t: TestContext) {
  assert.ok(read && act)
  const site = await openWordPress()
  t.after(site.close)
  const settings = { server: site.origin, user: US.username }
  const line = await lineTo(t, wordpress, site.origin, settings, { password: site.books.password })
  const says = (text: string, status: 'approved' | 'hold' | 'spam' = 'approved') =>
    commentOn(site.books, 'post-1', text, 'Ayşe', status)
  return { ...site, line, read, act, says }
}

test('ten thousand comments are read once each, although the desk is killed at random and others are deleted', async (t) => {
  const { line, read: reader, books, says } = await blog(t)
  const start = await reader.pull(line, 'inbox', null)
  assert.ok(start.ok)
  for (let at = 0; at < 10_000; at += 1) says(`Afiyet olsun ${at}`)
  const chance = dice(7)
  const kept = new Set([...books.comments.values()].map(({ id }) => `comment-${id}`))
  const throwSome = () => {
    // Somebody tidies up behind us: what is gone already needs no reading.
    if (chance() < 0.1) {
      const [first] = books.comments.values()
      if (first) Object.assign(first, { status: 'spam' })
    }
    return chance()
  }
  const { items } = await readWithCrashes(line, reader, 'inbox', start.value.cursor, throwSome)
  const keys = items.map(({ key }) => key)
  assert.equal(keys.length, kept.size)
  assert.deepEqual(new Set(keys), kept)
})

test('nothing slips past when half of the comments we have read are thrown away', async (t) => {
  const { line, read: reader, books, says } = await blog(t)
  for (let at = 0; at < 300; at += 1) says(`Eski ${at}`)
  const start = await reader.pull(line, 'inbox', null)
  assert.ok(start.ok)
  for (const comment of [...books.comments.values()].slice(0, 200)) books.comments.delete(comment.id)
  const fresh = Array.from({ length: 150 }, (_, at) => `comment-${says(`Yeni ${at}`).id}`)
  const { items } = await readWithCrashes(line, reader, 'inbox', start.value.cursor, dice(3))
  assert.deepEqual(
    items.map(({ key }) => key),
    fresh,
  )
})

test('nothing is told twice when old comments come back out of the spam', async (t) => {
  const { line, read: reader, books, says } = await blog(t)
  for (let at = 0; at < 300; at += 1) says(`Eski ${at}`, at < 250 ? 'spam' : 'approved')
  const start = await reader.pull(line, 'inbox', null)
  assert.ok(start.ok)
  for (const comment of books.comments.values()) comment.status = 'approved'
  const fresh = `comment-${says('Yeni').id}`
  const { items } = await readWithCrashes(line, reader, 'inbox', start.value.cursor, dice(3))
  assert.deepEqual(
    items.map(({ key }) => key),
    [fresh],
  )
})

test('a comment that waits for approval is seen by us alone, and is told again when it is let in', async (t) => {
  const { line, read: reader, act: actor, says } = await blog(t)
  await reader.pull(line, 'threads', null)
  const { id } = says('İlk kez yazıyorum', 'hold')
  const first = await reader.pull(line, 'threads', null)
  assert.ok(first.ok)
  assert.partialDeepStrictEqual(first.value.items, [{ key: `comment-${id}`, visibility: 'mentioned', state: 'live' }])
  await actor.perform(line, { action: 'unhide', refId: `comment-${id}` })
  const second = await reader.pull(line, 'threads', first.value.cursor)
  assert.ok(second.ok)
  assert.partialDeepStrictEqual(second.value.items, [{ key: `comment-${id}`, visibility: 'public', state: 'live' }])
})

test('hiding and showing a comment may be repeated, although the site calls the second time a failure', async (t) => {
  const { line, act: actor, books, says } = await blog(t)
  const { id } = says('Kötü söz')
  const refId = `comment-${id}`
  for (const action of ['hide', 'hide'] as const) {
    assert.equal((await actor.perform(line, { action, refId })).state, 'live')
    assert.equal(books.comments.get(id)?.status, 'hold')
  }
  for (const action of ['unhide', 'unhide'] as const) {
    assert.equal((await actor.perform(line, { action, refId })).state, 'live')
    assert.equal(books.comments.get(id)?.status, 'approved')
  }
  const stranger = await actor.perform(line, { action: 'hide', refId: 'comment-999999' })
  assert.equal(stranger.state === 'rejected' && stranger.error.reason, 'not-found')
})

test('a comment that is taken for spam elsewhere is told as gone', async (t) => {
  const { line, read: reader, books, says } = await blog(t)
  const { id } = says('Ucuz saat')
  const first = await reader.pull(line, 'threads', null)
  assert.ok(first.ok)
  Object.assign(books.comments.get(id) ?? {}, { status: 'spam' })
  const { items } = await readWithCrashes(line, reader, 'threads', first.value.cursor, () => 1)
  assert.deepEqual(
    items.map(({ key, state }) => [key, state]),
    [[`comment-${id}`, 'deleted']],
  )
})
