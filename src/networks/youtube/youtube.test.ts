import assert from 'node:assert/strict'
import test from 'node:test'
import { dice } from '../testing/alone.ts'
import { bakeryIn, spoken } from '../trial/bakery.ts'
import { picture } from '../trial/media.ts'
import { act } from './act.ts'
import { US } from './testing/books.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000
const AYSE = 'UCayse000000000000000002'

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, reader: bakery.reader, server, books: server.books, standing: server.standing }
}

test('ten thousand comments are read exactly once, although the desk is cut off at any moment and more arrive', async (t) => {
  const { publish, pullAll, reader, line, books, server } = await opened(t)
  const chance = dice(11)
  const post = await publish({ text: 'Yorumlarınızı bekleriz' })
  const { cursor: begin } = await pullAll('inbox', null)
  const made: string[] = []
  const write = () => {
    // Several in a second are usual; the moments YouTube tells do not set them apart.
    if (chance() < 0.1) books.wait(1000)
    made.push(books.say(AYSE, post.id, `Afiyet olsun ${made.length}`).id)
  }
  while (made.length < COMMENTS - 500) write()
  const before = server.units()
  const kept: string[] = []
  let cursor = begin
  let pages = 0
  for (let isDone = false; !isDone;) {
    const page = await reader.pull(line, 'inbox', cursor)
    assert.ok(page.ok)
    pages += 1
    for (let at = 0; at < 7 && made.length < COMMENTS; at += 1) write()
    // Items and cursor are stored together or not at all.
    if (chance() < 0.2) continue
    kept.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
    isDone = !page.value.more && page.value.items.length === 0 && made.length === COMMENTS
  }
  assert.equal(kept.length, COMMENTS)
  assert.deepEqual(kept.toSorted(), made.toSorted())
  assert.equal(server.units() - before, pages, 'a page costs one unit')
})

test('a comment that slips onto a later page while others arrive is not told twice', async (t) => {
  const { publish, pullAll, reader, line, books } = await opened(t)
  const post = await publish({ text: 'Kapı açık' })
  const { cursor: begin } = await pullAll('inbox', null)
  const made = Array.from({ length: 250 }, (_, at) => books.say(AYSE, post.id, `Geldim ${at}`).id)
  const first = await reader.pull(line, 'inbox', begin)
  assert.ok(first.ok && first.value.more)
  // YouTube promises nothing about its pages: here the next one begins three comments too high.
  const cursor = JSON.parse(first.value.cursor)
  const place = Number(Buffer.from(cursor.token, 'base64url').toString().slice(1))
  cursor.token = Buffer.from(`p${place + 3}`).toString('base64url')
  const rest = await pullAll('inbox', JSON.stringify(cursor))
  const keys = [...first.value.items, ...rest.items].map(({ key }) => key)
  assert.deepEqual(keys.toSorted(), made.toSorted())
})

test('a thread of forty answers is read through, and a new answer in it is found', async (t) => {
  const { publish, pullAll, books } = await opened(t)
  const post = await publish({ text: 'Sohbet' })
  const top = books.say(AYSE, post.id, 'Kaçta açılıyor?')
  const begin = await pullAll('threads', null)
  const made = Array.from({ length: 40 }, (_, at) => books.say(AYSE, top.id, `Yanıt ${at}`).id)
  const first = await pullAll('threads', begin.cursor)
  assert.deepEqual(new Set(first.items.map(({ key }) => key)), new Set(made))
  assert.ok(spoken(first.items).every(({ parentId, rootId }) => parentId === top.id && rootId === post.id))
  const late = books.say(AYSE, top.id, 'Ben de sorayım').id
  const second = await pullAll('threads', first.cursor)
  assert.ok(second.items.some(({ key }) => key === late))
  assert.deepEqual((await pullAll('threads', second.cursor)).items, [])
})

