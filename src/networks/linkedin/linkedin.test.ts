import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test from 'node:test'
import type { Came } from '../network.ts'
import { dice } from '../testing/alone.ts'
import { bakeryIn, spoken } from '../trial/bakery.ts'
import { littleText, plainWords } from './commentary.ts'
import { renew } from './renew.ts'
import { US } from './testing/books.ts'
import { KEYS, REFRESH } from './testing/door.ts'
import { openWorld } from './testing/world.ts'

const COMMENTS = 10_000
const AYSE = 'urn:li:person:ayse-1'

async function opened(t: test.TestContext) {
  const { world, server } = await openWorld()
  const bakery = await bakeryIn(world)
  t.after(bakery.close)
  return { ...bakery, reader: bakery.reader, server, books: server.books }
}

test('ten thousand comments are read exactly once, although the desk is cut off at any moment and more arrive', async (t) => {
  const { publish, pullAll, reader, line, books } = await opened(t)
  const chance = dice(5)
  const posts = [await publish({ text: 'Birinci' }), await publish({ text: 'İkinci' })]
  const begin = await pullAll('inbox', null)
  const made: string[] = []
  const write = () => {
    books.wait(400)
    const on = posts[made.length % 2]?.id ?? ''
    made.push(books.urnOf(books.say(AYSE, on, `Afiyet olsun ${made.length}`)))
  }
  while (made.length < COMMENTS - 500) write()
  const kept: string[] = []
  let cursor = begin.cursor
  // A span of time may end with an empty page; only the next one shows that nothing more came.
  for (let quiet = 0; quiet < 2;) {
    const page = await reader.pull(line, 'inbox', cursor)
    assert.ok(page.ok)
    for (let at = 0; at < 7 && made.length < COMMENTS; at += 1) write()
    // Items and cursor are stored together or not at all.
    if (chance() < 0.2) continue
    kept.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
    const isQuiet = !page.value.more && page.value.items.length === 0 && made.length === COMMENTS
    quiet = isQuiet ? quiet + 1 : 0
  }
  assert.equal(kept.length, COMMENTS)
  assert.deepEqual(kept.toSorted(), made.toSorted())
})

test('a comment that stands in the list later than its moment is not lost', async (t) => {
  const { publish, pullAll, books } = await opened(t)
  const post = await publish({ text: 'Geç kalan' })
  const begin = await pullAll('inbox', null)
  const late = books.say(AYSE, post.id, 'Ben de geldim')
  const [event] = books.happened.splice(-1)
  const between = await pullAll('inbox', begin.cursor)
  assert.deepEqual(between.items, [])
  books.wait(60_000)
  assert.ok(event)
  books.happened.push(event)
  const after = await pullAll('inbox', between.cursor)
  assert.deepEqual(
    after.items.map(({ key }) => key),
    [books.urnOf(late)],
  )
})

test('people are told by name, and by number where LinkedIn does not let us ask', async (t) => {
  const { publish, pullAll, books } = await opened(t)
  const post = await publish({ text: 'İsimler' })
  const begin = await pullAll('inbox', null)
  books.say(AYSE, post.id, 'Merhaba')
  books.say('urn:li:person:yabanci-9', post.id, 'Selam')
  const people = spoken((await pullAll('inbox', begin.cursor)).items).map(({ author }) => [author.name, author.handle])
  assert.deepEqual(people, [
    ['Ayşe Kaya', '@ayse-kaya'],
    ['yabanci-9', '@yabanci-9'],
  ])
})

test('signs that mean something in little text come out as they were written, and hashtags stay hashtags', async (t) => {
  const { publish, books } = await opened(t)
  const text = 'Simit (taze) [yeni] *bugün* ~ 3_4 @firin #TazeSimit a#b {x} <y> | \\ # tek'
  const { id } = await publish({ text })
  const sent = books.posts.get(id)?.commentary ?? ''
  assert.ok(sent.includes('#TazeSimit') && !sent.includes('\\#TazeSimit') && sent.includes('\\(taze\\)'))
  assert.equal(plainWords(littleText(text)), text)
  assert.equal(plainWords('{hashtag|\\#|Ekmek} @[Köşe \\(Fırın\\)](urn:li:organization:1)'), '#Ekmek Köşe (Fırın)')
})

test('a text that only its escapes make too long is refused before it is sent', async (t) => {
  const { commit, intend, books } = await opened(t)
  const before = books.posts.size
  const outcome = await commit(intend({ text: '('.repeat(1501) }))
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'validation')
  assert.equal(books.posts.size, before)
})

test('words that stood there before are refused as such and not taken for ours', async (t) => {
  const { commit, intend, books } = await opened(t)
  books.add(US, 'Her sabah taze')
  books.wait(3_600_000)
  const outcome = await commit(intend({ text: 'Her sabah taze' }))
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'duplicate')
})

test('a video goes up in pieces, is finished and waited for', async (t) => {
  const { publish, world, books } = await opened(t)
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(9_000_000, 7)])
  const video = {
    id: 'v',
    mime: 'video/mp4',
    sizeBytes: bytes.length,
    alt: '',
    address: null,
    bytes: async () => bytes,
  }
  const { id } = await publish({ text: 'Hamur', media: [video] })
  assert.deepEqual((await world.post(id))?.media, [{ alt: '', sizeBytes: bytes.length }])
  assert.equal([...books.uploads.values()][0]?.parts.length, 3)
})

