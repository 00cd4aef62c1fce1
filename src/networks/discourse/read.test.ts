import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test, { type TestContext } from 'node:test'
import { dice, lineTo, readWithCrashes } from '../testing/alone.ts'
import { intent as plainIntent } from '../testing/square.ts'
import { discourse } from './discourse.ts'
import { CATEGORY, US, write } from './testing/books.ts'
import { shown } from './testing/shown.ts'
import { openDiscourse } from './testing/site.ts'

async function forum(t: TestContext, options: Parameters<typeof openDiscourse>[0] = {}) {
  const site = await openDiscourse(options)
  t.after(site.close)
  const settings = { server: `${site.origin}/c/haberler/${CATEGORY}`, user: US.username }
  const line = await lineTo(t, discourse, site.origin, settings, { key: site.books.key, secret: 'gizli' })
  const { read, publish, act } = discourse
  assert.ok(read?.hook && publish && act)
  const { topic } = write(site.books, {
    user: 'ayse',
    raw: 'Bugün fırında neler var?',
    title: 'Soru',
    category: CATEGORY,
  })
  const says = (raw: string, user = 'ayse') => write(site.books, { user, raw, topic })
  return { ...site, line, read, hook: read.hook, publish, act, topic, says }
}

test('ten thousand answers are read once each, although the desk is killed at random', async (t) => {
  const { line, read, books, says } = await forum(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const made = Array.from({ length: 10_000 }, (_, at) => {
    // Other people's talk elsewhere uses up numbers as well.
    if (at % 7 === 0) write(books, { user: 'can', raw: 'Başka bir konu', title: 'Başka', category: 2 })
    const post = says(`Afiyet olsun ${at}`)
    return `${post.topic}/${post.number}`
  })
  const { items } = await readWithCrashes(line, read, 'inbox', start.cursor, dice(11))
  assert.deepEqual(
    items.map(({ key }) => key),
    made,
  )
})

test('what others say in other categories is not for us, unless it names us', async (t) => {
  const { line, read, books } = await forum(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  write(books, { user: 'can', raw: 'Hava güzel', title: 'Hava', category: 2 })
  write(books, { user: 'can', raw: '@firin nerede?', title: 'Fırın', category: 2 })
  const { items } = await readWithCrashes(line, read, 'inbox', start.cursor, () => 1)
  assert.deepEqual(
    items.map((item) => item.state !== 'deleted' && [item.kind, item.text]),
    [['mention', '@firin nerede?']],
  )
})

test('a webhook is believed only with its signature, and tells the same item as the pages', async (t) => {
  const { line, hook, books, says } = await forum(t)
  const post = says('Kaçta açıyorsunuz?')
  const body = Buffer.from(JSON.stringify({ post: shown(books, post) }))
  const signature = `sha256=${createHmac('sha256', 'gizli').update(body).digest('hex')}`
  const headers = (event: string, signed = signature) => ({
    'x-discourse-event-type': 'post',
    'x-discourse-event': event,
    'x-discourse-event-signature': signed,
  })
  const came = { method: 'POST', url: '/', body }
  const told = hook.take(line, { ...came, headers: headers('post_created') })
  const page = await discourse.read?.look(line, `${post.topic}/${post.number}`)
  assert.deepEqual(told.items, [page?.ok && page.value])
  assert.equal(told.answer.status, 200)
  const gone = hook.take(line, { ...came, headers: headers('post_destroyed') })
  assert.equal(gone.items[0]?.state, 'deleted')
  for (const wrong of ['', 'sha256=00', signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]) {
    const stranger = hook.take(line, { ...came, headers: headers('post_created', wrong) })
    assert.deepEqual([stranger.items, stranger.answer.status], [[], 403])
  }
  const silent = { ...line, credential: { key: 'x' } }
  assert.equal(hook.take(silent, { ...came, headers: headers('post_created') }).answer.status, 403)
})

test('a post that waits for a moderator is told as held', async (t) => {
  const { line, publish, books } = await forum(t)
  books.queueAll = true
  const intent = plainIntent('Yarın bayram, erken açıyoruz.')
  const outcome = await publish.commit(line, { ...intent, draft: { ...intent.draft, title: 'Bayram saatlerimiz' } }, [])
  assert.partialDeepStrictEqual(outcome, { state: 'held', ref: null, why: 'moderation' })
})

test('a moderator hides a post and shows it again, as often as he likes; others cannot', async (t) => {
  const { line, act, books, says } = await forum(t)
  const { id, topic, number } = says('Kötü söz kötü söz kötü söz')
  for (const action of ['hide', 'hide', 'unhide', 'unhide'] as const) {
    assert.equal((await act.perform(line, { action, refId: `${topic}/${number}` })).state, 'live')
    assert.equal(books.posts.get(id)?.isHidden, action === 'hide')
  }
  const { line: plain } = await forum(t, { isStaff: false })
  assert.ok(!plain.account.can.act.includes('hide') && !plain.account.can.act.includes('block'))
})

test('a topic that is out gets other words and another headline, and keeps its picture', async (t) => {
  const { line, publish, books } = await forum(t)
  const raw = 'Yanlis yazilmis bir haber\n\n![Simit](upload://1x.png)'
  const post = write(books, { user: US.username, raw, title: 'Fırından haberler', category: CATEGORY })
  const draft = { ...plainIntent('Doğru yazılmış bir haber').draft, title: 'Fırından iyi haberler' }
  const outcome = await publish.edit?.(line, `${post.topic}/1`, draft)
  assert.equal(outcome?.state, 'live')
  assert.equal(books.posts.get(post.id)?.raw, 'Doğru yazılmış bir haber\n\n![Simit](upload://1x.png)')
  assert.equal(books.topics.get(post.topic)?.title, 'Fırından iyi haberler')
})
