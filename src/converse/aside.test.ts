import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { ACCOUNT, AYSE, IVAN, openBakery, says } from './testing/street.ts'

const Rows = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      dueAt: z.string().nullable(),
      state: z.string(),
      forApproval: z.boolean(),
      person: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
})
const Made = z.object({ id: z.string() })
const Aside = z.object({
  drafts: z.array(z.object({ id: z.string() })),
  promises: z.array(z.object({ id: z.string(), keptAt: z.string().nullable() })),
})

async function complaint(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.hear(says('1', 'Simit bugün bayattı, çok kötü!'))
  const list = async (filter = {}) => Rows.parse((await bakery.call('GET /inbox/threads', filter)).body).items
  const [thread] = await list()
  const id = thread?.id ?? ''
  const aside = async () => Aside.parse((await bakery.call('GET /inbox/threads/:id/aside', { id })).body)
  return { bakery, list, id, aside }
}

test('whose answers need a yes asks for it; who says yes may change the words, and only then it leaves', async (t) => {
  const { bakery, list, id, aside } = await complaint(t)
  await bakery.call('PUT /inbox/approval', { roles: ['author'] })
  const asAuthor = bakery.as('mehmet', 'author')
  const plain = await asAuthor('POST /inbox/threads/:id/answers', { id, text: 'Üzgünüz', holdSeconds: 0 })
  assert.partialDeepStrictEqual(plain.body, { type: 'needs-approval' })
  await asAuthor('POST /inbox/threads/:id/drafts', { id, text: 'Üzgünüz' })
  assert.equal((await list({ preset: 'approval' })).length, 1)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts')).body, { approval: 1 })
  const [draft] = (await aside()).drafts
  const yes = await bakery.call('POST /inbox/drafts/:id/yes', {
    id: draft?.id,
    text: 'Çok üzgünüz, yenisini yapıyoruz.',
    holdSeconds: 0,
  })
  assert.equal(yes.status, 200)
  await bakery.send()
  assert.equal(bakery.street.sent[0]?.text, 'Çok üzgünüz, yenisini yapıyoruz.')
  assert.equal((await list({ preset: 'approval' })).length, 0)
})

test('what is turned down leaves its reason as a note, and a draft can be taken back with its words', async (t) => {
  const { bakery, id, aside } = await complaint(t)
  const ask = async (text: string) => bakery.call('POST /inbox/threads/:id/drafts', { id, text })
  const first = Made.parse((await ask('Bize ne')).body)
  await bakery.call('POST /inbox/drafts/:id/no', { id: first.id, note: 'Not in this tone.' })
  assert.match(JSON.stringify((await bakery.call('GET /inbox/threads/:id', { id })).body), /Not in this tone/)
  const second = Made.parse((await ask('Üzgünüz')).body)
  assert.deepEqual((await bakery.call('DELETE /inbox/drafts/:id', { id: second.id })).body, { text: 'Üzgünüz' })
  assert.deepEqual((await aside()).drafts, [])
})

test('a promise comes back on top when it is due, and is kept by the answer that says so', async (t) => {
  const { bakery, list, id, aside } = await complaint(t)
  const answer = (text: string, more = {}) =>
    bakery.call('POST /inbox/threads/:id/answers', { id, text, holdSeconds: 0, ...more })
  await answer('Yarın yenisini getiriyoruz.', { promiseUntil: 'in-3-hours' })
  await bakery.send()
  assert.equal((await list()).length, 0)
  const remind = () => bakery.slice.jobs['converse.remind'].run({}, new AbortController().signal)
  await remind()
  assert.equal((await list()).length, 0)
  bakery.app.clock.pass({ hours: 4 })
  await remind()
  assert.match(JSON.stringify((await bakery.call('GET /inbox/threads')).body), /"reason":"promise-due","points":80/)
  const [promise] = (await aside()).promises
  await answer('Getirdik, afiyet olsun!', { keepsPromiseId: promise?.id })
  assert.notEqual((await aside()).promises[0]?.keptAt, null)
  assert.equal((await list()).length, 0)
})

