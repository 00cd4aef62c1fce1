import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { deskSlice } from '#desk'
import { openAuth } from '#platform/auth.ts'
import { callSlice, testApp } from '#platform/testing/app.ts'
import * as z from 'zod'
import { parseFeed } from '../feed.ts'
import { tasteOf } from '../fit/fit.ts'
import { gather } from '../story/gather.ts'
import { hitPage } from './hits.sql.ts'
import { addItems, takeTurns } from '../story/items.sql.ts'
import { watchSlice } from '../slice.ts'
import { keepSource } from '../source/sources.sql.ts'
import { addStories, storyNumbers } from '../story/stories.sql.ts'

const noNetworks = {
  all: [],
  find: () => null,
  accountFrom: () => {
    throw new Error('no channel is connected in these tests')
  },
}

type Told = { title: string; text?: string; body?: string; guid?: string; hoursAgo?: number }

/** A desk with one outlet, and a way to let it tell something. */
async function world(t: TestContext) {
  const app = await testApp(t, noNetworks)
  const auth = openAuth({ url: app.db.url, address: app.config.url, secret: 'a secret of this test', log: app.log })
  t.after(auth.close)
  const desk = callSlice(deskSlice(app, { auth }), { workspaceId: '' })
  await desk('POST /workspaces', { name: 'Fırın', zone: 'Europe/Istanbul', lang: 'tr' })
  await desk('POST /workspaces', { name: 'Rakip', zone: 'Europe/Istanbul', lang: 'tr' })
  const watch = callSlice(watchSlice(app), { workspaceId: '1', accountId: 'olga' })
  const rival = callSlice(watchSlice(app), { workspaceId: '2', accountId: 'igor' })
  const { id } = await app.db.write((tx) =>
    keepSource(tx, {
      workspaceId: '1',
      url: 'https://posta.example/feed',
      title: 'Kadıköy Postası',
      site: null,
      lang: 'tr',
      everyMinutes: null,
      kind: 'feed',
      restSeconds: 0,
      by: 'olga',
      at: app.now(),
    }),
  )
  const source = { id, workspaceId: '1', lang: 'tr' }
  const tell = async (...items: Told[]) => {
    const feed = parseFeed(Buffer.from(feedOf(app.now(), items)), { base: 'https://posta.example/feed' })
    assert.ok(feed.ok)
    await app.db.write((tx) => gather(tx, app, source, feed.value, tasteOf([], [])))
  }
  const listen = async (phrase: string, name = '') =>
    z.object({ id: z.string() }).parse((await watch('POST /watch/queries', { phrase, name })).body).id
  const queries = async () => Queries.parse((await watch('GET /watch/queries')).body).queries
  const hits = async (query: string) => Hits.parse((await watch('GET /watch/queries/:id/hits', { id: query })).body)
  const heard = async (query: string) => (await hits(query)).items.map(({ title }) => title)
  return { app, watch, rival, source, tell, listen, queries, heard }
}

const feedOf = (now: Temporal.Instant, items: Told[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Kadıköy Postası</title><link>/</link>${items
    .map(
      ({ title, text = '', body = '', guid = title, hoursAgo = 1 }) => `<item><title>${title}</title>
      <guid isPermaLink="false">${guid}</guid><link>/${encodeURIComponent(guid)}</link><description>${text}</description>
      <content:encoded><![CDATA[${body}]]></content:encoded>
      <pubDate>${now.subtract({ hours: hoursAgo }).round('second').toString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`

const Queries = z.object({ queries: z.array(z.record(z.string(), z.unknown())) })
const Hits = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), storyId: z.string() })),
  next: z.string().nullable(),
})
const Stories = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })

test('what comes in is held against what the workspace listens for, in every form of the word', async (t) => {
  const { tell, listen, queries, heard, watch } = await world(t)
  const simit = await listen('simit', 'Bizim simit')
  const bank = await listen('"merkez bankası" OR faiz')
  await tell(
    { title: 'Simidin fiyatı arttı', hoursAgo: 2 },
    { title: 'Merkez Bankası kararını açıkladı', hoursAgo: 3 },
    { title: 'Vapur seferleri', body: '<p>Sahilde çay ve <b>simitler</b> vardı.</p>', hoursAgo: 1 },
    { title: 'Derbi bugün', hoursAgo: 4 },
  )
  assert.deepEqual(await heard(simit), ['Vapur seferleri', 'Simidin fiyatı arttı'])
  assert.deepEqual(await heard(bank), ['Merkez Bankası kararını açıkladı'])
  assert.partialDeepStrictEqual(await queries(), [
    { name: '"merkez bankası" OR faiz', hitsLastWeek: 1, storiesLastWeek: 1, paused: false },
    { name: 'Bizim simit', phrase: 'simit', hitsLastWeek: 2, storiesLastWeek: 2 },
  ])
  const shown = Stories.parse((await watch('GET /watch/stories', { lane: 'everything', query: simit })).body)
  assert.deepEqual(
    shown.items.map(({ title }) => title),
    ['Vapur seferleri', 'Simidin fiyatı arttı'],
  )
})

