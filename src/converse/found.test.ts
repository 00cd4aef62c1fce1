import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { passMessages } from './testing/past.sql.ts'
import { AYSE, FIRIN, IVAN, openBakery, says } from './testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const List = z.object({ items: z.array(z.object({ preview: z.string() })), next: z.string().nullable() })

const found = async ({ call }: Bakery, find: string, next?: string) =>
  List.parse((await call('GET /inbox/threads', { find, ...(next === undefined ? {} : { next }) })).body)

const previews = async (bakery: Bakery, find: string) => (await found(bakery, find)).items.map(({ preview }) => preview)

test('who said it is found like what was said, by name or by handle, however it is written', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Is there rye bread?', { author: AYSE }), says('2', 'Хлеб свежий?', { author: IVAN }))
  assert.deepEqual(await previews(bakery, 'YILMAZ'), ['Is there rye bread?'])
  assert.deepEqual(await previews(bakery, '@ivan'), ['Хлеб свежий?'])
  assert.deepEqual(await previews(bakery, 'ayşe rye'), ['Is there rye bread?'])
  assert.deepEqual(await previews(bakery, 'ayşe хлеб'), [])
})

test('our own name in our answers finds nothing: everything we answered would be found', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Are you open?'), says('2', 'Yes', { own: true, author: FIRIN, parentId: '1' }))
  assert.deepEqual(await previews(bakery, 'fırın'), [])
})

test('what was said last stands first, and page by page every conversation comes once', async (t) => {
  const bakery = await openBakery(t)
  const beginnings = Array.from({ length: 120 }, (_, i) => says(`n${i}`, `Simit number ${i}`))
  await bakery.hear(...beginnings)
  // The oldest is spoken in again, twice.
  await bakery.hear(says('again', 'simit, I said', { parentId: 'n0' }), says('once-more', 'SİMİT!', { parentId: 'n0' }))
  const first = await found(bakery, 'simit')
  const second = await found(bakery, 'simit', first.next ?? '')
  const third = await found(bakery, 'simit', second.next ?? '')
  const all = [first, second, third].flatMap(({ items }) => items.map(({ preview }) => preview))
  assert.deepEqual(all.slice(0, 2), ['SİMİT!', 'Simit number 119'])
  assert.equal(all.length, 120)
  assert.equal(new Set(all).size, 120)
  assert.equal(third.next, null)
})

test('what was said long ago is found behind any number of other things', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('old', 'Where is the lighthouse?'))
  // As if three million things had been said since.
  await bakery.app.db.write((tx) => passMessages(tx, 3_000_000))
  await bakery.hear(says('new', 'Where is the harbour?'))
  assert.deepEqual(await previews(bakery, 'lighthouse'), ['Where is the lighthouse?'])
  assert.deepEqual(await previews(bakery, 'where'), ['Where is the harbour?', 'Where is the lighthouse?'])
})
