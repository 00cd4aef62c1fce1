import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { IVAN, openBakery, says } from '../testing/street.ts'

const Rows = z.object({
  items: z.array(z.object({ id: z.string(), preview: z.string() })),
  next: z.string().nullable(),
})
const Made = z.object({ id: z.string() })
const Done = z.object({ undo: z.string().nullable(), changed: z.number() })

async function street(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(
    says('1', 'Simit bugün bayattı, çok kötü!'),
    says('2', 'Where are you?', { author: IVAN, parentId: null, rootId: null, kind: 'mention' }),
    says('3', 'Во сколько вы открываетесь?', { author: IVAN }),
  )
  const list = async (filter: Record<string, unknown> = {}) =>
    Rows.parse((await bakery.call('GET /inbox/threads', filter)).body).items
  return { bakery, list }
}

test('the list is narrowed by what is known of a conversation, and sorted as one likes', async (t) => {
  const { list } = await street(t)
  assert.deepEqual(
    (await list({ mood: 'negative' })).map(({ preview }) => preview),
    ['Simit bugün bayattı, çok kötü!'],
  )
  assert.equal((await list({ intent: 'question' })).length, 2)
  assert.equal((await list({ lang: 'ru' })).length, 1)
  assert.equal((await list({ kind: 'mention' })).length, 1)
  assert.equal((await list({ assignee: 'nobody', lang: 'en' })).length, 1)
  assert.match((await list({ sort: 'longest' }))[0]?.preview ?? '', /Simit/)
  assert.match((await list({ sort: 'newest' }))[0]?.preview ?? '', /Во сколько/)
})

test('a view is kept with its count, for oneself or for all, and comes back when put away by mistake', async (t) => {
  const { bakery } = await street(t)
  const mine = await bakery.call('POST /inbox/views', { name: 'Angry', filter: { mood: 'negative' } })
  await bakery.call('POST /inbox/views', { name: 'Questions', shared: true, filter: { intent: 'question' } })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/views')).body, {
    views: [
      { name: 'Angry', shared: false, count: 1 },
      { name: 'Questions', shared: true, count: 2 },
    ],
  })
  assert.partialDeepStrictEqual((await bakery.asMehmet('GET /inbox/views')).body, { views: [{ name: 'Questions' }] })
  const { id } = Made.parse(mine.body)
  assert.partialDeepStrictEqual((await bakery.asMehmet('DELETE /inbox/views/:id', { id })).body, {
    type: 'no-such-view',
  })
  await bakery.call('DELETE /inbox/views/:id', { id })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/views')).body, { views: [{ name: 'Questions' }] })
  await bakery.call('POST /inbox/views/:id/back', { id })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/views')).body, { views: [{ name: 'Angry' }, {}] })
})

test('a deed on all that match reaches what no page has shown, and one undo puts all of it back', async (t) => {
  const { bakery, list } = await street(t)
  const many = Array.from({ length: 70 }, (_, i) => says(`q${i}`, `How much is loaf number ${i}?`, { author: IVAN }))
  await bakery.hear(...many)
  const all = { intent: 'question' }
  const { undo, changed } = Done.parse((await bakery.call('POST /inbox/triage', { all, wish: { deed: 'done' } })).body)
  assert.equal(changed, 72)
  assert.equal((await list()).length, 1)
  await bakery.call('POST /inbox/undo', { id: undo })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts')).body, { open: 73, unread: 73 })
})

test('labels are put on, found by, offered again and taken off', async (t) => {
  const { bakery, list } = await street(t)
  const ids = (await list({ intent: 'question' })).map(({ id }) => id)
  const label = (wish: object) => bakery.call('POST /inbox/triage', { ids, wish: { deed: 'label', ...wish } })
  await label({ add: ['opening hours'] })
  assert.equal((await list({ label: 'opening hours' })).length, 2)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/views')).body, { labels: ['opening hours'] })
  await bakery.call('POST /inbox/undo')
  assert.equal((await list({ label: 'opening hours' })).length, 0)
  await label({ add: ['a', 'b'] })
  await label({ remove: ['a'] })
  assert.equal((await list({ label: 'b' })).length, 2)
})

test('a priority set by hand moves a conversation and stands among its reasons', async (t) => {
  const { bakery, list } = await street(t)
  const last = (await list()).at(-1)
  await bakery.call('POST /inbox/triage', { ids: [last?.id], wish: { deed: 'weigh', points: 60 } })
  const { body } = await bakery.call('GET /inbox/threads')
  assert.partialDeepStrictEqual(body, { items: [{ id: last?.id, boost: 60 }] })
  assert.match(JSON.stringify(body), /\{"reason":"given","points":60\}/)
  await bakery.call('POST /inbox/undo')
  assert.notEqual((await list())[0]?.id, last?.id)
})