test('only the hits of the last seven days are counted, and a muted story is no story of the week', async (t) => {
  const { app, tell, listen, queries, watch } = await world(t)
  const simit = await listen('simit')
  await tell({ title: 'Simit sarayı kapandı', hoursAgo: 24 * 8 }, { title: 'Simit yiyen martılar', hoursAgo: 5 })
  assert.partialDeepStrictEqual(await queries(), [{ hitsLastWeek: 1, storiesLastWeek: 1 }])
  const [story] = Stories.parse((await watch('GET /watch/stories', { lane: 'everything', query: simit })).body).items
  await watch('POST /watch/mutes', { storyId: story?.id })
  assert.partialDeepStrictEqual(await queries(), [{ hitsLastWeek: 1, storiesLastWeek: 0 }])
  app.clock.pass({ hours: 24 * 7 })
  assert.partialDeepStrictEqual(await queries(), [{ hitsLastWeek: 0, storiesLastWeek: 0 }])
})

test('a new query hears the last thirty days at once, just as its preview said', async (t) => {
  const { tell, listen, heard, watch } = await world(t)
  const many = ['bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi'].map((word, place) => ({
    title: `Simit ${word}`,
    hoursAgo: place + 1,
  }))
  await tell(...many, { title: 'Eski simit', hoursAgo: 24 * 31 }, { title: 'Çay demlendi' })
  const { body } = await watch('GET /watch/queries/preview', { phrase: 'simitler' })
  assert.partialDeepStrictEqual(body, { hits: 7, scanned: 8, isWhole: true, days: 30 })
  const samples = z.object({ samples: z.array(z.object({ title: z.string() })) }).parse(body).samples
  assert.deepEqual(
    samples.map(({ title }) => title),
    many.slice(0, 5).map(({ title }) => title),
  )
  assert.deepEqual(
    await heard(await listen('simitler')),
    many.map(({ title }) => title),
  )
})

test('a paused query hears nothing, and hears what it missed when it listens again', async (t) => {
  const { tell, listen, heard, watch } = await world(t)
  const id = await listen('simit', 'Simit')
  const change = (more: object) => watch('PUT /watch/queries/:id', { id, name: 'Simit', phrase: 'simit', ...more })
  await change({ paused: true })
  await tell({ title: 'Simit sergisi' })
  assert.deepEqual(await heard(id), [])
  await change({ paused: false })
  assert.deepEqual(await heard(id), ['Simit sergisi'])
})

test('a query that listens for something else forgets what it heard before', async (t) => {
  const { tell, listen, heard, queries, watch } = await world(t)
  const id = await listen('simit', 'Kahvaltı')
  await tell({ title: 'Simit sergisi', hoursAgo: 2 }, { title: 'Peynir pazarı', hoursAgo: 1 })
  await watch('PUT /watch/queries/:id', { id, name: 'Kahvaltı', phrase: 'peynir', paused: false })
  assert.deepEqual(await heard(id), ['Peynir pazarı'])
  assert.partialDeepStrictEqual(await queries(), [{ name: 'Kahvaltı', phrase: 'peynir', hitsLastWeek: 1 }])
})

test('an item that its outlet corrects is heard by what it says now', async (t) => {
  const { tell, listen, heard } = await world(t)
  const simit = await listen('simit')
  const cheese = await listen('peynir')
  await tell({ guid: 'a', title: 'Simit fuarı açıldı' })
  await tell({ guid: 'a', title: 'Peynir fuarı açıldı' })
  assert.deepEqual(await heard(simit), [])
  assert.deepEqual(await heard(cheese), ['Peynir fuarı açıldı'])
})

test('what could not be listened for is refused in the language of the reader', async (t) => {
  const { listen, watch } = await world(t)
  await listen('simit  zammı', 'Zam')
  for (const [phrase, type] of [
    ['simit AND (zam', 'phrase-brackets'],
    ['-simit', 'phrase-excludes'],
    ['simit zammı', 'already-listening'],
  ])
    assert.partialDeepStrictEqual((await watch('POST /watch/queries', { phrase })).body, { type })
  assert.partialDeepStrictEqual((await watch('GET /watch/queries/preview', { phrase: '"simit' }, 'ru')).body, {
    type: 'phrase-quotes',
    title: 'У одной кавычки нет пары. Закройте её или уберите.',
  })
  assert.partialDeepStrictEqual((await watch('POST /watch/queries', { phrase: 'simit zammı' }, 'tr')).body, {
    title: 'Bunu zaten dinliyorsunuz: Zam.',
  })
})