test('an upload that broke off goes on where it stopped, after a restart as well', async (t) => {
  const { publisher, line, intend, books, server } = await opened(t)
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(20_000_000, 7)])
  const video = {
    id: 'v',
    mime: 'video/mp4',
    sizeBytes: bytes.length,
    alt: '',
    address: null,
    bytes: async () => bytes,
  }
  const plain = intend({ text: 'Hamur' })
  const intent = { ...plain, draft: { ...plain.draft, media: [video] } }
  const hang = { on: 'media', kind: 'slow', ms: 0 } as const
  // The session is opened and the first piece arrives; the second is cut.
  server.next({ ...hang, times: 2 })
  server.next({ on: 'media', kind: 'reset-before' })
  const broken = await publisher.prepare(line, intent, [])
  assert.equal(broken.state, 'not-sent')
  const [upload] = books.uploads.values()
  const had = upload?.bytes.length ?? 0
  assert.ok(had > 0 && had < bytes.length)
  const done = await publisher.prepare(line, intent, JSON.parse(JSON.stringify(broken.parts)))
  assert.equal(done.state, 'ready')
  assert.equal(books.uploads.size, 1)
  assert.ok(upload?.bytes.equals(bytes))
})

test('an upload whose last answer was lost is recognised and not made again', async (t) => {
  const { publisher, line, intend, books, server } = await opened(t)
  const intent = intend({ text: 'Poğaça' })
  server.next({ on: 'media', kind: 'slow', ms: 0 })
  server.next({ on: 'media', kind: 'answer-lost' })
  const broken = await publisher.prepare(line, intent, [])
  assert.equal(broken.state, 'not-sent')
  assert.equal((await publisher.prepare(line, intent, broken.parts)).state, 'ready')
  assert.equal(books.videos.size, 1)
  // Even when the notes are lost with the process.
  assert.equal((await publisher.prepare(line, intent, [])).state, 'ready')
  assert.equal(books.videos.size, 1)
})

test('a video is let out only when YouTube has worked through it', async (t) => {
  const { publisher, line, intend, books, standing } = await opened(t)
  standing.state = 'uploaded'
  const intent = intend({ text: 'Fırın' })
  const first = await publisher.prepare(line, intent, [])
  assert.equal(first.state, 'processing')
  const [video] = books.videos.values()
  assert.ok(video?.privacy === 'private')
  video.state = 'processed'
  assert.equal((await publisher.prepare(line, intent, first.parts)).state, 'ready')
  video.state = 'failed'
  const failed = await publisher.prepare(line, intent, first.parts)
  assert.equal(failed.state === 'rejected' && failed.error.reason, 'media')
})

test('a project Google has not audited: the video is held and not called live', async (t) => {
  const { commit, intend, standing, world } = await opened(t)
  standing.audited = false
  const outcome = await commit(intend({ text: 'Gizli' }))
  assert.partialDeepStrictEqual(outcome, { state: 'held', why: 'private-only' })
  assert.equal(await world.count('Gizli'), 0)
})

test('a picture beside the video becomes its thumbnail', async (t) => {
  const { publish, books } = await opened(t)
  const media = [await picture('kapak', 'Kapak')]
  const ref = await publish({ text: 'Kapaklı', media })
  assert.equal(books.videos.get(ref.id)?.thumbnailBytes, media[0]?.sizeBytes)
})

test('a title and a description are changed, and nothing else of the video is lost', async (t) => {
  const { publish, publisher, line, intend, books } = await opened(t)
  const ref = await publish({ text: 'Önce', language: 'tr' })
  const { tags, categoryId } = books.videos.get(ref.id) ?? {}
  const { draft } = intend({ text: 'Sonra', title: 'Yeni başlık' })
  assert.equal((await publisher.edit?.(line, ref.id, draft))?.state, 'live')
  const after = { title: 'Yeni başlık', description: 'Sonra', tags, categoryId, language: 'tr', privacy: 'public' }
  assert.partialDeepStrictEqual(books.videos.get(ref.id), after)
})

test('a comment is hidden for review, stands in the list of those that wait, and is shown again', async (t) => {
  const { publish, pullAll, line, books } = await opened(t)
  const post = await publish({ text: 'Yorumlar' })
  const { id } = books.say(AYSE, post.id, 'Bayat!')
  for (const action of ['hide', 'hide'] as const)
    assert.equal((await act.perform(line, { action, refId: id })).state, 'live')
  assert.equal(books.comments.get(id)?.status, 'heldForReview')
  const held = spoken((await pullAll('held', null)).items)
  assert.deepEqual(
    held.map(({ key, visibility }) => [key, visibility]),
    [[id, 'mentioned']],
  )
  assert.equal((await act.perform(line, { action: 'unhide', refId: id })).state, 'live')
  assert.equal(books.comments.get(id)?.status, 'published')
})

