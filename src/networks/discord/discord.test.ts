import assert from 'node:assert/strict'
import test from 'node:test'
import { dice } from '../testing/alone.ts'
import { bakeryIn, spoken } from '../trial/bakery.ts'
import { BOT, CHANNEL } from './testing/books.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000
const AYSE = '100000000000000011'

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, reader: bakery.reader, server, books: server.books, standing: server.standing }
}

test('ten thousand answers in a channel and its threads are read exactly once, although the desk is cut off and more arrive', async (t) => {
  const { publish, pullAll, reader, line, books } = await opened(t)
  const chance = dice(3)
  const post = await publish({ text: 'Yorumlarınızı bekleriz' })
  let { cursor } = await pullAll('inbox', null)
  // Threads hang from messages and bear their numbers.
  books.rooms.set(post.id, [])
  const made: string[] = []
  const write = () => {
    const inThread = chance() < 0.3
    const more = inThread ? { channel: post.id } : { replyTo: post.id }
    const { id } = books.add(AYSE, `Afiyet olsun ${made.length}`, more)
    made.push(inThread ? `${post.id}/${id}` : id)
  }
  while (made.length < COMMENTS - 500) write()
  const kept: string[] = []
  for (let quiet = 0; quiet < 3;) {
    const page = await reader.pull(line, 'inbox', cursor)
    assert.ok(page.ok)
    for (let at = 0; at < 7 && made.length < COMMENTS; at += 1) write()
    // Items and cursor are stored together or not at all.
    if (chance() < 0.2) continue
    kept.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
    quiet = page.value.items.length === 0 && made.length === COMMENTS ? quiet + 1 : 0
  }
  assert.equal(kept.length, COMMENTS)
  assert.deepEqual(kept.toSorted(), made.toSorted())
})

test('who writes in the thread of our post comments on it, and is answered there', async (t) => {
  const { publish, pullAll, books, deliver, intend } = await opened(t)
  const post = await publish({ text: 'Sohbet' })
  const { cursor } = await pullAll('inbox', null)
  const said = books.add(AYSE, 'Kaçta açılıyor?', { channel: post.id })
  const [item] = spoken((await pullAll('inbox', cursor)).items)
  assert.partialDeepStrictEqual(item, {
    key: `${post.id}/${said.id}`,
    kind: 'comment',
    parentId: post.id,
    rootId: post.id,
  })
  const outcome = await deliver(intend({ text: 'Yedide' }, { id: item?.key ?? '', url: '', handle: '@ayse' }))
  assert.ok(outcome.state === 'live')
  const answer = books.byId.get(outcome.ref.id.split('/')[1] ?? '')
  assert.partialDeepStrictEqual(answer, { channel: post.id, replyTo: said.id, authorId: BOT })
})

test('a post names people but never wakes everybody', async (t) => {
  const { publish, books } = await opened(t)
  const { id } = await publish({ text: '@everyone simit hazır' })
  assert.equal(books.byId.get(id)?.content, '@everyone simit hazır')
})

test('a bot that sees no words is refused when connecting, and so is one that may not write', async (t) => {
  const { line, world, standing } = await opened(t)
  const met = () => world.network.connect(line.http, world.settings, world.credential)
  standing.flags = 0
  const blind = await met()
  assert.equal(!blind.ok && blind.reason, 'scope')
  standing.flags = 1 << 18
  standing.deny = 1n << 11n
  const mute = await met()
  assert.equal(!mute.ok && mute.reason, 'scope')
})

test('what the bot has no right to is not offered', async (t) => {
  const { line, world, standing } = await opened(t)
  // Seeing, writing, the history.
  standing.rights = (1n << 10n) | (1n << 11n) | (1n << 16n)
  const met = await world.network.connect(line.http, world.settings, world.credential)
  assert.ok(met.ok)
  assert.deepEqual(met.value.can.act, ['delete'])
  assert.equal(met.value.can.publish?.media, null)
  assert.equal(met.value.can.publish?.poll, null)
  assert.equal(met.value.id, CHANNEL)
})

test('a limit of the whole bot is kept as it is told in the body', async (t) => {
  const { commit, intend, server, now } = await opened(t)
  server.next({ on: 'publish', kind: 'rate', dialect: 'reset', seconds: 30 })
  const outcome = await commit(intend({ text: 'Yavaş' }))
  assert.ok(outcome.state === 'not-sent' && outcome.error.retryAt)
  const seconds = outcome.error.retryAt.since(now()).total('seconds')
  assert.ok(seconds > 28 && seconds < 31)
})

test('a message is changed, and somebody else’s is deleted', async (t) => {
  const { publish, publisher, intend, line, books, world } = await opened(t)
  const post = await publish({ text: 'Önce' })
  assert.equal((await publisher.edit?.(line, post.id, intend({ text: 'Sonra' }).draft))?.state, 'live')
  assert.equal(books.byId.get(post.id)?.content, 'Sonra')
  const theirs = books.add(AYSE, 'Reklam')
  const gone = await world.network.act?.perform(line, { action: 'delete', refId: theirs.id })
  assert.equal(gone?.state, 'live')
  assert.equal(books.byId.has(theirs.id), false)
})

test('a search that Discord has not prepared yet is told as something that passes', async (t) => {
  const { publish, line, world, standing } = await opened(t)
  await publish({ text: 'Susamlı halka' })
  const found = await world.network.search?.posts(line, 'susamlı')
  assert.equal(found?.ok && found.value.length, 1)
  standing.isIndexed = false
  const later = await world.network.search?.posts(line, 'susamlı')
  assert.ok(later && !later.ok && later.reason === 'transient' && later.error.retryAt)
})
