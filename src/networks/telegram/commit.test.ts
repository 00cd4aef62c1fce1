import assert from 'node:assert/strict'
import test from 'node:test'
import { deskIn, file } from './testing/desk.ts'
import { telegram } from './telegram.ts'

test('an album is one post that is named by all its messages, and keeps its order', async (t) => {
  const { post, kept: keptBy } = await deskIn(t)
  const media = [file('image/png', 40), file('video/mp4', 90), file('image/png', 60)]
  const ref = await post('Sabah tezgâhı', { media })
  assert.match(ref.id, /^-1001111111111:(\d+),(\d+),(\d+)$/)
  assert.match(ref.url, /^https:\/\/t\.me\/kosefirin\/\d+$/)
  const kept = await keptBy(ref.id)
  assert.equal(kept?.text, 'Sabah tezgâhı')
  assert.deepEqual(
    kept?.media.map(({ sizeBytes }) => sizeBytes),
    [40, 90, 60],
  )
})

test('an album is deleted whole', async (t) => {
  const { post, line, books } = await deskIn(t)
  const { id } = await post('Yanlış albüm', { media: [file('image/png', 40), file('image/png', 60)] })
  const outcome = await telegram.act?.perform(line, { action: 'delete', refId: id })
  assert.equal(outcome?.state, 'live')
  assert.equal([...books.posts.values()].filter(({ chat }) => chat === books.channel.id).length, 0)
})

test('what is behind the line before the text lies under a veil, counted in UTF-16', async (t) => {
  const { post, books } = await deskIn(t)
  await post('Tarif sürprizi 🥐', { warning: '🤫 Sürpriz bozar' })
  const [kept] = books.posts.values()
  const veil = kept?.entities.find(({ type }) => type === 'spoiler')
  assert.equal(kept?.text.slice(veil?.offset, (veil?.offset ?? 0) + (veil?.length ?? 0)), 'Tarif sürprizi 🥐')
})

test('a text under a picture is refused beyond 1024 letters, and nothing is posted', async (t) => {
  const { line, intend, books } = await deskIn(t)
  const long = intend('ş'.repeat(1025), { media: [file('image/png', 40)] })
  const outcome = await telegram.publish?.commit(line, long, [])
  assert.partialDeepStrictEqual(outcome, { state: 'rejected', error: { reason: 'validation' } })
  assert.equal(books.posts.size, 0)
})

test('a post gets another text, under a picture as well, and the same text again is no fault', async (t) => {
  const { line, post, intend, kept } = await deskIn(t)
  const plain = await post('Simit güzle')
  const pictured = await post('Vitrn', { media: [file('image/png', 40)] })
  for (const text of ['Simit güzel', 'Simit güzel']) {
    const outcome = await telegram.publish?.edit?.(line, plain.id, intend(text).draft)
    assert.partialDeepStrictEqual(outcome, { state: 'live', ref: plain })
  }
  await telegram.publish?.edit?.(line, pictured.id, intend('Vitrin', { media: [file('image/png', 40)] }).draft)
  assert.equal((await kept(plain.id))?.text, 'Simit güzel')
  assert.equal((await kept(pictured.id))?.text, 'Vitrin')
})

test('an answer goes where the question was asked: into the group, or to the person alone', async (t) => {
  const { people, post, kept } = await deskIn(t)
  const root = await post('Soru saati')
  const comment = await people.comment(root.id, 'Kaçta açılıyor?')
  const letter = await people.message('Pasta siparişi')
  const inGroup = await post('Yedide', {}, { id: comment.id, url: '', handle: '@ayse_komsu' })
  const alone = await post('Hangi gün?', {}, { id: letter.id, url: '', handle: '@ayse_komsu' })
  assert.equal((await kept(inGroup.id))?.replyTo, comment.id)
  assert.match(alone.id, /^5001:/)
})

test('a group that has moved is answered at its new address', async (t) => {
  const { people, post, more } = await deskIn(t)
  const root = await post('Taşınıyoruz')
  const comment = await people.comment(root.id, 'Nereye?')
  more.move()
  const answer = await post('Karşıya', {}, { id: comment.id, url: '', handle: null })
  assert.match(answer.id, /^-1002222222223:/)
})

test('a bot that was put out of its channel is told as a missing right, and the post waits', async (t) => {
  const { line, intend, books } = await deskIn(t)
  books.isKicked.channel = true
  const outcome = await telegram.publish?.commit(line, intend('Kimse yok mu'), [])
  assert.partialDeepStrictEqual(outcome, { state: 'not-sent', error: { reason: 'scope' } })
})

test('a person who has blocked the bot is no trouble of the channel', async (t) => {
  const { line, intend, people, books } = await deskIn(t)
  const { id, authorId } = await people.message('Bir daha yazmayın')
  books.blockedBot.add(Number(authorId))
  const outcome = await telegram.publish?.commit(line, intend('Peki', {}, { id, url: '', handle: null }), [])
  assert.partialDeepStrictEqual(outcome, { state: 'rejected', error: { reason: 'validation' } })
})