test('somebody else’s comment is rejected, ours is deleted, and both may be done twice', async (t) => {
  const { publish, line, books } = await opened(t)
  const post = await publish({ text: 'Silelim' })
  const theirs = books.say(AYSE, post.id, 'Reklam').id
  const ours = books.say(US, post.id, 'Yanlış').id
  for (const refId of [theirs, ours, theirs, ours])
    assert.equal((await act.perform(line, { action: 'delete', refId })).state, 'live', refId)
  assert.equal(books.comments.get(theirs)?.status, 'rejected')
  assert.equal(books.comments.has(ours), false)
})

test('a person is banned by the newest comment he wrote; who wrote none cannot be', async (t) => {
  const { publish, line, books, world } = await opened(t)
  const post = await publish({ text: 'Kavga' })
  books.say(AYSE, post.id, 'Çok kötü')
  assert.equal((await act.perform(line, { action: 'block', refId: AYSE })).state, 'live')
  assert.equal(await world.people.isBlocked(AYSE), true)
  const nobody = await act.perform(line, { action: 'block', refId: 'UCnobody' })
  assert.equal(nobody.state === 'rejected' && nobody.error.reason, 'not-found')
})

test('who is answered below another answer is named, since YouTube tells him in no other way', async (t) => {
  const { publish, books, seen, deliver, intend } = await opened(t)
  const post = await publish({ text: 'Sorular' })
  const top = books.say(AYSE, post.id, 'Açık mı?')
  const below = books.say('UCcan0000000000000000003', top.id, 'Bence kapalı')
  const { ref, author } = await seen(below.id)
  const outcome = await deliver(intend({ text: 'Açığız' }, { ...ref, handle: author.handle }))
  assert.ok(outcome.state === 'live')
  assert.partialDeepStrictEqual(books.comments.get(outcome.ref.id), { text: '@can Açığız', parentId: top.id })
})

test('comments that are switched off are told as something the video does not take', async (t) => {
  const { publish, books, commit, intend } = await opened(t)
  const post = await publish({ text: 'Kapalı' })
  Object.assign(books.videos.get(post.id) ?? {}, { disabled: true })
  const outcome = await commit(intend({ text: 'Yorum' }, { ...post, handle: null }))
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'unsupported')
})

test('when the units of the day are spent the channel rests until midnight in California', async (t) => {
  const { reader, line, standing, commit, intend, now } = await opened(t)
  standing.spent = true
  const page = await reader.pull(line, 'inbox', null)
  assert.ok(!page.ok && page.reason === 'quota')
  const midnight = page.error.retryAt?.toZonedDateTimeISO('America/Los_Angeles')
  assert.equal(midnight?.toPlainTime().toString(), '00:00:00')
  assert.ok(page.error.retryAt && page.error.retryAt.since(now()).total('hours') <= 25)
  assert.equal((await commit(intend({ text: 'Kota' }))).state, 'not-sent')
})

test('a key without the right to write is refused when connecting, and no sentence carries HTML', async (t) => {
  const { world, line, server, standing } = await opened(t)
  standing.spent = true
  const health = await world.network.check(line)
  assert.ok(!health.ok && !String(health.about['said']).includes('<'))
  standing.spent = false
  server.door.narrow()
  const met = await world.network.connect(line.http, world.settings, world.credential)
  assert.equal(!met.ok && met.reason, 'scope')
})

test('a search tells videos with the channel that made them', async (t) => {
  const { publish, line, world } = await opened(t)
  const ref = await publish({ text: 'Susamlı halka' })
  const found = await world.network.search?.posts(line, 'susamlı')
  assert.ok(found?.ok)
  assert.partialDeepStrictEqual(spoken(found.value)[0], { key: ref.id, kind: 'post', own: true })
})
