import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { FIRIN, IVAN, openBakery, says } from './testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const Rows = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string(), waitingSince: z.string().nullable() })),
})
const Sent = z.object({ messageId: z.string() })

async function onlyThread({ call }: Bakery) {
  const { items } = Rows.parse((await call('GET /inbox/threads', { preset: 'all' })).body)
  assert.equal(items.length, 1)
  return items[0] ?? { id: '', state: '', waitingSince: null }
}

/** Ayşe has complained and nobody has answered yet. */
async function complaint(t: test.TestContext, more = {}) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!', more))
  const thread = await onlyThread(bakery)
  const answer = (text: string, wish = {}) =>
    bakery.call('POST /inbox/threads/:id/answers', { id: thread.id, text, holdSeconds: 0, ...wish })
  const talk = async () => (await bakery.call('GET /inbox/threads/:id', { id: thread.id })).body
  return { bakery, thread, answer, talk }
}

test('an answer goes out once, to the one who asked, and puts the conversation away', async (t) => {
  const { bakery, answer, talk } = await complaint(t)
  const { status } = await answer('Çok üzgünüz Ayşe Hanım, bugün yenisini yapıyoruz.')
  assert.equal(status, 200)
  await bakery.send()
  await bakery.send()
  assert.deepEqual(bakery.street.sent, [
    { text: 'Çok üzgünüz Ayşe Hanım, bugün yenisini yapıyoruz.', target: '1', visibility: 'public' },
  ])
  assert.partialDeepStrictEqual(await onlyThread(bakery), { state: 'done', waitingSince: null })
  assert.partialDeepStrictEqual(await talk(), { messages: [{}, { ours: true, state: 'live', name: 'Olga' }] })
  await bakery.hear(
    says('ours-1', '@ayse Çok üzgünüz Ayşe Hanım, bugün yenisini yapıyoruz.', {
      own: true,
      author: FIRIN,
      parentId: '1',
    }),
  )
  assert.equal((await bakery.rows()).length, 2)
})

test('an answer read back before the ledger knew of it does not stand there twice', async (t) => {
  const { bakery, answer } = await complaint(t)
  await answer('Üzgünüz.')
  await bakery.hear(says('ours-1', '@ayse@meydan.town Üzgünüz.', { own: true, author: FIRIN, parentId: '1' }))
  await bakery.send()
  assert.deepEqual(
    (await bakery.rows()).map((row) => row.external_id),
    ['1', 'ours-1'],
  )
})

test('what is held can be taken back with its words, and everything is as before', async (t) => {
  const { bakery, answer } = await complaint(t)
  const { messageId } = Sent.parse((await answer('Oops', { holdSeconds: 10 })).body)
  assert.equal((await onlyThread(bakery)).state, 'done')
  const { body } = await bakery.call('DELETE /inbox/answers/:id', { id: messageId })
  assert.partialDeepStrictEqual(body, { text: 'Oops' })
  const thread = await onlyThread(bakery)
  assert.equal(thread.state, 'open')
  assert.notEqual(thread.waitingSince, null)
  bakery.app.clock.pass({ minutes: 1 })
  await bakery.send()
  assert.deepEqual(bakery.street.sent, [])
})

test('what has left cannot be taken back', async (t) => {
  const { bakery, answer } = await complaint(t)
  const { messageId } = Sent.parse((await answer('Üzgünüz.')).body)
  await bakery.send()
  const { status, body } = await bakery.call('DELETE /inbox/answers/:id', { id: messageId })
  assert.equal(status, 422)
  assert.partialDeepStrictEqual(body, { type: 'sent-already' })
})

test('an answer the network refuses brings the conversation back with its reason', async (t) => {
  const { bakery, answer, talk } = await complaint(t)
  bakery.street.refuseAnswers()
  await answer('Üzgünüz.')
  await bakery.send()
  const thread = await onlyThread(bakery)
  assert.equal(thread.state, 'open')
  assert.notEqual(thread.waitingSince, null)
  assert.partialDeepStrictEqual(await talk(), { messages: [{}, { state: 'failed', reason: 'validation' }] })
})

