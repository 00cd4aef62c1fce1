import assert from 'node:assert/strict'
import test from 'node:test'
import { dice } from '../testing/alone.ts'
import { bakeryIn, spoken } from '../trial/bakery.ts'
import { picture } from '../trial/media.ts'
import { CHANNEL, DIALOG, PEOPLE } from './testing/books.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000
const AYSE = PEOPLE[0]?.user_id ?? 0

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, reader: bakery.reader, server, books: server.books, standing: server.standing }
}

test('ten thousand comments are read exactly once, although the desk is cut off at any moment and more arrive', async (t) => {
  const { publish, pullAll, reader, line, books } = await opened(t)
  const chance = dice(13)
  const post = await publish({ text: 'Yorumlarınızı bekleriz' })
  let { cursor } = await pullAll('inbox', null)
  const made: string[] = []
  const write = () =>
    made.push(`${post.id}/${books.say('comment', AYSE, `Afiyet olsun ${made.length}`, { post: post.id }).mid}`)
  while (made.length < COMMENTS - 500) write()
  const kept: string[] = []
  for (let quiet = 0; quiet < 2;) {
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

test('a message to the bot is heard as one and answered where it was written', async (t) => {
  const { world, pullAll, deliver, intend, books } = await opened(t)
  const { cursor } = await pullAll('inbox', null)
  const asked = await world.people.message('Pasta siparişi')
  const [item] = spoken((await pullAll('inbox', cursor)).items)
  assert.partialDeepStrictEqual(item, { key: asked.id, kind: 'message', visibility: 'mentioned', own: false })
  const outcome = await deliver(intend({ text: 'Tabii' }, { id: asked.id, url: '', handle: '@ayse' }))
  assert.ok(outcome.state === 'live' && outcome.ref.id.startsWith(`@${DIALOG}/`))
  const answer = books.kept.get(outcome.ref.id.split('/')[1] ?? '')
  assert.partialDeepStrictEqual(answer, { kind: 'message', text: 'Tabii', link: asked.id.split('/')[1] })
})

test('two pictures keep their order, and one that is still being worked through is waited for', async (t) => {
  const { deliver, intend, standing, world, commit } = await opened(t)
  const media = [await picture('ilk', ''), await picture('ikinci', '')]
  const outcome = await deliver(intend({ text: 'İki kare', media }))
  assert.ok(outcome.state === 'live')
  const sizes = (await world.post(outcome.ref.id))?.media.map(({ sizeBytes }) => sizeBytes)
  assert.deepEqual(
    sizes,
    media.map(({ sizeBytes }) => sizeBytes),
  )
  standing.isSlow = true
  const early = await commit(intend({ text: 'Acele', media: [await picture('acele', '')] }))
  assert.ok(early.state === 'not-sent' && early.error.reason === 'transient' && early.error.retryAt)
  assert.equal(await world.count('Acele'), 0)
})

test('a picture under a comment is refused before anything is sent', async (t) => {
  const { publish, commit, intend } = await opened(t)
  const post = await publish({ text: 'Vitrin' })
  const outcome = await commit(intend({ text: 'Bak', media: [await picture('bak', '')] }, { ...post, handle: null }))
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'media')
})

test('a post and a comment of ours are changed, and pictures stay', async (t) => {
  const { publish, publisher, line, intend, books } = await opened(t)
  const post = await publish({ text: 'Önce', media: [await picture('kalan', '')] })
  const comment = await publish({ text: 'İlk' }, { ...post, handle: null })
  assert.equal((await publisher.edit?.(line, post.id, intend({ text: 'Sonra' }).draft))?.state, 'live')
  assert.equal((await publisher.edit?.(line, comment.id, intend({ text: 'Son' }).draft))?.state, 'live')
  assert.partialDeepStrictEqual(books.kept.get(post.id), { text: 'Sonra', files: [{ type: 'image' }] })
  assert.equal(books.kept.get(comment.id.split('/')[1] ?? '')?.text, 'Son')
})

test('somebody else’s comment is deleted and its writer is kept out; deleting twice is no fault', async (t) => {
  const { publish, world, line } = await opened(t)
  const post = await publish({ text: 'Kavga' })
  const { id, authorId } = await world.people.comment(post.id, 'Reklam')
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await world.network.act?.perform(line, { action: 'delete', refId: id }))?.state, 'live')
  }
  assert.equal((await world.network.act?.perform(line, { action: 'block', refId: authorId }))?.state, 'live')
  assert.equal(await world.people.isBlocked(authorId), true)
})

test('the channel the bot was let into last is taken when none is named, and nothing of the queue is lost by it', async (t) => {
  const { line, world, books, publish, pullAll } = await opened(t)
  const { cursor } = await pullAll('inbox', null)
  const post = await publish({ text: 'Merhaba' })
  books.happened({ update_type: 'bot_added', timestamp: 1, chat_id: CHANNEL, is_channel: true, user: {} })
  const comment = await world.people.comment(post.id, 'Geldim')
  const met = await world.network.connect(line.http, { ...world.settings, channel: '' }, world.credential)
  assert.equal(met.ok && met.value.id, String(CHANNEL))
  const items = (await pullAll('inbox', cursor)).items.map(({ key }) => key)
  assert.deepEqual(items, [comment.id])
})

test('a bot without the rights it needs is refused, and what it may not do is not offered', async (t) => {
  const { line, world, standing } = await opened(t)
  const met = () => world.network.connect(line.http, world.settings, world.credential)
  standing.rights = ['read_all_messages', 'write']
  const plain = await met()
  assert.ok(plain.ok)
  assert.deepEqual(plain.value.can.act, [])
  assert.equal(plain.value.can.publish?.edits, false)
  standing.rights = ['write']
  const deaf = await met()
  assert.equal(!deaf.ok && deaf.reason, 'scope')
})

test('an address given to MAX by another program is told as such', async (t) => {
  const { reader, line, standing } = await opened(t)
  standing.hasHook = true
  const page = await reader.pull(line, 'inbox', null)
  assert.equal(!page.ok && page.reason, 'other-reader')
})
