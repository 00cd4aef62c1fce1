import assert from 'node:assert/strict'
import test from 'node:test'
import { telegram } from './telegram.ts'
import { deskIn, file } from './testing/desk.ts'

const LOST = { on: 'publish', kind: 'answer-lost' } as const

test('a post whose receipt was lost is found although the desk has read on meanwhile', async (t) => {
  const { line, intend, faults, now, people, post, pull } = await deskIn(t)
  const { id } = await post('Dün')
  const intent = intend('Bugün', { media: [file('image/png', 40), file('image/png', 60)] })
  faults.next(LOST)
  const lastSentAt = now()
  assert.equal((await telegram.publish?.commit(line, intent, []))?.state, 'unknown')
  for (let one = 0; one < 20; one += 1) await people.comment(id, `Yorum ${one}`)
  await pull()
  await pull()
  const told = await telegram.publish?.reconcile(line, { ...intent, lastSentAt })
  assert.ok(told?.state === 'found')
  assert.match(told.ref.id, /:\d+,\d+$/)
})

test('two posts of the same words with different links are not mistaken for each other', async (t) => {
  const { line, intend, now, post, more } = await deskIn(t)
  await post('Menü: https://firin.example/pazartesi')
  more.wait(5)
  const lastSentAt = now()
  const other = { ...intend('Menü: https://firin.example/sali'), lastSentAt }
  more.wait(60)
  const told = await telegram.publish?.reconcile(line, other)
  assert.equal(told?.state, 'absent')
})

test('when the queue remembers nothing older than the sending, only a person can tell', async (t) => {
  const { line, intend, now, more } = await deskIn(t)
  const intent = { ...intend('Kim bilir'), lastSentAt: now() }
  more.wait(60)
  assert.deepEqual(await telegram.publish?.reconcile(line, intent), {
    state: 'cannot-tell',
    askAgainMs: null,
    error: null,
    rate: null,
  })
})

test('a channel without a group, and an answer in the group, are for a person to judge', async (t) => {
  const { line, intend, now, people, post } = await deskIn(t)
  const { id } = await post('Soru?')
  const comment = await people.comment(id, 'Cevap?')
  const answer = { ...intend('İşte', {}, { id: comment.id, url: '', handle: null }), lastSentAt: now() }
  assert.equal((await telegram.publish?.reconcile(line, answer))?.state, 'cannot-tell')
  const { linked = {}, ...account } = line.account
  const alone = { ...line, account: { ...account, linked: { bot: linked['bot'] ?? '' } } }
  const told = await telegram.publish?.reconcile(alone, { ...intend('Tek başına'), lastSentAt: now() })
  assert.equal(told?.state, 'cannot-tell')
})

test('while the desk itself reads on, it is asked again before a person is', async (t) => {
  const { line, intend, now, books, more } = await deskIn(t)
  const intent = { ...intend('Aynı anda'), lastSentAt: now() }
  books.isReadElsewhere = true
  assert.partialDeepStrictEqual(await telegram.publish?.reconcile(line, intent), { askAgainMs: 30_000 })
  more.wait(1200)
  assert.partialDeepStrictEqual(await telegram.publish?.reconcile(line, intent), { askAgainMs: null })
})
