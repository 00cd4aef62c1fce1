import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import type { Draft, Intent } from '../network.ts'
import { intent as plainIntent } from '../testing/square.ts'
import { lineTo } from '../testing/alone.ts'
import { picture } from '../trial/media.ts'
import { US } from './testing/books.ts'
import { openWordPress } from './testing/site.ts'
import { commentOn } from './testing/world.ts'
import { wordpress } from './wordpress.ts'

const huge = async () => new Uint8Array(3 * 1_048_576)

async function blog(t: TestContext, options: Parameters<typeof openWordPress>[0] = {}) {
  const site = await openWordPress(options)
  t.after(site.close)
  const settings = { server: site.origin, user: US.username }
  const line = await lineTo(t, wordpress, site.origin, settings, { password: site.books.password })
  const { publish } = wordpress
  assert.ok(publish?.edit)
  const send = async (intent: Intent) => {
    const prepared = await publish.prepare(line, intent, [])
    assert.ok(prepared.state === 'ready', prepared.state)
    return publish.commit(line, intent, prepared.parts)
  }
  return { ...site, line, publish, edit: publish.edit, send }
}

const intent = (text: string, draft: Partial<Draft> = {}, more: Partial<Intent> = {}): Intent => {
  const plain = plainIntent(text, more)
  return { ...plain, draft: { ...plain.draft, title: 'Свежий хлеб', ...draft } }
}

test('a post gets its own readable address, its teaser and its pictures', async (t) => {
  const { books, origin, send } = await blog(t)
  const media = [await picture('ilk', 'Önce hamur'), await picture('son', 'Sonra "ekmek"')]
  const outcome = await send(intent('Bugün fırındayız.\n\n## Tarif\n\n- un\n- su', { media }))
  assert.partialDeepStrictEqual(outcome, { state: 'live', ref: { url: `${origin}/svezhiy-hleb/` } })
  const [post] = books.posts.values()
  assert.equal(post?.excerpt, 'Bugün fırındayız.')
  assert.match(post?.content ?? '', /<!-- wp:list -->\n<ul class="wp-block-list">/)
  assert.match(post?.content ?? '', /alt="Sonra &quot;ekmek&quot;" class="wp-image-\d+"/)
  assert.equal(books.uploads.get(post?.featured ?? 0)?.alt, 'Önce hamur')
})

test('two posts of one headline have two addresses', async (t) => {
  const { origin, send } = await blog(t)
  await send(intent('Bir', {}, { key: 'one' }))
  const second = await send(intent('İki', {}, { key: 'two' }))
  assert.equal(second.state === 'live' && second.ref.url, `${origin}/svezhiy-hleb-2/`)
})

test('two drafts that were made at once leave one post and no rest', async (t) => {
  const { books, line, publish } = await blog(t)
  const one = intent('İki usta')
  const [first, second] = await Promise.all([publish.prepare(line, one, []), publish.prepare(line, one, [])])
  assert.deepEqual(first.parts, second.parts)
  assert.equal(books.posts.size, 1)
})

test('a post that is out gets other words and keeps its pictures and its address', async (t) => {
  const { books, edit, line, send } = await blog(t)
  const media = [await picture('ilk', 'Önce hamur'), await picture('son', 'Sonra ekmek')]
  const outcome = await send(intent('Yanlis', { media }))
  assert.ok(outcome.state === 'live')
  const draft = intent('Doğrusu bu').draft
  for (let time = 0; time < 2; time += 1) assert.equal((await edit(line, outcome.ref.id, draft)).state, 'live')
  const [post] = books.posts.values()
  assert.match(post?.content ?? '', /^<!-- wp:paragraph -->\n<p>Doğrusu bu<\/p>/)
  assert.equal(post?.content.match(/<!-- wp:image/g)?.length, 1)
  assert.equal(post?.content.match(/<!-- meydan-/g)?.length, 1)
  assert.equal(post?.slug, 'svezhiy-hleb')
})

test('the same answer under the same comment is one comment, whatever key it comes with', async (t) => {
  const { books, line, publish, send } = await blog(t)
  await send(intent('Sorun bakalım'))
  const [post] = books.posts.values()
  const question = commentOn(books, `post-${post?.id}`, 'Kaçta?', 'Can')
  const target = { id: `comment-${question.id}`, url: '', handle: '@Can@firin.example' }
  const first = await send(intent('Yedide & sıcak', {}, { target, key: 'a' }))
  const second = await send(intent('Yedide & sıcak', {}, { target, key: 'b' }))
  assert.ok(first.state === 'live' && second.state === 'live')
  assert.equal(first.ref.id, second.ref.id)
  const known = { ...intent('Yedide & sıcak', {}, { target, key: 'c' }), taken: [first.ref.id] }
  const third = await publish.commit(line, known, [])
  assert.equal(third.state === 'rejected' && third.error.reason, 'duplicate')
})

test('an upload that is larger than the web server lets through is told as a picture it did not take', async (t) => {
  const { books, line, publish } = await blog(t)
  const media = [{ id: 'dev', mime: 'image/png', sizeBytes: 3 * 1_048_576, alt: '', address: null, bytes: huge }]
  const prepared = await publish.prepare(line, intent('Kocaman', { media }), [])
  assert.equal(prepared.state === 'rejected' && prepared.error.reason, 'media')
  assert.equal(books.posts.size, 0)
})

test('a post without a headline is refused before anything is sent', async (t) => {
  const { line, publish } = await blog(t)
  const prepared = await publish.prepare(line, intent('Başlıksız', { title: ' ' }), [])
  assert.equal(prepared.state === 'rejected' && prepared.error.reason, 'validation')
})

test('who may not publish or moderate is told so by the account', async (t) => {
  const { line } = await blog(t, { rights: ['edit_posts'] })
  assert.equal(line.account.can.publish, null)
  assert.deepEqual(line.account.can.act, [])
})

test('a site without readable addresses is spoken to by the other door', async (t) => {
  const { line, send, root } = await blog(t, { readable: false })
  assert.equal(line.account.server, root)
  assert.equal((await send(intent('Taze simit'))).state, 'live')
  assert.ok((await wordpress.check(line)).ok)
})

test('a web server that drops our key on the way is told from a wrong key', async (t) => {
  const site = await openWordPress({ dropsAuthorization: true })
  t.after(site.close)
  const http = createOutgoing({ allow: [site.origin], now: () => Temporal.Now.instant(), log: createLog('silent') })
  t.after(() => http.close())
  const settings = { server: site.origin, user: US.username }
  const reply = await wordpress.connect(http, settings, { password: site.books.password })
  assert.equal(!reply.ok && reply.reason, 'key-unseen')
})
