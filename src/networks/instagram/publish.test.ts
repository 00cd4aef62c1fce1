import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { deskAt, film, picture } from '../graph/testing/desk.ts'
import { openInstagram } from './testing/open.ts'

async function deskIn(t: TestContext) {
  const world = await openInstagram()
  return { ...world, kept: world.post, ...(await deskAt(t, world)) }
}

test('whatever picture it is, Instagram fetches a JPEG', async (t) => {
  const { post, kept } = await deskIn(t)
  for (const format of ['png', 'webp', 'jpeg'] as const) {
    const ref = await post(`Vitrin ${format}`, [await picture(format, format, 'Taze simitler')])
    assert.equal(ref.url, `https://www.instagram.com/p/${ref.id}/`)
    assert.equal((await kept(ref.id))?.media[0]?.alt, 'Taze simitler')
  }
})

test('several pictures and a video are one post in their order, each made ready by itself first', async (t) => {
  const { send, intend, books, kept } = await deskIn(t)
  books.slowness = 1
  const media = [await picture('bir', 'png', 'Önce hamur'), film(), await picture('iki', 'jpeg', 'Sonra ekmek')]
  const { outcome, parts } = await send(intend('Üç kare', media))
  assert.ok(outcome.state === 'live')
  assert.deepEqual(
    (await kept(outcome.ref.id))?.media.map(({ alt }) => alt),
    ['Önce hamur', '', 'Sonra ekmek'],
  )
  assert.deepEqual(
    parts.map(({ media: name }) => name),
    ['bir', 'film', 'iki', 'post'],
  )
})

test('a post whose answer was lost is published once, however often it is sent again', async (t) => {
  const { send, intend, faults, count, books } = await deskIn(t)
  const intent = intend('Kayıp', [await picture('a')])
  faults.next({ on: 'publish', kind: 'answer-lost' })
  const first = await send(intent)
  assert.equal(first.outcome.state, 'unknown')
  for (let time = 0; time < 5; time += 1) assert.equal((await send(intent, first.parts)).outcome.state, 'live')
  assert.equal(await count('Kayıp'), 1)
  assert.equal(books.used, 1)
})

test('a container that grew too old is made anew, and one that is broken says what was wrong', async (t) => {
  const { send, intend, books, publish, line, count } = await deskIn(t)
  const intent = intend('Eskidi', [await picture('a')])
  const prepared = await publish.prepare(line, intent, [])
  for (const one of books.containers.values()) one.state = 'EXPIRED'
  const again = await publish.prepare(line, intent, prepared.parts)
  assert.equal(again.state, 'not-sent')
  assert.equal((await send(intent, again.parts)).outcome.state, 'live')
  const other = intend('Bozuk', [await picture('b')])
  const made = await publish.prepare(line, other, [])
  for (const one of books.containers.values()) if (one.state !== 'PUBLISHED') one.state = 'ERROR'
  assert.partialDeepStrictEqual(await publish.commit(line, other, made.parts), {
    state: 'rejected',
    error: { reason: 'media' },
  })
  assert.equal(await count('Bozuk'), 0)
})

test('when the day’s allowance is used up nothing is made, and the post waits', async (t) => {
  const { send, intend, books, line } = await deskIn(t)
  books.used = books.total
  const { outcome } = await send(intend('Fazla', [await picture('a')]))
  assert.ok(outcome.state === 'not-sent')
  assert.equal(outcome.error.reason, 'quota')
  assert.ok((outcome.error.retryAt?.since(line.http.now()).total('minutes') ?? 0) > 50)
  assert.equal(books.containers.size, 0)
})

test('what Instagram would refuse is refused before anything is made', async (t) => {
  const { send, intend, books, post, people } = await deskIn(t)
  const shown = await picture('a')
  const refused = async (text: string, media = [shown]) => {
    const { outcome } = await send(intend(text, media))
    return outcome.state === 'rejected' ? outcome.error.reason : outcome.state
  }
  assert.equal(await refused('#simit '.repeat(31)), 'validation')
  assert.equal(await refused('ş'.repeat(2201)), 'validation')
  assert.equal(await refused('Yalnız söz', []), 'media')
  assert.equal(
    await refused(
      'Çok',
      Array.from({ length: 11 }, (_, at) => ({ ...shown, id: String(at) })),
    ),
    'media',
  )
  const atHome = intend('Evden', [shown])
  const hidden = { ...atHome, draft: { ...atHome.draft, media: [shown] } }
  assert.partialDeepStrictEqual((await send(hidden)).outcome, { state: 'rejected', error: { reason: 'no-address' } })
  assert.equal(books.containers.size, 0)
  const { id } = await people.comment((await post('Soru', [shown])).id, 'Kaçta?')
  const long = await send(intend('a'.repeat(301), [], { id, url: '', handle: null }))
  assert.partialDeepStrictEqual(long.outcome, { state: 'rejected', error: { reason: 'validation' } })
})

test('an answer to an answer stands under the same comment', async (t) => {
  const { send, intend, post, people, kept } = await deskIn(t)
  const { id: root } = await post('Sohbet', [await picture('a')])
  const first = await people.comment(root, 'Ben geldim')
  const second = await people.comment(first.id, 'Hoş geldin')
  const { outcome } = await send(intend('İkinize de selam', [], { id: second.id, url: '', handle: null }))
  assert.ok(outcome.state === 'live')
  assert.equal((await kept(outcome.ref.id))?.replyTo, first.id)
})

test('who tagged us is answered, and a person within a day of writing', async (t) => {
  const { send, intend, people, wait } = await deskIn(t)
  const tagged = await people.mention('Simit @kosefirin')
  assert.equal((await send(intend('Afiyet olsun', [], { id: tagged.id, url: '', handle: null }))).outcome.state, 'live')
  const letter = await people.message('Pasta?')
  const target = { id: letter.id, url: '', handle: null }
  assert.equal((await send(intend('Kaç "kişilik"?', [], target))).outcome.state, 'live')
  wait(25 * 3600)
  const late = await send(intend('Hâlâ?', [], target))
  assert.partialDeepStrictEqual(late.outcome, { state: 'rejected', error: { reason: 'too-late' } })
})
