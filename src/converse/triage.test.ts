import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openBakery, says } from './testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const Rows = z.object({ items: z.array(z.object({ id: z.string(), assignee: z.string().nullable() })) })

const queue = async ({ call }: Bakery, preset: string) =>
  Rows.parse((await call('GET /inbox/threads', { preset })).body).items

const counts = async ({ call }: Bakery) => (await call('GET /inbox/counts')).body

async function threeQuestions(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Is it open?'), says('2', 'How much is a loaf?'), says('3', 'Where are you?'))
  const ids = (await queue(bakery, 'open')).map(({ id }) => id)
  const triage = (wish: Record<string, unknown>, some = ids) => bakery.call('POST /inbox/triage', { ids: some, wish })
  return { bakery, ids, triage }
}

test('many conversations are put away at once, and one undo brings them all back', async (t) => {
  const { bakery, triage } = await threeQuestions(t)
  const { body } = await triage({ deed: 'done' })
  assert.partialDeepStrictEqual(body, { changed: 3 })
  assert.equal((await queue(bakery, 'done')).length, 3)
  assert.partialDeepStrictEqual(await counts(bakery), { open: 0, unread: 0 })
  await bakery.call('POST /inbox/undo')
  assert.equal((await queue(bakery, 'unread')).length, 3)
  assert.partialDeepStrictEqual(await counts(bakery), { open: 3, unread: 3 })
  assert.partialDeepStrictEqual((await bakery.call('POST /inbox/undo')).body, { type: 'nothing-to-undo' })
})

test('what is put off comes back at its hour', async (t) => {
  const { bakery, ids, triage } = await threeQuestions(t)
  const until = bakery.app.now().add({ hours: 3 })
  await triage({ deed: 'later', until: until.toString() }, ids.slice(0, 1))
  await triage({ deed: 'later' }, ids.slice(1, 2))
  assert.equal((await queue(bakery, 'later')).length, 2)
  const wake = () => bakery.slice.jobs['converse.wake'].run({}, new AbortController().signal)
  await wake()
  assert.equal((await queue(bakery, 'open')).length, 1)
  bakery.app.clock.pass({ hours: 4 })
  await wake()
  assert.equal((await queue(bakery, 'open')).length, 2)
  assert.partialDeepStrictEqual(await counts(bakery), { open: 2, later: 1 })
})

test('a hour that has passed is no hour to put something off to', async (t) => {
  const { triage } = await threeQuestions(t)
  assert.partialDeepStrictEqual((await triage({ deed: 'later', until: '2020-01-01T00:00:00Z' })).body, {
    type: 'in-the-past',
  })
})

test('a conversation is given to somebody of the team, and only to somebody of the team', async (t) => {
  const { bakery, ids, triage } = await threeQuestions(t)
  await triage({ deed: 'assign', to: 'mehmet' }, ids.slice(0, 1))
  assert.deepEqual((await queue(bakery, 'mine')).length, 0)
  const { body } = await bakery.asMehmet('GET /inbox/threads', { preset: 'mine' })
  assert.deepEqual(
    Rows.parse(body).items.map(({ id }) => id),
    ids.slice(0, 1),
  )
  assert.partialDeepStrictEqual((await bakery.asMehmet('GET /inbox/counts')).body, { mine: 1 })
  assert.partialDeepStrictEqual((await triage({ deed: 'assign', to: 'nobody' })).body, { type: 'no-such-member' })
})

test('reading and not having read', async (t) => {
  const { bakery, ids, triage } = await threeQuestions(t)
  await triage({ deed: 'read' }, ids.slice(0, 2))
  assert.equal((await queue(bakery, 'unread')).length, 1)
  await triage({ deed: 'unread' }, ids.slice(0, 1))
  assert.equal((await queue(bakery, 'unread')).length, 2)
})

test('a note is for the team and changes nothing about who waits', async (t) => {
  const { bakery, ids } = await threeQuestions(t)
  await bakery.call('POST /inbox/threads/:id/notes', { id: ids[0], text: 'She is the teacher from the corner.' })
  const { body } = await bakery.call('GET /inbox/threads/:id', { id: ids[0] })
  assert.partialDeepStrictEqual(body, { messages: [{}, { kind: 'note', by: 'olga' }] })
  assert.partialDeepStrictEqual(await counts(bakery), { open: 3, unread: 3 })
})

test('counters stay right when their changes are added up', async (t) => {
  const { bakery, triage, ids } = await threeQuestions(t)
  await triage({ deed: 'done' }, ids.slice(0, 1))
  const before = await counts(bakery)
  await bakery.slice.jobs['converse.tidy'].run({}, new AbortController().signal)
  assert.deepEqual(await counts(bakery), before)
})

test('saved replies are kept, used and put away', async (t) => {
  const { bakery } = await threeQuestions(t)
  const reply = { name: 'Opening hours', text: 'Merhaba {name}, 7-19 arası açığız.', lang: 'tr' }
  const { id } = z.object({ id: z.string() }).parse((await bakery.call('POST /inbox/saved-replies', reply)).body)
  await bakery.call('PUT /inbox/saved-replies/:id', { id, ...reply, name: 'Saatler' })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/saved-replies')).body, {
    replies: [{ name: 'Saatler', uses: 0 }],
  })
  await bakery.call('DELETE /inbox/saved-replies/:id', { id })
  assert.deepEqual((await bakery.call('GET /inbox/saved-replies')).body, { replies: [] })
})
