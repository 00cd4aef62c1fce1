import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { feedsListed } from './source/opml.ts'
import { endOfMutes, storyDrafted } from './story/attend.ts'
import { storiesNow, storyById } from './story/story.ts'
import { feed, sources, Stories, stories, world } from './testing/world.ts'

const simit = { title: 'Simit fiyatına zam geldi', text: 'Fırıncılar Odası simidin 25 lira olduğunu açıkladı.' }

test('a page leads to its feed, the feed to stories', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/', '<html><link rel=alternate type="application/rss+xml" href="/haber.xml"></html>', {
    'content-type': 'text/html',
  })
  paper.serve('/haber.xml', feed(app, 'Kadıköy Postası', [simit, { title: 'Moda sahili yenilendi', hoursAgo: 3 }]))
  const look = await watch('POST /watch/sources/look', { address: paper.url })
  assert.partialDeepStrictEqual(look.body, {
    feeds: [{ url: `${paper.url}/haber.xml`, title: 'Kadıköy Postası', count: 2 }],
  })
  const added = await watch('POST /watch/sources', { url: `${paper.url}/haber.xml` })
  assert.equal(added.status, 200, JSON.stringify(added.body))
  assert.deepEqual(
    (await stories(w)).map(({ title, firstSource }) => [title, firstSource]),
    [
      ['Simit fiyatına zam geldi', 'Kadıköy Postası'],
      ['Moda sahili yenilendi', 'Kadıköy Postası'],
    ],
  )
  const again = await watch('POST /watch/sources', { url: `${paper.url}/haber.xml` })
  assert.partialDeepStrictEqual(again.body, { type: 'already-watched', about: { title: 'Kadıköy Postası' } })
})

test('a site that hides its feed is asked in the usual places', async (t) => {
  const { app, watch, paper } = await world(t)
  paper.serve('/', '<html><body>Merhaba</body></html>')
  assert.partialDeepStrictEqual((await watch('POST /watch/sources/look', { address: paper.url })).body, {
    feeds: [{ kind: 'page', items: [{ title: 'Merhaba' }] }],
  })
  paper.serve('/', '<html><body></body></html>')
  assert.partialDeepStrictEqual((await watch('POST /watch/sources/look', { address: paper.url })).body, {
    type: 'no-feed-found',
  })
  paper.serve('/rss.xml', feed(app, 'Gizli', [simit]))
  assert.partialDeepStrictEqual((await watch('POST /watch/sources/look', { address: paper.url })).body, {
    feeds: [{ title: 'Gizli' }],
  })
})

test('a private address that nobody allowed is not asked', async (t) => {
  const { watch } = await world(t)
  const look = await watch('POST /watch/sources/look', { address: 'http://127.0.0.1:9/feed' }, 'ru')
  assert.partialDeepStrictEqual(look.body, { type: 'address-refused' })
  assert.match(JSON.stringify(look.body), /внутренней сети/)
})

test('the same feed polled again brings nothing twice, and is asked for only what is new', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  const body = feed(app, 'Kadıköy Postası', [simit])
  paper.pages.set('/f', (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"'
    response.writeHead(known ? 304 : 200, { etag: '"v1"' }).end(known ? '' : body)
  })
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  app.clock.pass({ hours: 7 })
  await poll()
  assert.equal(paper.asked.at(-1)?.headers['if-none-match'], '"v1"')
  paper.serve('/f', feed(app, 'Kadıköy Postası', [{ ...simit, hoursAgo: 8 }, { title: 'Vapur seferleri değişti' }]))
  app.clock.pass({ hours: 7 })
  await poll()
  assert.deepEqual(
    (await stories(w)).map(({ title, items }) => [title, items]),
    [
      ['Vapur seferleri değişti', 1],
      ['Simit fiyatına zam geldi', 1],
    ],
  )
})

test('two outlets that tell the same are one story, and it knows who was first', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/a', feed(app, 'Geç Haber', [{ ...simit, guid: 'a', hoursAgo: 1 }]))
  paper.serve(
    '/b',
    feed(app, 'Erken Haber', [{ ...simit, title: 'Simide zam: fiyatı 25 lira', guid: 'b', hoursAgo: 4 }]),
  )
  await watch('POST /watch/sources', { url: `${paper.url}/a` })
  await watch('POST /watch/sources', { url: `${paper.url}/b` })
  const [story, ...others] = await stories(w)
  assert.equal(others.length, 0)
  assert.partialDeepStrictEqual(story, { sources: 2, items: 2, firstSource: 'Erken Haber' })
  const since = app.now().subtract({ minutes: 1 }).toString()
  assert.deepEqual((await watch('GET /watch/fresh', { lane: 'everything', since })).body, { count: 1 })
  const whole = await storyById(app.db.read, '1', story?.id ?? '')
  assert.deepEqual(
    whole?.tellings.map(({ sourceTitle }) => sourceTitle),
    ['Erken Haber', 'Geç Haber'],
  )
  assert.equal(await storyById(app.db.read, '2', story?.id ?? ''), null)
})