test('a removed query is gone with its hits, its stories stay, and nobody else ever saw it', async (t) => {
  const { tell, listen, queries, watch, rival } = await world(t)
  const id = await listen('simit')
  await tell({ title: 'Simit sergisi' })
  const strange = { id, name: '', phrase: 'çay', paused: false }
  assert.deepEqual((await rival('GET /watch/queries')).body, { queries: [] })
  for (const [key, input] of [
    ['GET /watch/queries/:id/hits', { id }],
    ['PUT /watch/queries/:id', strange],
    ['DELETE /watch/queries/:id', { id }],
  ] as const)
    assert.partialDeepStrictEqual((await rival(key, input)).body, { type: 'no-such-query' }, key)
  assert.partialDeepStrictEqual((await rival('GET /watch/queries/preview', { phrase: 'simit' })).body, { hits: 0 })
  assert.equal((await watch('DELETE /watch/queries/:id', { id })).status, 200)
  assert.deepEqual(await queries(), [])
  assert.partialDeepStrictEqual((await watch('DELETE /watch/queries/:id', { id })).body, { type: 'no-such-query' })
  assert.equal(Stories.parse((await watch('GET /watch/stories', { lane: 'everything' })).body).items.length, 1)
})

test('a query is not removed from under an item that is just coming in', async (t) => {
  const { app, listen, watch, source, queries } = await world(t)
  const id = await listen('simit')
  const feed = parseFeed(Buffer.from(feedOf(app.now(), [{ title: 'Simit sergisi' }])), {
    base: 'https://posta.example/',
  })
  assert.ok(feed.ok)
  const removing = await app.db.write(async (tx) => {
    await takeTurns(tx, '1')
    const asked = watch('DELETE /watch/queries/:id', { id })
    await queries()
    await gather(tx, app, source, feed.value, tasteOf([], []))
    assert.equal((await hitPage(tx, id, null, 5)).length, 1)
    return { asked }
  })
  assert.equal((await removing.asked).status, 200)
  assert.deepEqual(await queries(), [])
})

test('a workspace listens for a hundred things and no more', async (t) => {
  const { listen, watch } = await world(t)
  for (let count = 1; count <= 100; count++) await listen(`söz${count}`)
  assert.partialDeepStrictEqual((await watch('POST /watch/queries', { phrase: 'simit' })).body, {
    type: 'too-many-queries',
  })
})

test('hits go on page by page, and a desk that reads very much is judged by its newest items', async (t) => {
  const { app, watch, source, listen } = await world(t)
  const now = app.now()
  await app.db.write(async (tx) => {
    const told = { url: null, image: null, summary: '', lang: 'tr' }
    const [id = ''] = await storyNumbers(tx, 1)
    const fit = { score: 0, reasons: [], signal: true, rankAt: now }
    const times = { firstPublishedAt: now, newestAt: now }
    const begun = { ...told, ...times, id, title: 'Simit', folded: 'simit', sourceIds: [source.id], items: 1, fit }
    await addStories(tx, '1', now, [begun])
    const placed = Array.from({ length: 4_100 }, (_, count) => {
      const title = count % 41 === 0 ? 'Simit' : 'Çay'
      // Many at the same moment: the order must not lose any of them.
      const publishedAt = now.subtract({ minutes: Math.floor(count / 100) })
      const item = { ...told, guid: `${count}`, title, content: '', author: null, media: '[]', folded: '', publishedAt }
      return { workspaceId: '1', sourceId: source.id, storyId: id, seenAt: now, item }
    })
    await addItems(tx, placed)
  })
  assert.partialDeepStrictEqual((await watch('GET /watch/queries/preview', { phrase: 'simit' })).body, {
    scanned: 4_000,
    isWhole: false,
  })
  const id = await listen('simit')
  const seen = new Set<string>()
  let next: string | null = ''
  while (next !== null) {
    const page: z.infer<typeof Hits> = Hits.parse(
      (await watch('GET /watch/queries/:id/hits', { id, ...(next ? { next } : {}) })).body,
    )
    for (const item of page.items) {
      assert.ok(!seen.has(item.id))
      seen.add(item.id)
    }
    next = page.next
  }
  assert.partialDeepStrictEqual((await watch('GET /watch/queries')).body, { queries: [{ hitsLastWeek: seen.size }] })
  assert.ok(seen.size > 90)
})