test('hours of the channel say by when an answer is promised, and what is late stands by itself', async (t) => {
  const { bakery, list } = await complaint(t)
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }))
  const hours = { channelId: null, zone: 'Europe/Istanbul', week, holidays: [], firstMinutes: 240, settleMinutes: 600 }
  await bakery.call('PUT /inbox/hours', hours)
  const job = bakery.slice.jobs['converse.redue']
  await job.run({ workspaceId: bakery.workspaceId }, new AbortController().signal)
  assert.notEqual((await list())[0]?.dueAt, null)
  assert.equal((await list({ preset: 'overdue' })).length, 0)
  bakery.app.clock.pass({ hours: 5 })
  assert.equal((await list({ preset: 'overdue' })).length, 1)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts')).body, { overdue: 1 })
  await bakery
    .call('PUT /inbox/hours', { ...hours, zone: 'Europe/Atlantis' })
    .then(({ body }) => assert.partialDeepStrictEqual(body, { type: 'no-such-zone' }))
})

test('two who may be one are proposed, joined with all they said, and made two again', async (t) => {
  const { bakery, list } = await complaint(t)
  await bakery.hear(
    says('2', 'Is it open?', { author: { ...AYSE, id: 'ayse2', handle: '@ayse@other.town' } }),
    says('3', 'Где вы?', { author: IVAN }),
  )
  const [first] = await list({ find: 'bayattı' })
  const other = (await list({ find: 'open' }))[0]?.person?.id
  const id = first?.person?.id
  const regard = async () => (await bakery.call('GET /inbox/people/:id/regard', { id })).body
  assert.partialDeepStrictEqual(await regard(), { alike: [{ personId: other, sameName: true }] })
  const merged = Made.parse((await bakery.call('POST /inbox/people/:id/merges', { id, other, same: true })).body)
  assert.equal((await list({ personId: id })).length, 2)
  await bakery.hear(says('4', 'And tomorrow?', { author: { ...AYSE, id: 'ayse2', handle: '@ayse@other.town' } }))
  await bakery.call('DELETE /inbox/merges/:id', { id: merged.id })
  assert.equal((await list({ personId: id })).length, 1)
  await bakery.call('POST /inbox/people/:id/merges', { id, other, same: false })
  assert.partialDeepStrictEqual(await regard(), { alike: [], merges: [] })
})

test('the same number on two servers is two people, also after they were made one', async (t) => {
  const here = { ...ACCOUNT, home: 'https://street' }
  const bakery = await openBakery(t, here)
  const hearsThere = await bakery.alsoAt({ ...ACCOUNT, server: 'https://alley', home: 'https://alley' })
  const hearsAgain = await bakery.alsoAt({ ...here, id: 'firin-moda' })
  await bakery.hear(says('1', 'Simit bayattı!', { author: { ...AYSE, id: '7' } }))
  await hearsAgain(says('2', 'Burada da bayattı!', { author: { ...AYSE, id: '7' } }))
  await hearsThere(says('3', 'Is it open?', { author: { ...IVAN, id: '7' } }))
  const { items } = Rows.parse((await bakery.call('GET /inbox/threads')).body)
  const whose = (name: string) => items.filter(({ person }) => person?.name === name).map(({ person }) => person?.id)
  const [id, again] = whose(AYSE.name)
  const [other] = whose(IVAN.name)
  assert.equal(again, id)
  assert.notEqual(other, id)
  const merged = Made.parse((await bakery.call('POST /inbox/people/:id/merges', { id, other, same: true })).body)
  const said = async (personId?: string) =>
    Rows.parse((await bakery.call('GET /inbox/threads', { personId })).body).items.length
  assert.equal(await said(id), 3)
  await bakery.call('DELETE /inbox/merges/:id', { id: merged.id })
  assert.deepEqual([await said(id), await said(other)], [2, 1])
})

test('without a translation service the words stay as they are, and the desk says what is missing', async (t) => {
  const { bakery, id } = await complaint(t)
  const { body } = await bakery.call('GET /inbox/threads/:id', { id })
  const { messages } = z.object({ messages: z.array(Made) }).parse(body)
  const told = await bakery.call('POST /inbox/messages/:id/translation', { id: messages[0]?.id, lang: 'en' })
  assert.partialDeepStrictEqual(told.body, { type: 'no-translator' })
})
