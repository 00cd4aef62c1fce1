import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openBakery, says } from '../testing/street.ts'

const List = z.object({ items: z.array(z.object({ id: z.string(), state: z.string(), counted: z.number() })) })
const ANGRY = 'The bread was mouldy, this is disgusting! Never again.'

const neighbour = (i: number) => ({
  id: `angry-${i}`,
  handle: `@angry-${i}@meydan.town`,
  name: `Neighbour ${i}`,
  url: `https://street/@angry-${i}`,
  avatar: null,
  bot: false,
})

async function burning(t: test.TestContext, people: number) {
  const bakery = await openBakery(t)
  const now = bakery.app.now()
  await bakery.hear(
    ...Array.from({ length: people }, (_, i) =>
      says(`a${i}`, ANGRY, { author: neighbour(i), at: now.subtract({ minutes: 50 - i * 2 }) }),
    ),
  )
  const notice = () => bakery.slice.jobs['converse.notice'].run({}, new AbortController().signal)
  await notice()
  const crises = async () => List.parse((await bakery.call('GET /inbox/crises', {})).body).items
  return { bakery, notice, crises }
}

test('a dozen angry neighbours in an hour are noticed once, with where it began and who spreads it', async (t) => {
  const { bakery, notice, crises } = await burning(t, 12)
  await notice()
  const [crisis, ...more] = await crises()
  assert.ok(crisis)
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(crisis, { state: 'alert', counted: 12 })
  const room = (await bakery.call('GET /inbox/crises/:id', { id: crisis.id })).body
  assert.partialDeepStrictEqual(room, {
    sight: {
      first: { name: 'Neighbour 0', text: ANGRY },
      touched: { threads: 12, waiting: 12, answered: 0, people: 12, messages: 12 },
      channels: [{ messages: 12, people: 12 }],
    },
    steps: [{ step: 'look', doneAt: null }],
    log: [{ kind: 'noticed', text: '12' }],
  })
})

test('three grumblers are no crisis', async (t) => {
  const { crises } = await burning(t, 3)
  assert.deepEqual(await crises(), [])
})

test('what was called calm stays calm, and what is usual at this hour of the week is no news', async (t) => {
  const { bakery, notice, crises } = await burning(t, 8)
  const [crisis] = await crises()
  assert.ok(crisis)
  await bakery.call('POST /inbox/crises/:id/close', { id: crisis.id, state: 'calm' })
  await notice()
  assert.deepEqual(
    (await crises()).map(({ state }) => state),
    ['calm'],
  )
})

test('from here everything planned is held, decisions are logged, and the report outlives what people delete', async (t) => {
  const { bakery, crises } = await burning(t, 12)
  const [crisis] = await crises()
  assert.ok(crisis)
  const { id } = crisis
  await bakery.call('POST /inbox/crises/:id/open', { id, name: 'Mouldy bread' })
  await bakery.call('POST /inbox/crises/:id/freeze', { id })
  await bakery.call('PUT /inbox/crises/:id/roles/:role', { id, role: 'voice', accountId: 'mehmet' })
  await bakery.call('POST /inbox/crises/:id/log', { id, kind: 'decision', text: 'We take back the whole batch.' })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/crises/:id', { id })).body, {
    crisis: { state: 'open', name: 'Mouldy bread' },
    isFrozen: true,
    roles: [
      { role: 'lead', accountId: null },
      { role: 'voice', accountId: 'mehmet' },
    ],
    log: [{}, { kind: 'opened' }, { kind: 'frozen' }, { kind: 'role' }, { kind: 'decision', by: 'Olga' }],
  })
  await bakery.call('POST /inbox/crises/:id/lift', { id })
  await bakery.call('POST /inbox/crises/:id/close', { id, state: 'closed', lesson: 'Look at the flour on Mondays.' })
  for (let i = 0; i < 12; i += 1)
    await bakery.hear({ state: 'deleted', key: `a${i}`, version: 'deleted', ref: { id: `a${i}` } })
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/crises/:id', { id })).body, {
    crisis: { state: 'closed' },
    sight: { touched: { messages: 12 }, first: { text: ANGRY } },
    isFrozen: false,
    lesson: 'Look at the flour on Mondays.',
  })
  const late = await bakery.call('POST /inbox/crises/:id/log', { id, kind: 'decision', text: 'Too late.' })
  assert.partialDeepStrictEqual(late.body, { type: 'crisis-is-over' })
})

test('holding statements stand ready in three languages and keep the words of the house', async (t) => {
  const bakery = await openBakery(t)
  const Statements = z.object({
    statements: z.array(z.object({ moment: z.string(), lang: z.string(), text: z.string(), isOwn: z.boolean() })),
  })
  const ready = Statements.parse((await bakery.call('GET /inbox/statements', {})).body).statements
  assert.equal(ready.length, 9)
  assert.ok(ready.every(({ text }) => ['{page}', '{matter}', '{hour}'].every((mark) => text.includes(mark))))
  const text = 'Fırın ekibi olarak {matter} konusunu araştırıyoruz.'
  await bakery.call('PUT /inbox/statements/:moment/:lang', { moment: 'heard', lang: 'tr', text })
  const kept = Statements.parse((await bakery.call('GET /inbox/statements', {})).body).statements
  assert.partialDeepStrictEqual(
    kept.find(({ moment, lang }) => moment === 'heard' && lang === 'tr'),
    { text, isOwn: true },
  )
})
