import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import test from 'node:test'
import { dice, readWithCrashes } from '../testing/alone.ts'
import { facebook } from './facebook.ts'
import { APP, keep, PAGE_ID, SECRET } from './testing/books.ts'
import { deskIn, video } from './testing/desk.ts'

test('ten thousand comments of a few seconds are read once each, although the desk is killed at random', async (t) => {
  const { line, read, books, post } = await deskIn(t)
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  const { id: root } = await post('Yorumlarınızı bekleriz')
  const made = Array.from({ length: 10_000 }, (_, at) => {
    const comment = keep(books, { message: `Afiyet olsun ${at}`, from: '5001', root })
    // A storm: a thousand in every second.
    comment.at += Math.floor(at / 1000)
    return comment.id
  })
  const first = await readWithCrashes(line, read, 'inbox', start.cursor, dice(9))
  assert.deepEqual(first.items.map(({ key }) => key).toSorted(), made.toSorted())
  const last = keep(books, { message: 'Ben de', from: '5002', root })
  last.at += 10
  const late = last.id
  const second = await readWithCrashes(line, read, 'inbox', first.cursor, dice(4))
  assert.deepEqual(
    second.items.map(({ key }) => key),
    [late],
  )
  const third = await readWithCrashes(line, read, 'inbox', second.cursor, dice(5))
  assert.deepEqual(third.items, [])
})

test('what was said before the page was connected is history, except what stands on top', async (t) => {
  const { line, read, books } = await deskIn(t)
  const root = keep(books, { message: 'Eski', from: PAGE_ID }).id
  const old = Array.from({ length: 60 }, (_, at) => {
    const comment = keep(books, { message: `Eski söz ${at}`, from: '5001', root })
    comment.at -= 86_400
    return comment.id
  })
  const start = await readWithCrashes(line, read, 'inbox', null, () => 1)
  assert.deepEqual(
    start.items.map(({ key }) => key),
    old.slice(-25),
  )
  const fresh = keep(books, { message: 'Yeni söz', from: '5002', root }).id
  const next = await readWithCrashes(line, read, 'inbox', start.cursor, () => 1)
  assert.deepEqual(
    next.items.map(({ key }) => key),
    [fresh],
  )
})

test('a video is brought in pieces, published with one request and live once it can be seen', async (t) => {
  const { line, publish, intend, books, kept } = await deskIn(t)
  const intent = intend('Fırından film', { media: [video(9001)] })
  const prepared = await publish.prepare(line, intent, [])
  assert.equal(prepared.state, 'ready')
  assert.equal(books.entries.size, 0)
  const taken = await publish.commit(line, intent, prepared.parts)
  assert.ok(taken.state === 'processing')
  assert.equal((await publish.confirm?.(line, intent, taken.ticket))?.state, 'processing')
  const live = await publish.confirm?.(line, intent, taken.ticket)
  assert.ok(live?.state === 'live')
  assert.equal((await kept(live.ref.id))?.text, 'Fırından film')
})

test('a post and a comment of ours get other words; those of others do not', async (t) => {
  const { line, publish, post, send, intend, kept, people } = await deskIn(t)
  const { id } = await post('Simit güzle')
  const { draft } = intend('Simit güzel')
  assert.equal((await publish.edit?.(line, id, draft))?.state, 'live')
  assert.equal((await kept(id))?.text, 'Simit güzel')
  const comment = await people.comment(id, 'Ne zaman?')
  assert.partialDeepStrictEqual(await publish.edit?.(line, comment.id, draft), {
    state: 'not-sent',
    error: { reason: 'scope' },
  })
  const answer = await send(intend('Yedide', {}, { id: comment.id, url: '', handle: null }))
  assert.ok(answer.state === 'live')
  assert.equal((await publish.edit?.(line, answer.ref.id, intend('Sekizde').draft))?.state, 'live')
})

test('a comment is hidden and shown, a person blocked and let in, as often as one likes', async (t) => {
  const { line, act, post, people, books } = await deskIn(t)
  const { id: root } = await post('Kapı açık')
  const { id, authorId } = await people.comment(root, 'Kötü söz')
  for (const action of ['hide', 'hide', 'unhide', 'unhide'] as const) {
    assert.equal((await act.perform(line, { action, refId: id })).state, 'live')
    assert.equal(books.entries.get(id)?.isHidden, action === 'hide')
  }
  for (const action of ['block', 'block', 'unblock', 'unblock'] as const) {
    assert.equal((await act.perform(line, { action, refId: authorId })).state, 'live')
    assert.equal(books.blocked.has(authorId), action === 'block')
  }
  assert.equal((await act.perform(line, { action: 'mute', refId: authorId })).state, 'rejected')
})

test('a person is answered within a day, and nobody later or first', async (t) => {
  const { send, intend, people, wait, books } = await deskIn(t)
  const { id } = await people.message('Pasta siparişi')
  const target = { id, url: '', handle: null }
  assert.equal((await send(intend('Kaç kişilik?', {}, target))).state, 'live')
  wait(25 * 3600)
  const late = await send(intend('Hâlâ istiyor musunuz?', {}, target))
  assert.partialDeepStrictEqual(late, { state: 'rejected', error: { reason: 'too-late' } })
  const first = await send(intend('Merhaba', {}, { id: 'dm_5002_m_1', url: '', handle: null }))
  assert.partialDeepStrictEqual(first, { state: 'rejected', error: { reason: 'not-found' } })
  assert.equal(books.letters.filter(({ from }) => from === PAGE_ID).length, 1)
})

