import assert from 'node:assert/strict'
import test from 'node:test'
import { deskIn, picture } from './testing/desk.ts'
import { vk } from './vk.ts'

test('pictures are put up by the administrator’s key and keep their order', async (t) => {
  const { post, kept } = await deskIn(t)
  const ref = await post('Vitrin', { media: [picture(90), picture(40)] })
  assert.match(ref.url, /^https:\/\/vk\.com\/wall-222_\d+$/)
  assert.deepEqual(
    (await kept(ref.id))?.media.map(({ sizeBytes }) => sizeBytes),
    [90, 40],
  )
})

test('with the community’s key alone a text goes out, and a picture is refused before anything is sent', async (t) => {
  const { line, post, send, intend, books } = await deskIn(t, 'community')
  assert.equal(line.account.can.publish?.media, null)
  await post('Свежий хлеб')
  const outcome = await send(intend('Витрина', { media: [picture(40)] }))
  assert.partialDeepStrictEqual(outcome, { state: 'rejected', error: { reason: 'unsupported' } })
  assert.equal(books.entries.size, 1)
})

test('when the network wants a person to prove that he is one, the post waits for him', async (t) => {
  const { send, intend, books } = await deskIn(t)
  books.wantsCaptcha = true
  const intent = intend('Робот?')
  assert.partialDeepStrictEqual(await send(intent), { state: 'not-sent', error: { reason: 'human-needed' } })
  books.wantsCaptcha = false
  assert.equal((await send(intent)).state, 'live')
})

test('when it was too much nothing is published, and the same is sent later', async (t) => {
  const { send, intend, faults, books } = await deskIn(t)
  const intent = intend('Не так быстро')
  faults.next({ on: 'publish', kind: 'rate', dialect: 'seconds', seconds: 60 })
  assert.partialDeepStrictEqual(await send(intent), { state: 'not-sent', error: { reason: 'rate' } })
  assert.equal(books.entries.size, 0)
  assert.equal((await send(intent)).state, 'live')
})

test('an answer stands under its comment, or goes to the person who wrote, once however often it is sent', async (t) => {
  const { people, send, intend, post, kept, books } = await deskIn(t)
  const root = await post('Вопросы?')
  const comment = await people.comment(root.id, 'Когда открываетесь?')
  const letter = await people.message('Торт на заказ')
  const under = await post('В семь', {}, { id: comment.id, url: '', handle: null })
  assert.equal((await kept(under.id))?.replyTo, comment.id)
  const alone = intend('На какой день?', {}, { id: letter.id, url: '', handle: null })
  const [first, second] = [await send(alone), await send(alone)]
  assert.ok(first.state === 'live' && second.state === 'live')
  assert.equal(first.ref.id, second.ref.id)
  assert.equal(books.letters.filter(({ out, before }) => out === 1 && before === 1).length, 1)
})

test('nobody is written to who has not written first', async (t) => {
  const { send, intend } = await deskIn(t)
  const outcome = await send(intend('Здравствуйте', {}, { id: 'im5003_1', url: '', handle: null }))
  assert.partialDeepStrictEqual(outcome, { state: 'rejected', error: { reason: 'validation' } })
})

test('a message whose receipt was lost is found in the talk', async (t) => {
  const { people, line, send, intend, faults, now } = await deskIn(t, 'community')
  const letter = await people.message('Торт на заказ')
  const intent = intend('На какой день?', {}, { id: letter.id, url: '', handle: null })
  faults.next({ on: 'publish', kind: 'answer-lost' })
  const lastSentAt = now()
  assert.equal((await send(intent)).state, 'unknown')
  const told = await vk.publish?.reconcile(line, { ...intent, lastSentAt })
  assert.partialDeepStrictEqual(told, { state: 'found', ref: { id: 'im5001_2' } })
})

test('with no key to read the wall, a lost post is sent again under its key and is one post; later a person must look', async (t) => {
  const { line, send, intend, faults, now, more, count } = await deskIn(t, 'community')
  const intent = intend('Кто знает')
  faults.next({ on: 'publish', kind: 'answer-lost' })
  const sent = { ...intent, lastSentAt: now() }
  assert.equal((await send(intent)).state, 'unknown')
  assert.equal((await vk.publish?.reconcile(line, sent))?.state, 'cannot-tell')
  more.wait(10)
  assert.equal((await vk.publish?.reconcile(line, sent))?.state, 'absent')
  assert.equal((await send(intent)).state, 'live')
  assert.equal(await count('Кто знает'), 1)
  more.wait(3600)
  assert.partialDeepStrictEqual(await vk.publish?.reconcile(line, sent), { state: 'cannot-tell', askAgainMs: null })
})

test('a post gets another text and keeps its pictures', async (t) => {
  const { line, post, kept, intend } = await deskIn(t)
  const ref = await post('Витирна', { media: [picture(40)] })
  const outcome = await vk.publish?.edit?.(line, ref.id, intend('Витрина').draft)
  assert.partialDeepStrictEqual(outcome, { state: 'live', ref })
  const now = await kept(ref.id)
  assert.equal(now?.text, 'Витрина')
  assert.equal(now?.media.length, 1)
})
