import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import { deskAt, picture } from '../graph/testing/desk.ts'
import type { Credential } from '../network.ts'
import { dice, readWithCrashes } from '../testing/alone.ts'
import { instagram } from './instagram.ts'
import { keepComment, ME } from './testing/books.ts'
import { idOf, openInstagram } from './testing/open.ts'

async function deskIn(t: TestContext, more: Credential = {}) {
  const world = await openInstagram()
  return { ...world, kept: world.post, ...(await deskAt(t, world, more)) }
}

test('ten thousand comments of a few seconds are read once each, although the desk is killed at random', async (t) => {
  const { line, read, books, post } = await deskIn(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const { id } = await post('Yorumlarınızı bekleriz', [await picture('a')])
  const made: string[] = []
  for (let at = 0; at < 9_000; at += 1) {
    const comment = keepComment(books, { post: id, text: `Afiyet olsun ${at}`, from: '5001' })
    // A storm: a thousand in every second. Every ninth is answered.
    comment.at += Math.floor(at / 1000)
    made.push(idOf(comment))
    if (at % 9 !== 0) continue
    const answer = keepComment(books, { post: id, top: comment.id, text: `Size de ${at}`, from: '5002' })
    answer.at = comment.at
    made.push(idOf(answer))
  }
  assert.equal(made.length, 10_000)
  const first = await readWithCrashes(line, read, 'inbox', start.cursor, dice(9))
  assert.deepEqual(first.items.map(({ key }) => key).toSorted(), made.toSorted())
  const late = keepComment(books, { post: id, text: 'Ben de', from: '5002' })
  late.at += 10
  const second = await readWithCrashes(line, read, 'inbox', first.cursor, dice(4))
  assert.deepEqual(
    second.items.map(({ key }) => key),
    [idOf(late)],
  )
})

test('a late answer to a comment that was told before is told alone', async (t) => {
  const { line, read, books, post, people } = await deskIn(t)
  const { id } = await post('Sohbet', [await picture('a')])
  const first = await people.comment(id, 'Ben geldim')
  const before = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const second = await people.comment(first.id, 'Hoş geldin')
  const after = await readWithCrashes(line, read, 'inbox', before.cursor, () => 1)
  assert.deepEqual(
    after.items.map(({ key }) => key),
    [second.id],
  )
  const said = books.comments.at(-1)
  assert.ok(said)
  said.isGone = true
  const gone = await readWithCrashes(line, read, 'inbox', after.cursor, () => 1)
  assert.deepEqual(gone.items, [{ state: 'deleted', key: second.id, version: 'deleted', ref: { id: second.id } }])
})

test('a comment is hidden, shown and deleted, as often as one likes; a post is not', async (t) => {
  const { line, act, post, people, books } = await deskIn(t)
  const ref = await post('Kapı açık', [await picture('a')])
  const { id } = await people.comment(ref.id, 'Kötü söz')
  for (const action of ['hide', 'hide', 'unhide'] as const) {
    assert.equal((await act.perform(line, { action, refId: id })).state, 'live')
    assert.equal(books.comments.at(-1)?.isHidden, action === 'hide')
  }
  for (let time = 0; time < 2; time += 1)
    assert.equal((await act.perform(line, { action: 'delete', refId: id })).state, 'live')
  assert.equal(books.comments.at(-1)?.isGone, true)
  assert.partialDeepStrictEqual(await act.perform(line, { action: 'delete', refId: ref.id }), {
    state: 'rejected',
    error: { reason: 'unsupported' },
  })
})

test('counts grow with what people do, and a post that is gone is not a post with zero', async (t) => {
  const { line, measure, post, people, books } = await deskIn(t)
  const [one, other] = [await post('Sayalım', [await picture('a')]), await post('Silinecek', [await picture('b')])]
  await people.favourite(one.id)
  await people.boost(one.id)
  await people.comment(one.id, 'Bir')
  for (const kept of books.posts) {
    if (kept.id === one.id) kept.views = 412
    else kept.isGone = true
  }
  const told = await measure.posts(line, [one.id, other.id])
  assert.ok(told.ok)
  assert.deepEqual(told.value, {
    counts: { [one.id]: { likes: 1, replies: 1, views: 412, boosts: 1 } },
    gone: [other.id],
  })
  const account = await measure.account(line)
  assert.deepEqual(account.ok && account.value, { followers: 340, following: 12, posts: 1 })
})

test('a key without a permission loses what hangs on it and keeps the rest', async (t) => {
  const { http, settings, credential, books } = await deskIn(t)
  const can = async (missing: string) => {
    books.scopes.delete(missing)
    const met = await instagram.connect(http, settings, credential)
    books.scopes.add(missing)
    assert.ok(met.ok)
    return met.value.can
  }
  assert.equal((await can('publish')).publish, null)
  assert.deepEqual((await can('comments')).act, [])
  assert.equal((await can('messages')).read?.messages, 'none')
  assert.ok(!(await can('insights')).metrics.includes('views'))
})

test('the key is exchanged for a fresh one every week, and one that is too young tomorrow', async (t) => {
  const { http, line, books, now } = await deskIn(t)
  const { renew } = instagram
  assert.ok(renew)
  assert.equal(renew.isDue(line.credential, now()), true)
  books.isYoung = true
  const young = await renew.fresh(http, line.account, line.credential)
  assert.ok(young.ok)
  assert.equal(young.value['token'], books.token)
  assert.equal(renew.isDue(young.value, now()), false)
  assert.equal(renew.isDue(young.value, now().add({ hours: 25 })), true)
  books.isYoung = false
  const fresh = await renew.fresh(http, line.account, young.value)
  assert.ok(fresh.ok)
  assert.equal(fresh.value['token'], books.fresh)
  assert.equal(renew.isDue(fresh.value, now().add({ hours: 6 * 24 })), false)
  assert.equal(renew.isDue(fresh.value, now().add({ hours: 8 * 24 })), true)
  const checked = await instagram.check({ ...line, credential: fresh.value })
  assert.ok(checked.ok)
  assert.equal(checked.value.keyEnds, fresh.value['ends'])
  books.isRevoked = true
  const dead = await renew.fresh(http, line.account, fresh.value)
  assert.equal(!dead.ok && dead.reason, 'auth')
})

test('a webhook tells the same comment as a page does later, and what is for others or unsigned is not heard', async (t) => {
  const secret = 'app-secret-of-the-bakery'
  const { line, read, people, post, books } = await deskIn(t, { appSecret: secret, verifyToken: 'simit' })
  assert.equal(books.subscribed, 'comments,messages')
  const { id: root } = await post('Merhaba', [await picture('a')])
  const { id } = await people.comment(root, 'Merhaba fırın', 'ayse.yilmaz')
  const looked = await read.look(line, id)
  assert.ok(looked.ok && looked.value.state === 'live')
  const told = (entry: object, key = secret) => {
    const body = Buffer.from(
      JSON.stringify({ object: 'instagram', entry: [{ id: ME, time: 1_772_348_400, ...entry }] }),
    )
    const headers = { 'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}` }
    return read.hook?.take(line, { method: 'POST', url: '/', headers, body })
  }
  const value = {
    id: id.split('_')[1],
    text: 'Merhaba fırın',
    from: { id: '5002', username: 'ayse.yilmaz' },
    media: { id: root },
  }
  for (const entry of [{ field: 'comments', value }, { changes: [{ field: 'comments', value }] }]) {
    const [heard] = told(entry)?.items ?? []
    assert.ok(heard?.state === 'live')
    for (const name of ['key', 'version', 'parentId', 'rootId', 'author', 'text'] as const)
      assert.deepEqual(heard[name], looked.value[name], name)
  }
  assert.equal(told({ field: 'comments', value }, 'guessed')?.answer.status, 403)
  assert.deepEqual(told({ id: '7', field: 'comments', value })?.items, [])
  const message = {
    sender: { id: '5001' },
    recipient: { id: ME },
    timestamp: 1_772_348_400_000,
    message: { mid: 'aWdm9', text: 'Pasta?' },
  }
  assert.partialDeepStrictEqual(told({ messaging: [message] })?.items, [
    { key: 'dm_5001_aWdm9', kind: 'message', own: false },
  ])
})
