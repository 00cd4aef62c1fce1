import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import type { Line } from '../network.ts'
import { telegram } from './telegram.ts'
import { deskIn } from './testing/desk.ts'

const PATIENCE_MS = 20_000

async function soon(what: string, look: () => boolean) {
  for (let waited = 0; !look(); waited += 20) {
    assert.ok(waited < PATIENCE_MS, `${what} never came`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Somebody who stands at the bell until told to leave. */
function standing(t: TestContext, line: Line) {
  const leave = new AbortController()
  t.after(() => leave.abort())
  const rung = { count: 0 }
  const ear = { hear: () => assert.fail('the bell says nothing itself'), up: () => void (rung.count += 1) }
  const ended = telegram.read?.listen?.(line, ear, leave.signal)
  assert.ok(ended)
  return { rung, ended, leave }
}

test('a comment rings the bell, and the pages bring it once', async (t) => {
  const { line, people, post, pull } = await deskIn(t)
  const { id } = await post('Taze simit')
  await pull()
  const { rung, ended, leave } = standing(t, line)
  await soon('the first ring', () => rung.count === 1)
  const comment = await people.comment(id, 'Geliyorum')
  await soon('the ring of the comment', () => rung.count >= 2)
  assert.deepEqual(
    (await pull()).map(({ key }) => key),
    [comment.id],
  )
  assert.deepEqual(await pull(), [])
  leave.abort()
  assert.deepEqual(await ended, { ok: true, value: 'ended', rate: null })
})

test('listening takes nothing from the queue: who comes back after a restart misses nothing', async (t) => {
  const { line, people, post, pull, books } = await deskIn(t)
  const { id } = await post('Taze simit')
  await pull()
  const { rung, leave, ended } = standing(t, line)
  await people.comment(id, 'Bir')
  await soon('a ring', () => rung.count >= 1)
  leave.abort()
  await ended
  const waiting = books.pending()
  await people.comment(id, 'İki')
  assert.equal(books.pending(), waiting + 1)
  assert.equal((await pull()).length, 2)
})

test('when Telegram tells somebody else, listening ends and says so', async (t) => {
  const { line, books } = await deskIn(t)
  books.webhook = 'https://elsewhere.example/hook'
  const told = await standing(t, line).ended
  assert.equal(!told.ok && told.reason, 'other-reader')
})

test('with a key that is worth nothing any more nobody listens', async (t) => {
  const { line, faults } = await deskIn(t)
  await faults.revoke()
  const told = await standing(t, line).ended
  assert.equal(!told.ok && told.reason, 'auth')
})
