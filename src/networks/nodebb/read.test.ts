import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { dice, lineTo, readWithCrashes } from '../testing/alone.ts'
import { intent as plainIntent } from '../testing/square.ts'
import { nodebb } from './nodebb.ts'
import { CATEGORY, openNodeBB, write } from './testing/site.ts'

async function forum(t: TestContext) {
  const site = await openNodeBB()
  t.after(site.close)
  const settings = { server: `${site.origin}/category/${CATEGORY}` }
  const line = await lineTo(t, nodebb, site.origin, settings, { token: site.books.token })
  const { read, publish, act } = nodebb
  assert.ok(read && publish && act)
  const { tid } = write(site.books, { uid: 11, content: 'Bugün ne var?', title: 'Soru', cid: CATEGORY })
  const says = (content: string) => `post-${write(site.books, { uid: 11, content, tid, toPid: null }).pid}`
  return { ...site, line, read, publish, act, says }
}

test('ten thousand answers are read once each, although the desk is killed at random and more arrive', async (t) => {
  const { line, read, says } = await forum(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const made = Array.from({ length: 10_000 }, (_, at) => says(`Afiyet olsun ${at}`))
  const chance = dice(5)
  const whileOthersWrite = () => {
    if (chance() < 0.1) made.push(says('Ben de geldim'))
    return chance()
  }
  const first = await readWithCrashes(line, read, 'inbox', start.cursor, whileOthersWrite)
  const second = await readWithCrashes(line, read, 'inbox', first.cursor, () => 1)
  const keys = [...first.items, ...second.items].map(({ key }) => key)
  assert.equal(keys.length, made.length)
  assert.deepEqual(new Set(keys), new Set(made))
})

test('a topic that waits for a moderator is told as held', async (t) => {
  const { line, publish, books } = await forum(t)
  books.queueAll = true
  const intent = plainIntent('Yarın erken açıyoruz.')
  const outcome = await publish.commit(line, { ...intent, draft: { ...intent.draft, title: 'Bayram' } }, [])
  assert.partialDeepStrictEqual(outcome, { state: 'held', ref: null, why: 'moderation' })
})

test('what the forum says in its own language is understood by its status', async (t) => {
  const { line, publish } = await forum(t)
  const intent = plainIntent('Kısa')
  const outcome = await publish.commit(line, { ...intent, draft: { ...intent.draft, title: 'Bayram' } }, [])
  assert.ok(outcome.state === 'rejected')
  assert.equal(outcome.error.reason, 'validation')
  assert.match(String(outcome.error.about['said']), /En az 8 karakter/)
})