test('what was said to us alone is never answered in the open', async (t) => {
  const { bakery, answer } = await complaint(t, {
    kind: 'message',
    visibility: 'mentioned',
    parentId: null,
    rootId: null,
  })
  await answer('Bakıyoruz.')
  await bakery.send()
  assert.equal(bakery.street.sent[0]?.visibility, 'mentioned')
})

test('two people do not answer the same complaint without knowing', async (t) => {
  const { bakery, thread, answer } = await complaint(t)
  const { body } = await bakery.call('GET /inbox/threads/:id', { id: thread.id })
  const { messages } = z.object({ messages: z.array(z.object({ id: z.string() })) }).parse(body)
  const seenId = messages.at(-1)?.id
  await bakery.asMehmet('POST /inbox/threads/:id/answers', { id: thread.id, text: 'Hemen bakıyorum.', seenId })
  await bakery.app.db.write((tx) =>
    tx.updateTable('converse.messages').set({ author_name: 'Mehmet' }).where('by_account', '=', 'mehmet').execute(),
  )
  const late = await answer('Ben de bakıyorum.', { seenId })
  assert.equal(late.status, 422)
  assert.match(JSON.stringify(late.body), /Mehmet has just answered/)
})

test('a text too long for the network is refused with how much', async (t) => {
  const { answer } = await complaint(t)
  const { body } = await answer('a'.repeat(200))
  assert.partialDeepStrictEqual(body, { type: 'too-long' })
  assert.match(JSON.stringify(body), /6 characters/)
})

test('when she writes again we see what our answer did to her mood', async (t) => {
  const { bakery, answer, talk } = await complaint(t)
  await answer('Çok üzgünüz, yenisini yapıyoruz.')
  await bakery.send()
  const at = bakery.app.now().add({ minutes: 10 })
  await bakery.hear(says('2', 'Teşekkürler, harikasınız!', { parentId: 'ours-1', at }))
  assert.equal((await onlyThread(bakery)).state, 'done')
  const { messages } = z
    .object({ messages: z.array(z.object({ effect: z.object({ before: z.number(), after: z.number() }).nullable() })) })
    .parse(await talk())
  const effect = messages[1]?.effect
  assert.ok(effect && effect.before < 0 && effect.after > 0.3)
  const { body } = await bakery.call('GET /inbox/figures', { to: at.add({ hours: 1 }).toString() })
  assert.partialDeepStrictEqual(body, { answers: 1, answered: 1, reacted: 1 })
})

test('a question after our answer opens the conversation again', async (t) => {
  const { bakery, answer } = await complaint(t)
  await answer('Üzgünüz.')
  await bakery.send()
  const at = bakery.app.now().add({ minutes: 10 })
  await bakery.hear(says('2', 'Peki ne zaman düzelecek?', { parentId: 'ours-1', at }))
  assert.partialDeepStrictEqual(await onlyThread(bakery), { state: 'open' })
})

test('a like reaches the network and stays on the message', async (t) => {
  const { bakery, talk } = await complaint(t)
  const { messages } = z.object({ messages: z.array(z.object({ id: z.string() })) }).parse(await talk())
  const { status } = await bakery.call('POST /inbox/messages/:id/like', { id: messages[0]?.id, liked: true })
  assert.equal(status, 200)
  assert.deepEqual(bakery.street.liked, ['like 1'])
  assert.partialDeepStrictEqual(await talk(), { messages: [{ liked: true }] })
})

test('in a talk of several the answer goes to whom it began with, unless another is chosen', async (t) => {
  const { bakery, answer } = await complaint(t)
  await bakery.hear(says('2', 'Мне тоже достался чёрствый', { parentId: '1', author: IVAN }))
  const { body } = await bakery.call('GET /inbox/threads')
  assert.partialDeepStrictEqual(body, { items: [{ person: { name: 'Ayşe Yılmaz' }, previewBy: 'Иван Петров' }] })
  await answer('Ayşe Hanım, üzgünüz.')
  const rows = await bakery.app.db.read
    .selectFrom('converse.messages')
    .select('id')
    .where('external_id', '=', '2')
    .execute()
  await answer('Иван, простите.', { messageId: rows[0]?.id })
  await bakery.send()
  assert.deepEqual(
    bakery.street.sent.map(({ target }) => target),
    ['1', '2'],
  )
})
