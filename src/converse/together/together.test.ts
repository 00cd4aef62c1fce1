import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openBakery, says } from '../testing/street.ts'
import { inOrder } from './turn.ts'

const Rows = z.object({ items: z.array(z.object({ id: z.string(), assignee: z.string().nullable() })) })
const Said = z.object({ messages: z.array(z.object({ id: z.string() })) })

async function twoAtOneThread(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!'))
  const { items } = Rows.parse((await bakery.call('GET /inbox/threads')).body)
  const id = items[0]?.id ?? ''
  const seen = Said.parse((await bakery.call('GET /inbox/threads/:id', { id })).body).messages.at(-1)?.id
  const answer = (call: typeof bakery.call, text: string, more = {}) =>
    call('POST /inbox/threads/:id/answers', { id, text, holdSeconds: 0, seenId: seen, ...more })
  const here = (call: typeof bakery.call, doing: string, text = '') =>
    call('POST /inbox/threads/:id/here', { id, doing, text })
  return { bakery, id, seen, answer, here }
}

test('colleagues see who has a conversation open and what they are writing, until they leave', async (t) => {
  const { bakery, here } = await twoAtOneThread(t)
  await here(bakery.asMehmet, 'reading')
  assert.partialDeepStrictEqual((await here(bakery.call, 'reading')).body, {
    others: [{ id: 'mehmet', doing: 'reading' }],
  })
  await here(bakery.asMehmet, 'writing', 'Hemen bak')
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/here')).body, {
    others: [{ doing: 'writing', text: 'Hemen bak' }],
  })
  await here(bakery.asMehmet, 'gone')
  assert.deepEqual((await bakery.call('GET /inbox/here')).body, { others: [] })
})

test('whoever gives no sign has gone, and what he claimed is free', async (t) => {
  const { bakery, here, answer } = await twoAtOneThread(t)
  await here(bakery.asMehmet, 'writing', 'Hemen')
  assert.partialDeepStrictEqual((await answer(bakery.call, 'Bakıyorum.')).body, { type: 'being-answered' })
  bakery.app.clock.pass({ minutes: 3 })
  assert.deepEqual((await bakery.call('GET /inbox/here')).body, { others: [] })
  assert.equal((await answer(bakery.call, 'Bakıyorum.')).status, 200)
})

test('who began to write first may send, the other only when he says so', async (t) => {
  const { bakery, here, answer } = await twoAtOneThread(t)
  await here(bakery.call, 'writing', 'Üzg')
  bakery.app.clock.pass({ seconds: 5 })
  await here(bakery.asMehmet, 'writing', 'Hem')
  assert.partialDeepStrictEqual((await answer(bakery.asMehmet, 'Hemen bakıyorum.')).body, { type: 'being-answered' })
  assert.equal((await answer(bakery.call, 'Üzgünüz.')).status, 200)
})

test('of two who send at the same moment only one answer leaves', async (t) => {
  const { bakery, answer } = await twoAtOneThread(t)
  const both = await Promise.all([
    answer(bakery.call, 'Üzgünüz.', { anyway: true }),
    answer(bakery.asMehmet, 'Hemen bakıyorum.', { anyway: true }),
  ])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 422],
  )
  await bakery.send()
  assert.equal(bakery.street.sent.length, 1)
})

test('a program that does not say what it has seen cannot answer after a colleague either', async (t) => {
  const { bakery, id } = await twoAtOneThread(t)
  const plain = { id, text: 'Üzgünüz.', holdSeconds: 0 }
  assert.equal((await bakery.asMehmet('POST /inbox/threads/:id/answers', plain)).status, 200)
  assert.partialDeepStrictEqual((await bakery.call('POST /inbox/threads/:id/answers', plain)).body, {
    type: 'already-answered',
  })
})

test('an answer to words that have been added to is refused until they were read', async (t) => {
  const { bakery, answer, id } = await twoAtOneThread(t)
  await bakery.hear(says('2', 'Üstelik çay da soğuktu.', { parentId: '1' }))
  const late = await answer(bakery.call, 'Simit için üzgünüz.')
  assert.partialDeepStrictEqual(late.body, { type: 'said-more' })
  assert.match(JSON.stringify(late.body), /Ayşe Yılmaz has written again/)
  const { messages } = Said.parse((await bakery.call('GET /inbox/threads/:id', { id })).body)
  const read = await answer(bakery.call, 'İkisi için de üzgünüz.', { seenId: messages.at(-1)?.id })
  assert.equal(read.status, 200)
})

test('conversations are given out in turn among those who are not away', async (t) => {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Is it open?'), says('2', 'How much is a loaf?'), says('3', 'Where are you?'))
  const rows = async () => Rows.parse((await bakery.call('GET /inbox/threads')).body).items
  const ids = (await rows()).map(({ id }) => id)
  const give = (some: string[]) => bakery.call('POST /inbox/triage', { ids: some, wish: { deed: 'assign-in-turn' } })
  await give(ids.slice(0, 1))
  await give(ids.slice(1, 2))
  assert.equal(new Set((await rows()).map(({ assignee }) => assignee)).size, 3)
  await bakery.call('PUT /inbox/turns/:accountId', { accountId: 'mehmet', away: true })
  await give(ids)
  assert.deepEqual(new Set((await rows()).map(({ assignee }) => assignee)), new Set(['olga']))
  await bakery.call('PUT /inbox/turns/:accountId', { accountId: 'olga', away: true })
  assert.partialDeepStrictEqual((await give(ids)).body, { type: 'nobody-on-duty' })
  const { body } = await bakery.call('GET /inbox/counts')
  assert.partialDeepStrictEqual(body, { unassigned: 0, mine: 3 })
})

test('the turn begins with whom it is longest ago', () => {
  const turns = [
    { accountId: 'olga', away: false, givenAt: Temporal.Instant.from('2026-05-02T10:00:00Z') },
    { accountId: 'mehmet', away: false, givenAt: Temporal.Instant.from('2026-05-01T10:00:00Z') },
    { accountId: 'ayse', away: true, givenAt: null },
    { accountId: 'ivan', away: false, givenAt: null },
  ]
  assert.deepEqual(inOrder(turns), ['ivan', 'mehmet', 'olga'])
})