test('what the workspace cares about comes first and says why', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/f', feed(app, 'Posta', [{ title: 'Derbi bugün oynanıyor' }, { ...simit, hoursAgo: 5 }]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  await watch('PUT /watch/interests', { words: ['simit', ' Simit', 'çay'] })
  assert.deepEqual((await watch('GET /watch/interests')).body, { words: ['Simit', 'çay'], offered: [] })
  const signals = await stories(w, { lane: 'signals' })
  assert.deepEqual(
    signals.map(({ title, reasons }) => [title, reasons]),
    [['Simit fiyatına zam geldi', [{ kind: 'word', word: 'Simit', where: 'title' }]]],
  )
  assert.deepEqual(
    (await storiesNow(app.db.read, '1', 5)).map(({ title }) => title),
    ['Simit fiyatına zam geldi'],
  )
})

test('a muted word silences what is here and what comes, and unmuting gives it back', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/f', feed(app, 'Posta', [{ title: 'Derbide gol yağmuru' }, simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const muted = z
    .object({ id: z.string(), stories: z.number() })
    .parse((await watch('POST /watch/mutes', { word: 'derbi' })).body)
  assert.equal(muted.stories, 1)
  paper.serve('/f', feed(app, 'Posta', [{ title: 'Yarınki derbi için bilet kalmadı' }]))
  app.clock.pass({ hours: 7 })
  await poll()
  assert.deepEqual(
    (await stories(w)).map(({ title }) => title),
    ['Simit fiyatına zam geldi'],
  )
  assert.equal((await stories(w, { lane: 'muted' })).length, 2)
  assert.equal((await watch('DELETE /watch/mutes/:id', { id: muted.id })).status, 200)
  assert.equal((await stories(w)).length, 3)
  assert.partialDeepStrictEqual((await watch('POST /watch/mutes', {})).body, { type: 'nothing-to-mute' })
})

test('what is muted for some days is heard again when they are over, and not before', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/f', feed(app, 'Posta', [{ title: 'Derbide gol yağmuru' }, simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  await watch('POST /watch/mutes', { word: 'derbi', days: 7 })
  await watch('POST /watch/mutes', { word: 'simit' })
  const end = () => endOfMutes(app, new AbortController().signal)
  app.clock.pass({ hours: 24 * 7 - 1 })
  await end()
  assert.deepEqual(await stories(w), [])
  app.clock.pass({ hours: 2 })
  await end()
  await end()
  assert.deepEqual(
    (await stories(w)).map(({ title }) => title),
    ['Derbide gol yağmuru'],
  )
  assert.partialDeepStrictEqual((await watch('GET /watch/mutes')).body, { mutes: [{ what: 'simit', until: null }] })
})

test('a muted source is silent alone, but not when others tell the same', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/a', feed(app, 'Dedikodu', [{ ...simit, guid: 'a' }, { title: 'Magazin turu' }]))
  await watch('POST /watch/sources', { url: `${paper.url}/a` })
  const [source] = await sources(w)
  await watch('POST /watch/mutes', { sourceId: source?.['id'] })
  assert.equal((await stories(w)).length, 0)
  paper.serve('/b', feed(app, 'Ciddi', [{ ...simit, title: 'Simide zam: fiyatı 25 lira', guid: 'b' }]))
  await watch('POST /watch/sources', { url: `${paper.url}/b` })
  assert.deepEqual(
    (await stories(w)).map(({ sources: count }) => count),
    [2],
  )
})

test('a story is kept, read, muted, drafted, and all but the last can be taken back', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/f', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const [story] = await stories(w)
  const id = story?.id ?? ''
  const now = async () => (await stories(w)).map(({ state, read }) => [state, read])
  await watch('PUT /watch/stories/:id/kept', { id, kept: true })
  await watch('PUT /watch/stories/:id/read', { id, read: true })
  assert.deepEqual(await now(), [['kept', true]])
  await watch('PUT /watch/stories/:id/kept', { id, kept: false })
  await watch('PUT /watch/stories/:id/read', { id, read: false })
  assert.deepEqual(await now(), [['new', false]])
  const muted = z.object({ id: z.string() }).parse((await watch('POST /watch/mutes', { storyId: id })).body)
  assert.deepEqual(await now(), [])
  await watch('DELETE /watch/mutes/:id', { id: muted.id })
  await app.db.write((tx) => storyDrafted(tx, app, '1', id))
  await watch('PUT /watch/stories/:id/kept', { id, kept: false })
  assert.deepEqual(await now(), [['drafted', false]])
  assert.deepEqual(await storiesNow(app.db.read, '1', 5), [])
})

