import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import { deskAt, film, picture } from '../graph/testing/desk.ts'
import type { Credential } from '../network.ts'
import { dice, readWithCrashes } from '../testing/alone.ts'
import { keep } from './testing/books.ts'
import { openThreads } from './testing/open.ts'
import { threads } from './threads.ts'

async function deskIn(t: TestContext, more: Credential = {}) {
  const world = await openThreads()
  return { ...world, kept: world.post, ...(await deskAt(t, world, more)) }
}

test('ten thousand answers of a few seconds are read once each, although the desk is killed at random', async (t) => {
  const { line, read, books, post } = await deskIn(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const { id: root } = await post('Yorumlarınızı bekleriz')
  const made = Array.from({ length: 10_000 }, (_, at) => {
    const answer = keep(books, { text: `Afiyet olsun ${at}`, by: 'olga_hleb', before: root })
    // A storm: a thousand in every second.
    answer.at += Math.floor(at / 1000)
    return answer.id
  })
  const first = await readWithCrashes(line, read, 'inbox', start.cursor, dice(9))
  assert.deepEqual(first.items.map(({ key }) => key).toSorted(), made.toSorted())
  const late = keep(books, { text: 'Ben de', by: 'ayse', before: made[7] ?? root })
  late.at += 10
  const second = await readWithCrashes(line, read, 'inbox', first.cursor, dice(4))
  assert.partialDeepStrictEqual(second.items, [{ key: late.id, parentId: made[7], rootId: root }])
  assert.equal(second.items.length, 1)
})

test('pictures and a film are one post in their order, and both carry their descriptions', async (t) => {
  const { send, intend, books, kept } = await deskIn(t)
  books.slowness = 1
  const media = [await picture('bir', 'webp', 'Önce hamur'), { ...film(), alt: 'Fırın yanıyor' }]
  const { outcome } = await send(intend('İki kare', media))
  assert.ok(outcome.state === 'live')
  assert.deepEqual(
    (await kept(outcome.ref.id))?.media.map(({ alt }) => alt),
    ['Önce hamur', 'Fırın yanıyor'],
  )
})

test('a post whose answer was lost is published once, however often it is sent again', async (t) => {
  const { send, intend, faults, count, books } = await deskIn(t)
  const intent = intend('Kayıp')
  faults.next({ on: 'publish', kind: 'answer-lost' })
  const first = await send(intent)
  assert.equal(first.outcome.state, 'unknown')
  for (let time = 0; time < 5; time += 1) assert.equal((await send(intent, first.parts)).outcome.state, 'live')
  assert.equal(await count('Kayıp'), 1)
  assert.equal(books.used, 1)
})

test('posts and answers have allowances of their own', async (t) => {
  const { send, intend, post, people, books } = await deskIn(t)
  const { id } = await people.comment((await post('Soru')).id, 'Kaçta?')
  books.used = books.total
  assert.partialDeepStrictEqual((await send(intend('Fazla'))).outcome, {
    state: 'not-sent',
    error: { reason: 'quota' },
  })
  assert.equal((await send(intend('Yedide', [], { id, url: '', handle: null }))).outcome.state, 'live')
})

test('an emoji counts for its bytes, as Threads counts it', async (t) => {
  const { send, intend } = await deskIn(t)
  assert.equal((await send(intend('🥯'.repeat(125)))).outcome.state, 'live')
  const long = await send(intend('🥯'.repeat(126)))
  assert.partialDeepStrictEqual(long.outcome, { state: 'rejected', error: { reason: 'validation' } })
})

test('with a desk at home texts go out and pictures are refused before anything is made', async (t) => {
  const { send, intend, books } = await deskIn(t)
  const shown = await picture('a')
  const atHome = intend('Evden', [shown])
  const hidden = { ...atHome, draft: { ...atHome.draft, media: [shown] } }
  assert.partialDeepStrictEqual((await send(hidden)).outcome, { state: 'rejected', error: { reason: 'no-address' } })
  assert.equal(books.containers.size, 0)
  assert.equal((await send(intend('Yalnız söz'))).outcome.state, 'live')
})

test('an answer is hidden and shown as often as one likes; one of somebody else is not deleted', async (t) => {
  const { line, act, post, people, books } = await deskIn(t)
  const { id } = await people.comment((await post('Kapı açık')).id, 'Kötü söz')
  for (const action of ['hide', 'hide', 'unhide'] as const) {
    assert.equal((await act.perform(line, { action, refId: id })).state, 'live')
    assert.equal(books.said.get(id)?.isHidden, action === 'hide')
  }
  assert.partialDeepStrictEqual(await act.perform(line, { action: 'delete', refId: id }), {
    state: 'not-sent',
    error: { reason: 'scope' },
  })
  assert.equal((await act.perform(line, { action: 'like', refId: id })).state, 'rejected')
})

test('our own words are found again by a search', async (t) => {
  const { line, post } = await deskIn(t)
  const { id } = await post('Bugün susamlı simit')
  await post('Bugün çay')
  const found = await threads.search?.posts(line, 'simit')
  assert.deepEqual(found?.ok && found.value.map(({ ref }) => ref.id), [id])
})

test('a key says itself what it allows and when it ends', async (t) => {
  const { http, settings, credential, books, now } = await deskIn(t)
  const can = async (missing: string) => {
    books.scopes.delete(missing)
    const met = await threads.connect(http, settings, credential)
    books.scopes.add(missing)
    assert.ok(met.ok)
    assert.equal(met.value.keyEnds, '2027-01-15T08:00:00Z')
    return met.value.can
  }
  assert.equal((await can('threads_content_publish')).publish, null)
  assert.deepEqual((await can('threads_manage_replies')).act, ['delete'])
  assert.equal((await can('threads_read_replies')).read?.comments, 'none')
  assert.deepEqual((await can('threads_manage_insights')).metrics, [])
  assert.equal((await can('threads_keyword_search')).search, 'none')
  const met = await threads.connect(http, settings, credential)
  assert.ok(met.ok)
  const fresh = await threads.renew?.fresh(http, met.value, credential)
  assert.ok(fresh?.ok)
  assert.equal(fresh.value['token'], books.fresh)
  assert.equal(threads.renew?.isDue(fresh.value, now()), false)
})

test('a webhook tells the same answer as a page does later, and an unsigned one is not heard', async (t) => {
  const secret = 'app-secret-of-the-bakery'
  const { line, read, people, post } = await deskIn(t, { appSecret: secret, verifyToken: 'simit' })
  const { id: root } = await post('Merhaba')
  const { id } = await people.comment(root, 'Merhaba fırın', 'ayse.yilmaz')
  const looked = await read.look(line, id)
  assert.ok(looked.ok && looked.value.state === 'live')
  const told = (key: string) => {
    const value = {
      id,
      username: 'ayse.yilmaz',
      text: 'Merhaba fırın',
      media_type: 'TEXT_POST',
      permalink: looked.ok && looked.value.state === 'live' ? looked.value.ref.url : '',
      replied_to: { id: root },
      root_post: { id: root, username: 'kosefirin' },
      timestamp: '2026-03-01T07:00:00+0000',
    }
    const body = Buffer.from(JSON.stringify({ app_id: '1', topic: 'moderate', values: { value, field: 'replies' } }))
    const headers = { 'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}` }
    return read.hook?.take(line, { method: 'POST', url: '/', headers, body })
  }
  const [heard] = told(secret)?.items ?? []
  assert.ok(heard?.state === 'live')
  for (const name of ['key', 'kind', 'version', 'parentId', 'rootId', 'author', 'ref', 'text'] as const)
    assert.deepEqual(heard[name], looked.value[name], name)
  assert.equal(told('guessed')?.answer.status, 403)
})