test('views are counted where the key allows it, and the count of comments includes the answers', async (t) => {
  const { line, measure, post, people, books } = await deskIn(t)
  const { id } = await post('Sayalım')
  const { id: comment } = await people.comment(id, 'Bir')
  await people.comment(comment, 'Bir daha')
  const entry = books.entries.get(id)
  assert.ok(entry)
  entry.views = 412
  const told = await measure.posts(line, [id])
  assert.ok(told.ok)
  assert.deepEqual(told.value.counts[id], { replies: 2, likes: 0, boosts: 0, views: 412 })
})

test('a key without a permission loses what hangs on it and keeps the rest', async (t) => {
  const { http, settings, credential, books } = await deskIn(t)
  const can = async (...missing: string[]) => {
    const all = new Set(books.scopes)
    for (const one of missing) books.scopes.delete(one)
    const met = await facebook.connect(http, settings, credential)
    books.scopes = all
    assert.ok(met.ok)
    return met.value.can
  }
  assert.equal((await can('pages_manage_posts')).publish, null)
  assert.deepEqual((await can('pages_manage_engagement')).act, ['block', 'unblock'])
  assert.equal((await can('pages_messaging')).read?.messages, 'none')
  assert.ok(!(await can('read_insights')).metrics.includes('views'))
})

test('a person’s key finds the page and is exchanged once for the page’s own, which does not end', async (t) => {
  const { http, settings, books, now } = await deskIn(t)
  const credential = { token: books.tokens.person, appId: APP, appSecret: SECRET }
  const met = await facebook.connect(http, settings, credential)
  assert.ok(met.ok)
  assert.equal(met.value.name, 'Köşe Fırın')
  assert.match(books.subscribed, /feed/)
  assert.equal(facebook.renew?.isDue(credential, now()), true)
  const fresh = await facebook.renew?.fresh(http, met.value, credential)
  assert.ok(fresh?.ok)
  assert.equal(fresh.value['token'], books.tokens.page)
  assert.equal(facebook.renew?.isDue(fresh.value, now()), false)
  const other = await facebook.connect(http, { ...settings, page: 'somebody-else' }, credential)
  assert.equal(!other.ok && other.reason, 'scope')
})

test('the end of a key is told, the sooner of its own and of reading', async (t) => {
  const { http, settings, credential, books } = await deskIn(t)
  books.endsAt = 1_800_000_000
  const met = await facebook.connect(http, settings, credential)
  assert.equal(met.ok && met.value.keyEnds, '2027-01-15T08:00:00Z')
})

test('Meta is believed by the word and by its signature, and strangers are not heard', async (t) => {
  const { line, read } = await deskIn(t, { appSecret: SECRET, verifyToken: 'simit-sarayı' })
  const asked = (token: string) =>
    read.hook?.take(line, {
      method: 'GET',
      url: `https://desk.firin.org/hooks/1?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${encodeURIComponent(token)}`,
      headers: {},
      body: new Uint8Array(),
    }).answer
  assert.deepEqual(asked('simit-sarayı'), { status: 200, type: 'text/plain', body: '1158201444' })
  assert.equal(asked('başka')?.status, 403)
  const told = (value: object, secret = SECRET, id = PAGE_ID) => {
    const body = Buffer.from(JSON.stringify({ object: 'page', entry: [{ id, time: 1, ...value }] }))
    const signed = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    return read.hook?.take(line, { method: 'POST', url: '/', headers: { 'x-hub-signature-256': signed }, body })
  }
  const [item] = told(change('add'))?.items ?? []
  assert.partialDeepStrictEqual(item, {
    key: '15_77',
    kind: 'comment',
    rootId: '222_15',
    parentId: '222_15',
    text: 'Neden soğuk?',
  })
  assert.deepEqual(told(change('remove'))?.items, [
    { state: 'deleted', key: '15_77', version: 'deleted', ref: { id: '15_77' } },
  ])
  assert.equal(told(change('edited'))?.items[0]?.state, 'edited')
  const letter = {
    sender: { id: '5001' },
    recipient: { id: PAGE_ID },
    timestamp: 1_772_348_400_000,
    message: { mid: 'm_9', text: 'Pasta?' },
  }
  assert.partialDeepStrictEqual(told({ messaging: [letter] })?.items[0], {
    key: 'dm_5001_m_9',
    kind: 'message',
    own: false,
  })
  assert.equal(told(change('add'), 'guessed')?.answer.status, 403)
  assert.deepEqual(told(change('add'), SECRET, '333')?.items, [])
})

test('what a webhook tells and what a page tells later is the same item', async (t) => {
  const { line, read, people, post } = await deskIn(t, { appSecret: SECRET })
  const { id: root } = await post('Merhaba')
  const { id } = await people.comment(root, 'Merhaba fırın', 'Ayşe Yılmaz')
  const looked = await read.look(line, id)
  assert.ok(looked.ok && looked.value.state === 'live')
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: id,
    post_id: root,
    parent_id: root,
    from: { id: '5002', name: 'Ayşe Yılmaz' },
    message: 'Merhaba fırın',
  }
  const body = Buffer.from(
    JSON.stringify({ object: 'page', entry: [{ id: PAGE_ID, changes: [{ field: 'feed', value }] }] }),
  )
  const headers = { 'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` }
  const [heard] = read.hook?.take(line, { method: 'POST', url: '/', headers, body }).items ?? []
  assert.ok(heard?.state === 'live')
  for (const name of ['key', 'version', 'parentId', 'rootId', 'author', 'text'] as const)
    assert.deepEqual(heard[name], looked.value[name], name)
})

/** A comment as a webhook tells it. */
const change = (verb: string) => ({
  changes: [
    {
      field: 'feed',
      value: {
        item: 'comment',
        verb,
        comment_id: '15_77',
        post_id: '222_15',
        parent_id: '222_15',
        from: { id: '5002', name: 'Ayşe Yılmaz' },
        message: 'Neden soğuk?',
        created_time: 1_772_348_400,
      },
    },
  ],
})