test('what was looked through is read at once, and the way back leaves what was read before', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  paper.serve('/f', feed(app, 'Posta', [simit, { title: 'Derbide gol yağmuru' }, { title: 'Moda sahili yenilendi' }]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const ids = (await stories(w)).map(({ id }) => id)
  const unread = async () => (await stories(w, { unread: 'true' })).length
  await watch('PUT /watch/stories/:id/read', { id: ids[0], read: true })
  const changed = z
    .object({ ids: z.array(z.string()) })
    .parse((await watch('POST /watch/stories/read', { ids, read: true })).body)
  assert.deepEqual(changed.ids.toSorted(), ids.slice(1).toSorted())
  assert.equal(await unread(), 0)
  await watch('POST /watch/stories/read', { ids: changed.ids, read: false })
  assert.equal(await unread(), 2)
})

test('lists go on page by page without losing or repeating a story', async (t) => {
  const w = await world(t)
  const { app, watch, paper } = w
  const letters = 'abcdefghijklmnoprstuvyz'.split('')
  const many = letters.flatMap((a) => ['x', 'y'].map((b) => ({ title: `${a}${b}${a}${b}${a}`, hoursAgo: 2 })))
  paper.serve('/f', feed(app, 'Posta', many))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const seen = new Set<string>()
  for (const lane of ['signals', 'everything']) {
    seen.clear()
    let next: string | null = ''
    while (next !== null) {
      const page: z.infer<typeof Stories> = Stories.parse(
        (await watch('GET /watch/stories', { lane, ...(next ? { next } : {}) })).body,
      )
      for (const { id } of page.items) {
        assert.ok(!seen.has(id))
        seen.add(id)
      }
      next = page.next
    }
    assert.equal(seen.size, many.length)
  }
  assert.deepEqual(
    (await stories(w, { find: 'ZYZ' })).map(({ title }) => title),
    ['zyzyz'],
  )
})

test('a source in trouble says why in the language of the reader, and recovers by itself', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/f', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  paper.pages.set('/f', (_, response) => response.writeHead(503).end())
  app.clock.pass({ hours: 7 })
  await poll()
  const { body } = await watch('GET /watch/sources', {}, 'tr')
  assert.partialDeepStrictEqual(body, {
    items: [{ health: 'troubled', trouble: 'server-trouble', troubleSaid: 'Sitede şu anda bir sorun var (503).' }],
  })
  const [{ id } = {}] = await sources(w)
  assert.partialDeepStrictEqual((await watch('POST /watch/sources/:id/refresh', { id })).body, {
    type: 'server-trouble',
  })
  paper.serve('/f', feed(app, 'Posta', [simit, { title: 'Yeni haber' }]))
  app.clock.pass({ hours: 1 })
  await poll()
  assert.partialDeepStrictEqual(await sources(w), [{ health: 'good', trouble: null, failures: 0 }])
  assert.equal((await stories(w)).length, 2)
})

test('a paused source is not asked, a removed one comes back with what it brought', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/f', feed(app, 'Posta', [simit]))
  await watch('POST /watch/sources', { url: `${paper.url}/f` })
  const [{ id } = {}] = await sources(w)
  await watch('PUT /watch/sources/:id', { id, title: 'Semt Postası', state: 'paused' })
  const before = paper.asked.length
  app.clock.pass({ hours: 48 })
  await poll()
  assert.equal(paper.asked.length, before)
  await watch('DELETE /watch/sources/:id', { id })
  assert.equal((await sources(w)).length, 0)
  assert.equal((await stories(w)).length, 1)
  await watch('POST /watch/sources/:id/restore', { id })
  assert.partialDeepStrictEqual(await sources(w), [{ title: 'Semt Postası', state: 'paused' }])
})

test('the list of another reader is taken over once', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  paper.serve('/a', feed(app, 'Posta', [simit]))
  const opml = `<opml version="2.0"><body><outline text="Yerel"><outline text="Posta" type="rss" xmlUrl="${paper.url}/a"/>
    <outline text="Kayıp" xmlUrl="${paper.url}/b"/></outline></body></opml>`
  assert.deepEqual((await watch('POST /watch/sources/import', { opml })).body, { added: 2, already: 0 })
  assert.deepEqual((await watch('POST /watch/sources/import', { opml })).body, { added: 0, already: 2 })
  const given = z.object({ opml: z.string() }).parse((await watch('GET /watch/sources/export')).body)
  assert.deepEqual(
    feedsListed(given.opml)?.map(({ title }) => title),
    ['Kayıp', 'Posta'],
  )
  await poll()
  assert.deepEqual(
    (await sources(w)).map(({ title, health }) => [title, health]),
    [
      ['Kayıp', 'troubled'],
      ['Posta', 'good'],
    ],
  )
  assert.partialDeepStrictEqual((await watch('POST /watch/sources/import', { opml: 'simit' })).body, {
    type: 'not-opml',
  })
})

test('two workers polling at once take each source once', async (t) => {
  const w = await world(t)
  const { app, watch, paper, poll } = w
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    paper.serve(`/${name}`, feed(app, name, [{ title: `Haber ${name} ${name}${name}` }]))
    await watch('POST /watch/sources', { url: `${paper.url}/${name}` })
  }
  const before = paper.asked.length
  app.clock.pass({ hours: 7 })
  await Promise.all([poll(), poll()])
  assert.equal(paper.asked.length - before, 5)
})
