import assert from 'node:assert/strict'
import test from 'node:test'
import { dice } from '../testing/alone.ts'
import { bakeryIn } from '../trial/bakery.ts'
import { act } from './act.ts'
import { US } from './testing/books.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, books: server.books }
}

test('ten thousand answers are read exactly once, although the desk is cut off at any moment and more arrive', async (t) => {
  const { world, publish, pullAll, reader, line } = await opened(t)
  const chance = dice(7)
  const post = await publish({ text: 'Yorumlarınızı bekleriz' })
  let { cursor } = await pullAll('inbox', null)
  const made: string[] = []
  const write = async () => made.push((await world.people.comment(post.id, `Afiyet olsun ${made.length}`)).id)
  while (made.length < COMMENTS - 500) await write()
  const kept: string[] = []
  for (let isDone = false; !isDone;) {
    const page = await reader.pull(line, 'inbox', cursor)
    assert.ok(page.ok)
    for (let at = 0; at < 7 && made.length < COMMENTS; at += 1) await write()
    // Items and cursor are stored together or not at all.
    if (chance() < 0.2) continue
    kept.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
    isDone = !page.value.more && page.value.items.length === 0 && made.length === COMMENTS
  }
  assert.equal(kept.length, COMMENTS)
  assert.deepEqual(kept.toSorted(), made.toSorted())
})

test('a person who did not call us is not answered, and it costs no request that is paid for', async (t) => {
  const { world, books, intend, commit } = await opened(t)
  const stranger = books.add('100000000000000002', 'Bugün hava güzel')
  const before = books.posts.size
  const outcome = await commit(intend({ text: 'Simit?' }, { id: stranger.id, url: '', handle: '@ayse' }))
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'unasked')
  assert.equal(books.posts.size, before)
  const called = await world.people.mention('Simit var mı?')
  assert.equal((await commit(intend({ text: 'Var!' }, { ...called, url: '', handle: '@ayse' }))).state, 'live')
  const quoted = books.add('100000000000000003', 'Bakın', { quotes: (await ownPost(books)).id })
  assert.equal(
    (await commit(intend({ text: 'Teşekkürler' }, { id: quoted.id, url: '', handle: '@can' }))).state,
    'live',
  )
})

const ownPost = (books: Awaited<ReturnType<typeof openWorld>>['server']['books']) =>
  Promise.resolve(books.add(US, 'Taze simit'))

test('words that stood there long before are refused as such and not taken for ours for ever', async (t) => {
  const { books, intend, line, publisher } = await opened(t)
  const old = books.add(US, 'Her sabah taze')
  old.at = '2026-01-01T07:00:00.000Z'
  const early = { ...intend({ text: 'Her sabah taze' }), notBefore: line.http.now().subtract({ minutes: 6 }) }
  const outcome = await publisher.commit(line, early, [])
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'duplicate')
  assert.equal((await publisher.commit(line, { ...early, notBefore: line.http.now() }, [])).state, 'unknown')
})

test('a comment under our post is hidden and shown again; under a stranger’s it is not ours to hide', async (t) => {
  const { world, books, publish, line } = await opened(t)
  const post = await publish({ text: 'Yorumlar' })
  const { id } = await world.people.comment(post.id, 'Bayat!')
  for (const [action, hidden] of [
    ['hide', true],
    ['hide', true],
    ['unhide', false],
  ] as const) {
    assert.equal((await act.perform(line, { action, refId: id })).state, 'live')
    assert.equal(books.posts.get(id)?.hidden, hidden)
  }
  const theirs = books.add('100000000000000002', 'Merhaba')
  const under = await world.people.comment(theirs.id, 'Selam')
  assert.equal((await act.perform(line, { action: 'hide', refId: under.id })).state, 'rejected')
})

test('a video goes up in pieces and is waited for', async (t) => {
  const { world, publish } = await opened(t)
  const bytes = Buffer.alloc(9_000_000, 7)
  const video = {
    id: 'v',
    mime: 'video/mp4',
    sizeBytes: bytes.length,
    alt: 'Fırın',
    address: null,
    bytes: async () => bytes,
  }
  const post = await world.post((await publish({ text: 'Hamur', media: [video] })).id)
  assert.deepEqual(post?.media, [{ alt: 'Fırın', sizeBytes: 9_000_000 }])
})

test('the account carries its prices and the budget of the month', async (t) => {
  const { line, world } = await opened(t)
  assert.partialDeepStrictEqual(line.account.can.costs, { currency: 'USD', post: 0.015, budget: 2 })
  const checked = await world.network.check(line)
  assert.equal(checked.ok && checked.value.can.costs?.budget, 2)
})