test('who answers an answer stands beside it, since comments have one level below them', async (t) => {
  const { publish, books, seen, deliver, intend } = await opened(t)
  const post = await publish({ text: 'Sorular' })
  const top = books.urnOf(books.say(AYSE, post.id, 'Açık mı?'))
  const below = books.urnOf(books.say('urn:li:person:can-2', top, 'Bence kapalı'))
  const { ref, author } = await seen(below)
  const outcome = await deliver(intend({ text: 'Açığız' }, { ...ref, handle: author.handle }))
  assert.ok(outcome.state === 'live')
  assert.equal(books.comments.get(outcome.ref.id)?.parent, top)
})

test('a post and a comment of ours are changed', async (t) => {
  const { publish, publisher, line, intend, books } = await opened(t)
  const post = await publish({ text: 'Önce' })
  const comment = await publish({ text: 'İlk yorum' }, { ...post, handle: null })
  assert.equal((await publisher.edit?.(line, post.id, intend({ text: 'Sonra (yeni)' }).draft))?.state, 'live')
  assert.equal((await publisher.edit?.(line, comment.id, intend({ text: 'Son yorum' }).draft))?.state, 'live')
  assert.equal(books.posts.get(post.id)?.commentary, 'Sonra \\(yeni\\)')
  assert.equal(books.comments.get(comment.id)?.text, 'Son yorum')
})

test('a key is exchanged a week before its end, where the app may do so', async (t) => {
  const { line, now } = await opened(t)
  const full = { ...KEYS, refreshToken: REFRESH }
  const fresh = await renew.fresh(line.http, line.account, full)
  assert.ok(fresh.ok)
  assert.deepEqual(
    [50, 54].map((days) => renew.isDue(fresh.value, now().add({ hours: days * 24 }))),
    [false, true],
  )
  assert.equal(renew.isDue(KEYS, now()), false)
})

test('the end of the key is known, and a key without the rights of a page is refused', async (t) => {
  const { line, world, server } = await opened(t)
  assert.ok(line.account.keyEnds)
  server.door.narrow()
  const met = await world.network.connect(line.http, world.settings, world.credential)
  assert.equal(!met.ok && met.reason, 'scope')
})

test('a page is chosen by its address, and one the person does not look after is refused', async (t) => {
  const { line, world } = await opened(t)
  const met = (page: string) => world.network.connect(line.http, { ...world.settings, page }, world.credential)
  const ours = await met('https://www.linkedin.com/company/Kose-Firin/')
  assert.equal(ours.ok && ours.value.handle, '@kose-firin')
  for (const page of ['https://www.linkedin.com/company/another/', '999']) {
    const other = await met(page)
    assert.equal(!other.ok && other.reason, 'scope', page)
  }
})

const came = (more: Partial<Came>): Came => ({
  method: 'POST',
  url: '/hooks/1',
  headers: {},
  body: new Uint8Array(),
  ...more,
})

test('LinkedIn proves the address of the desk and is answered with the secret of the app', async (t) => {
  const { line, reader } = await opened(t)
  const told = reader.hook?.take(line, came({ method: 'GET', url: '/hooks/1?challengeCode=890e4665' }))
  const challengeResponse = createHmac('sha256', KEYS.clientSecret).update('890e4665').digest('hex')
  assert.deepEqual(JSON.parse(told?.answer.body ?? ''), { challengeCode: '890e4665', challengeResponse })
})

test('what LinkedIn sends by itself is believed when it is signed, and has the key the list gives it', async (t) => {
  const { line, reader, publish, pullAll, books } = await opened(t)
  const post = await publish({ text: 'Haber' })
  const begin = await pullAll('inbox', null)
  const urn = books.urnOf(books.say(AYSE, post.id, 'Geldim'))
  const at = books.happened.at(-1)
  const notification = {
    notificationId: 1,
    organizationalEntity: US,
    action: 'COMMENT',
    sourcePost: post.id,
    generatedActivity: urn,
    lastModifiedAt: at?.at,
    decoratedSourcePost: { entity: post.id },
    decoratedGeneratedActivity: { comment: { entity: urn, owner: AYSE, text: 'Geldim', object: post.id } },
  }
  const body = Buffer.from(
    JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications: [notification] }),
  )
  const signature = createHmac('sha256', KEYS.clientSecret).update('hmacsha256=').update(body).digest('hex')
  const told = reader.hook?.take(line, came({ headers: { 'x-li-signature': signature }, body }))
  const [pulled] = spoken((await pullAll('inbox', begin.cursor)).items)
  const [heard] = spoken(told?.items ?? [])
  assert.ok(pulled && heard)
  const { author: _, ref: __, ...rest } = heard
  assert.partialDeepStrictEqual(pulled, rest)
  const forged = reader.hook?.take(
    line,
    came({ headers: { 'x-li-signature': signature }, body: Buffer.concat([body, Buffer.from(' ')]) }),
  )
  assert.deepEqual(forged?.items, [])
  assert.equal(forged?.answer.status, 403)
})
