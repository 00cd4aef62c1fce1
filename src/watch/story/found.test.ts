import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { feed, Stories, stories, type World, world } from '../testing/world.ts'

const DAY = 24

/** Every second day for a quarter of a year something happened on the pier, and one thing in the bakery. */
async function quarter(t: TestContext): Promise<World> {
  const w = await world(t)
  const days = Array.from({ length: 46 }, (_, i) => ({ title: `Iskele ${word(i)}`, hoursAgo: 2 + 2 * i * DAY }))
  w.paper.serve('/pier', feed(w.app, 'Iskele', days))
  w.paper.serve('/bread', feed(w.app, 'Fırın', [{ title: 'Eski fırın kapandı', hoursAgo: 80 * DAY }]))
  for (const path of ['/pier', '/bread']) await w.watch('POST /watch/sources', { url: w.paper.url + path })
  return w
}

/** Words that have nothing in common, so that each story stays one of its own. */
const word = (i: number) => [i % 7, (i * 3) % 11, i].map((n) => 'bcdfghjklmnprstvyz'[n % 18]?.repeat(2)).join(`o${i}`)

async function pages({ watch }: World, wish: Record<string, unknown>): Promise<string[][]> {
  const found: string[][] = []
  for (let next: string | null = ''; next !== null;) {
    const { items, ...rest } = Stories.parse(
      (await watch('GET /watch/stories', { ...wish, ...(next ? { next } : {}) })).body,
    )
    found.push(items.map(({ title }) => title))
    next = rest.next
  }
  return found
}

test('what is told all the time is found newest first, page by page and each once', async (t) => {
  const w = await quarter(t)
  const all = (await pages(w, { lane: 'everything' })).flat().filter((title) => title.startsWith('Iskele'))
  for (const lane of ['everything', 'signals'])
    for (const wish of [{ find: 'iskele' }, { find: 'isk' }]) {
      const [first = [], second = [], ...others] = await pages(w, { lane, ...wish })
      assert.deepEqual([first.length, second.length, others.length], [40, 6, 0])
      assert.deepEqual([...first, ...second], all)
    }
})

test('what was told once, long ago, is found behind everything else', async (t) => {
  const w = await quarter(t)
  assert.deepEqual(await pages(w, { lane: 'everything', find: 'FIRIN eski' }), [['Eski fırın kapandı']])
  assert.deepEqual(await pages(w, { lane: 'signals', find: 'fırın' }), [['Eski fırın kapandı']])
  assert.deepEqual(await pages(w, { lane: 'everything', find: 'iskele fırın' }), [[]])
})

test('a list of one source holds what it tells and nothing else, also when words are looked for in it', async (t) => {
  const w = await quarter(t)
  const [pier, bread] = ['1', '2']
  assert.equal((await pages(w, { lane: 'everything', source: pier })).flat().length, 46)
  assert.deepEqual(await pages(w, { lane: 'signals', source: bread }), [['Eski fırın kapandı']])
  assert.deepEqual(await pages(w, { lane: 'everything', source: pier, find: 'fırın' }), [[]])
  assert.deepEqual(await pages(w, { lane: 'everything', source: '99' }), [[]])
})

test('a story that is kept or muted is found in its new lane at once', async (t) => {
  const w = await quarter(t)
  const [old] = await stories(w, { find: 'fırın' })
  assert.deepEqual(await pages(w, { lane: 'kept', find: 'fırın' }), [[]])
  await w.watch('PUT /watch/stories/:id/kept', { id: old?.id, kept: true })
  assert.deepEqual(await pages(w, { lane: 'kept', find: 'fırın' }), [['Eski fırın kapandı']])
  assert.deepEqual(await pages(w, { lane: 'kept', source: '2' }), [['Eski fırın kapandı']])
  assert.deepEqual(await pages(w, { lane: 'kept', source: '1' }), [[]])
  await w.watch('POST /watch/mutes', { word: 'iskele' })
  assert.deepEqual(await pages(w, { lane: 'everything', find: 'iskele' }), [[]])
  assert.equal((await pages(w, { lane: 'muted', find: 'iskele' })).flat().length, 46)
})

test('an old story that is told again stands among the new ones', async (t) => {
  const w = await quarter(t)
  const headline = 'Vapur seferleri gece de sürecek'
  w.paper.serve('/one', feed(w.app, 'Bir', [{ title: headline, hoursAgo: 70 }]))
  w.paper.serve('/two', feed(w.app, 'Iki', [{ title: headline, hoursAgo: 0 }]))
  await w.watch('POST /watch/sources', { url: `${w.paper.url}/one` })
  assert.deepEqual((await pages(w, { lane: 'everything', find: 'iskele' })).flat().length, 46)
  await w.watch('POST /watch/sources', { url: `${w.paper.url}/two` })
  assert.partialDeepStrictEqual(await stories(w, { find: 'vapur sefer' }), [{ title: headline, sources: 2 }])
  assert.deepEqual((await pages(w, { lane: 'everything', source: '4' })).flat(), [headline])
  assert.equal((await stories(w))[0]?.title, headline)
})

test('the unread are found behind any number of read ones', async (t) => {
  const w = await quarter(t)
  const ids = (await stories(w, { find: 'iskele' })).map(({ id }) => id)
  await w.watch('POST /watch/stories/read', { ids, read: true })
  const left = (await pages(w, { lane: 'everything', unread: 'true' })).flat()
  assert.deepEqual(left.length, 47 - ids.length)
  assert.ok(left.includes('Eski fırın kapandı'))
})
