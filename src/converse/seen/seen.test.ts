import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { answerFigures } from '../answers.sql.ts'
import { DEAF, openBakery } from '../testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const PutIn = z.object({ threadId: z.string(), messageId: z.string(), isNew: z.boolean() })
const Sent = z.object({ messageId: z.string() })
const Talk = z.object({
  thread: z.looseObject({ state: z.string(), waitingSince: z.string().nullable(), kind: z.string() }),
  post: z.object({ text: z.string(), url: z.string() }).nullable(),
  messages: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      ours: z.boolean(),
      state: z.string(),
      reason: z.string().nullable(),
      url: z.string(),
      at: z.string(),
      putInBy: z.string().nullable(),
      personId: z.string().nullable(),
    }),
  ),
})

const AN_HOUR_AGO = Temporal.Now.instant().subtract({ hours: 1 }).toString({ smallestUnit: 'second' })
const BURNT = { name: 'Ayşe Yılmaz', text: 'Bu sabah simit yanıktı, çok kötü!', at: AN_HOUR_AGO }

/** A page on which nobody hears for us, with one post of ours on it. */
async function deafPage(t: test.TestContext) {
  const bakery = await openBakery(t, DEAF)
  const { channelId } = bakery
  const postId = await postOn(bakery, 'Simit yedide hazır.', 'https://street/wall?post=7')
  const putIn = async (wish = {}) =>
    PutIn.parse((await bakery.call('POST /inbox/seen', { channelId, ...BURNT, ...wish })).body)
  const talk = async (id: string) => Talk.parse((await bakery.call('GET /inbox/threads/:id', { id })).body)
  return { ...bakery, postId, putIn, talk }
}

async function postOn({ app, workspaceId, channelId }: Bakery, text: string, url: string): Promise<string> {
  const { id } = await app.db.write((tx) =>
    tx
      .insertInto('publish.deliveries')
      .values({
        workspace_id: workspaceId,
        channel_id: channelId,
        kind: 'post',
        state: 'live',
        key: url,
        fingerprint: '',
        payload: JSON.stringify({
          text,
          warning: null,
          language: 'tr',
          visibility: 'public',
          poll: null,
          media: [],
          target: null,
        }),
        due_at: app.now(),
        sent_at: app.now().subtract({ hours: 3 }),
        remote_id: url.replace('https://', ''),
        remote_url: url,
        planned_by: 'olga',
        created_at: app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

test('what was read on a deaf page stands in the queue under our post, with its person, its mood and who put it in', async (t) => {
  const { putIn, talk, call, channelId, postId } = await deafPage(t)
  const { body } = await call('GET /inbox/seen/posts', { channelId, find: 'SİMİT' })
  assert.partialDeepStrictEqual(body, { items: [{ id: postId, text: 'Simit yedide hazır.' }], next: null })
  const { threadId, isNew } = await putIn({ postId, url: 'https://street/wall?post=7&comment=9' })
  assert.equal(isNew, true)
  const { thread, post, messages } = await talk(threadId)
  assert.partialDeepStrictEqual(thread, { state: 'open', kind: 'comment', moodLabel: 'negative' })
  assert.equal(Date.parse(thread.waitingSince ?? ''), Date.parse(AN_HOUR_AGO))
  assert.deepEqual(post?.text, 'Simit yedide hazır.')
  assert.partialDeepStrictEqual(messages, [
    { name: 'Ayşe Yılmaz', putInBy: 'olga', url: 'https://street/wall?post=7&comment=9' },
  ])
  const { body: names } = await call('GET /inbox/seen/names', { channelId, find: 'yilmaz' })
  assert.deepEqual(names, { names: ['Ayşe Yılmaz'] })
})

test('the same thing put in twice is there once, and the same name is the same person', async (t) => {
  const { putIn, talk } = await deafPage(t)
  const first = await putIn()
  assert.deepEqual(await putIn(), { ...first, isNew: false })
  const second = await putIn({ text: 'Bir de çay soğuktu.', name: 'AYŞE  YILMAZ' })
  assert.notEqual(second.threadId, first.threadId)
  const [one, other] = [await talk(first.threadId), await talk(second.threadId)]
  assert.equal(one.messages[0]?.personId, other.messages[0]?.personId)
})

test('it is answered in the desk, handed to a person, and stands there with the link she tells', async (t) => {
  const { putIn, talk, call, send, street, app, workspaceId } = await deafPage(t)
  const { threadId } = await putIn()
  const text = 'Çok üzgünüz Ayşe Hanım, yenisini ayırdık.'
  const { messageId } = Sent.parse(
    (await call('POST /inbox/threads/:id/answers', { id: threadId, text, holdSeconds: 0 })).body,
  )
  await send()
  assert.deepEqual(street.sent, [], 'no program posts it')
  assert.partialDeepStrictEqual((await talk(threadId)).messages[1], { state: 'held', reason: 'by-hand', text })
  const url = 'https://street/wall?post=7&comment=10'
  assert.partialDeepStrictEqual(await call('POST /inbox/answers/:id/posted', { id: messageId, url: 'on the wall' }), {
    body: { type: 'not-a-link' },
  })
  assert.equal((await call('POST /inbox/answers/:id/posted', { id: messageId, url })).status, 200)
  const { thread, messages } = await talk(threadId)
  assert.partialDeepStrictEqual(thread, { state: 'done', waitingSince: null })
  assert.partialDeepStrictEqual(messages[1], { state: 'live', url })
  assert.partialDeepStrictEqual(await call('POST /inbox/answers/:id/posted', { id: messageId, url }), {
    body: { type: 'not-waiting' },
  })
  const figures = await answerFigures(app.db.read, {
    workspaceId,
    from: app.now().subtract({ hours: 1 }),
    to: app.now().add({ hours: 1 }),
  })
  assert.partialDeepStrictEqual(figures, { answers: 1, answered: 1 })
  assert.ok((figures.medianSeconds ?? 0) >= 3600, 'she had waited for an hour')
})

test('an answer without a link of its own is posted, too, and two of them do not stand in each other’s way', async (t) => {
  const { putIn, talk, call, send } = await deafPage(t)
  for (const name of ['Ayşe', 'Mehmet']) {
    const { threadId } = await putIn({ name })
    const wish = { id: threadId, text: 'Teşekkürler!', holdSeconds: 0 }
    const { messageId } = Sent.parse((await call('POST /inbox/threads/:id/answers', wish)).body)
    await send()
    assert.equal((await call('POST /inbox/answers/:id/posted', { id: messageId })).status, 200)
    assert.partialDeepStrictEqual((await talk(threadId)).messages[1], { state: 'live' })
  }
})

test('an answer nobody has posted yet is taken back with its words', async (t) => {
  const { putIn, talk, call, send } = await deafPage(t)
  const { threadId } = await putIn()
  const wish = { id: threadId, text: 'Yarın gelin.', holdSeconds: 0 }
  const { messageId } = Sent.parse((await call('POST /inbox/threads/:id/answers', wish)).body)
  await send()
  const { body } = await call('DELETE /inbox/answers/:id', { id: messageId })
  assert.deepEqual(body, { threadId, text: 'Yarın gelin.' })
  assert.partialDeepStrictEqual(await talk(threadId), { thread: { state: 'open' }, messages: [{ ours: false }] })
})

test('what they say next goes on with the conversation and shows what our answer did', async (t) => {
  const { putIn, talk, call, send } = await deafPage(t)
  const { threadId } = await putIn()
  const wish = { id: threadId, text: 'Yenisini ayırdık.', holdSeconds: 0 }
  const { messageId } = Sent.parse((await call('POST /inbox/threads/:id/answers', wish)).body)
  await send()
  await call('POST /inbox/answers/:id/posted', { id: messageId })
  const at = Temporal.Now.instant().add({ minutes: 2 }).toString()
  const next = await putIn({ threadId, text: 'Çok teşekkür ederim, harikasınız! Yarın açık mısınız?', at })
  assert.equal(next.threadId, threadId)
  const { thread, messages } = await talk(threadId)
  assert.equal(messages.length, 3)
  assert.equal(thread.state, 'open')
  assert.partialDeepStrictEqual(messages[1], { effect: { reactions: 1 } })
})

test('what was put in by mistake is taken out again, and with an answer on it no more', async (t) => {
  const { putIn, call, send } = await deafPage(t)
  const { threadId, messageId } = await putIn()
  assert.equal((await call('DELETE /inbox/seen/:id', { id: messageId })).status, 200)
  assert.partialDeepStrictEqual(await call('GET /inbox/threads/:id', { id: threadId }), {
    body: { type: 'no-such-thread' },
  })
  assert.partialDeepStrictEqual(await call('DELETE /inbox/seen/:id', { id: messageId }), {
    body: { type: 'no-such-message' },
  })
  const again = await putIn()
  await call('POST /inbox/threads/:id/answers', { id: again.threadId, text: 'Üzgünüz.', holdSeconds: 0 })
  await send()
  assert.partialDeepStrictEqual(await call('DELETE /inbox/seen/:id', { id: again.messageId }), {
    body: { type: 'has-an-answer' },
  })
})

test('a complaint of last month that is put in today is work, and a private one does not wait at the door', async (t) => {
  const { putIn, talk } = await deafPage(t)
  const at = Temporal.Now.instant()
    .subtract({ hours: 24 * 30 })
    .toString()
  assert.equal((await talk((await putIn({ at })).threadId)).thread.state, 'open')
  const message = await putIn({ kind: 'message', name: 'Zeynep' })
  assert.partialDeepStrictEqual(await talk(message.threadId), {
    thread: { state: 'open', kind: 'message' },
    messages: [{ visibility: 'mentioned' }],
  })
})

test('what is missing or impossible is told', async (t) => {
  const { call, channelId } = await deafPage(t)
  const refusals = [
    ['no-name', { name: ' ' }],
    ['empty', { text: ' ' }],
    ['not-a-link', { url: 'ftp://street' }],
    ['not-yet', { at: Temporal.Now.instant().add({ hours: 2 }).toString() }],
    ['no-such-post', { postId: '999' }],
    ['no-such-thread', { threadId: '999' }],
    ['no-such-channel', { channelId: '999' }],
  ] as const
  for (const [type, wish] of refusals) {
    assert.partialDeepStrictEqual(await call('POST /inbox/seen', { channelId, ...BURNT, ...wish }), { body: { type } })
  }
})

test('where the network tells everything by itself nothing is put in by hand', async (t) => {
  const { call, channelId } = await openBakery(t)
  assert.deepEqual((await call('GET /inbox/seen/channels')).body, { channels: [] })
  assert.partialDeepStrictEqual(await call('POST /inbox/seen', { channelId, ...BURNT }), {
    body: { type: 'told-by-itself' },
  })
})
