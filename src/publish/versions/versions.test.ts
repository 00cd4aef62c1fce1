import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as z from 'zod'
import { callSlice } from '#platform/testing/app.ts'
import { Content } from '../post.ts'
import { openThread } from '../testing/desk.ts'
import { addVersion } from './versions.sql.ts'

const Version = z.looseObject({
  id: z.string(),
  by: z.string(),
  isNow: z.boolean(),
  approvedBy: z.array(z.string()),
  restoredFrom: z.string().nullable(),
  changes: z
    .looseObject({
      words: z.object({ added: z.number(), removed: z.number() }),
      texts: z.array(z.object({ what: z.string(), channelId: z.string().nullable() })),
      choices: z.array(z.string()),
    })
    .nullable(),
})
const Page = z.object({ items: z.array(Version), next: z.string().nullable() })
const Told = z.looseObject({
  texts: z.array(z.looseObject({ what: z.string(), turn: z.string().nullable(), pieces: z.array(z.unknown()) })),
  channels: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
})
const Restored = z.object({ version: z.number(), before: z.string() })

/** Olga's draft, with what keeps its past. */
async function openPast(t: TestContext, text = 'Fresh simit at 7.') {
  const desk = await openThread(t, text)
  const { id, ask, app } = desk
  const past = async (next?: string) =>
    Page.parse(await ask('GET /publish/posts/:id/versions', next === undefined ? { id } : { id, next }))
  return {
    ...desk,
    past,
    versions: async () => (await past()).items,
    /** Somebody writes after a while, so that it is another sitting. */
    rewrite: async (words: string) => {
      app.clock.pass({ minutes: 6 })
      await desk.save({ text: words })
    },
    told: async (versionId: string) =>
      Told.parse(await ask('GET /publish/posts/:id/versions/:versionId', { id, versionId })),
    restore: async (versionId: string) => {
      const { version } = await desk.read()
      return Restored.parse(
        await ask('POST /publish/posts/:id/versions/:versionId/restore', { id, versionId, version }),
      )
    },
    text: async () => (await desk.read()).content.text,
  }
}

test('what one person writes at one sitting is one version, and after a pause another', async (t) => {
  const { save, rewrite, versions } = await openPast(t)
  await save({ text: 'Fresh simit at 7. Come' })
  await save({ text: 'Fresh simit at 7. Come early.' })
  assert.equal((await versions()).length, 1)
  await rewrite('Fresh simit at 8. Come early.')
  const [now, before] = await versions()
  assert.equal(now?.isNow, true)
  assert.deepEqual(now.changes?.words, { added: 1, removed: 1 })
  assert.equal(before?.by, 'Olga')
})

test('a colleague who goes on writing begins a version of their own', async (t) => {
  const { save, versions, slice, workspaceId, read, id } = await openPast(t)
  const { content, version, wallTime, zone } = await read()
  const { status } = await callSlice(slice, { workspaceId, accountId: 'mert', name: 'Mert' })(
    'PUT /publish/posts/:id',
    {
      ...content,
      id,
      version,
      wallTime,
      zone,
      text: 'Hot simit at 7.',
    },
  )
  assert.equal(status, 200)
  await save({ text: 'Hot simit at 8.' })
  assert.deepEqual(
    (await versions()).map(({ by }) => by),
    ['Olga', 'Mert', 'Olga'],
  )
})

test('a save that changes nothing, or only the hour, leaves no version', async (t) => {
  const { save, versions, app } = await openPast(t)
  app.clock.pass({ hours: 1 })
  await save({})
  await save({ wallTime: '2030-05-05T09:00', zone: 'Europe/Istanbul' })
  assert.equal((await versions()).length, 1)
})

test('a version tells word for word what it changed, also the words of one channel', async (t) => {
  const { save, versions, told, app, channelId } = await openPast(t)
  const own = { channelId, warning: null, visibility: 'public', mediaIds: null, thread: null }
  app.clock.pass({ minutes: 6 })
  await save({ goal: 'sales', channels: [{ ...own, text: 'Hot simit at 7.' }] })
  const [now] = await versions()
  assert.deepEqual(now?.changes?.choices, ['goal', 'thread'])
  const { texts } = await told(now.id)
  assert.partialDeepStrictEqual(texts, [
    {
      what: 'text',
      channelId,
      turn: 'apart',
      pieces: [
        { kind: 'removed', text: 'Fresh' },
        { kind: 'added', text: 'Hot' },
        { kind: 'same', text: ' simit at 7.' },
      ],
    },
  ])
})

test('an older version can be brought back, as a new one, and that can be taken back', async (t) => {
  const { rewrite, versions, restore, text } = await openPast(t)
  await rewrite('Nothing of it is left.')
  const [, first] = await versions()
  const { before } = await restore(first?.id ?? '')
  assert.equal(await text(), 'Fresh simit at 7.')
  const [restored, ...older] = await versions()
  assert.equal(restored?.restoredFrom, first?.id)
  assert.equal(older.length, 2, 'what stood there is still there')
  await restore(before)
  assert.equal(await text(), 'Nothing of it is left.')
})

test('who restores without knowing the newest save overwrites nobody', async (t) => {
  const { rewrite, versions, refusal, id } = await openPast(t)
  await rewrite('Newer.')
  const [, first] = await versions()
  const wish = { id, versionId: first?.id, version: 1 }
  assert.match((await refusal('POST /publish/posts/:id/versions/:versionId/restore', wish)).type, /changed-elsewhere/)
})

test('the version that was approved says so and stays as it was approved, also while the same person writes on', async (t) => {
  const { ask, id, save, versions, restore } = await openPast(t)
  await ask('POST /publish/posts/:id/ask', { id, asked: true })
  const { approval } = z
    .object({ approval: z.object({ hash: z.string() }) })
    .parse(await ask('GET /publish/posts/:id/approval', { id }))
  await ask('POST /publish/posts/:id/decide', { id, hash: approval.hash, decision: 'approve' })
  await save({ text: 'Fresh simit at 8.' })
  const [now, agreed] = await versions()
  assert.deepEqual(now?.approvedBy, [])
  assert.deepEqual(agreed?.approvedBy, ['Olga'])
  await restore(agreed.id)
  assert.deepEqual((await versions())[0]?.approvedBy, ['Olga'], 'the approval counts for the same words')
})

test('what a draft began with can be gone back to, also when it came from elsewhere', async (t) => {
  const { ask } = await openPast(t)
  const made = z.object({ id: z.string() }).parse(await ask('POST /publish/posts', { text: 'Out of a story.' }))
  const Whole = z.object({ version: z.number(), zone: z.string(), content: z.looseObject({}) })
  const { content, version, zone } = Whole.parse(await ask('GET /publish/posts/:id', { id: made.id }))
  await ask('PUT /publish/posts/:id', { ...content, id: made.id, version, wallTime: null, zone, text: 'My own words.' })
  const { items } = Page.parse(await ask('GET /publish/posts/:id/versions', { id: made.id }))
  assert.equal(items.length, 2)
})

test('the past is read page by page and does not grow without end', async (t) => {
  const { rewrite, past, app, id, workspaceId, read } = await openPast(t)
  const content = Content.parse((await read()).content)
  const by = { id: 'mert', name: 'Mert' }
  await app.db.write(async (tx) => {
    for (let day = 1; day <= 210; day += 1) {
      const hash = `day ${day}`
      await addVersion(tx, { workspaceId, postId: id, content, pictures: [], hash, by, at: app.now() })
    }
  })
  await rewrite('Simit, the last day.')
  const first = await past()
  const second = await past(first.next ?? '')
  assert.equal(first.items.length, 20)
  assert.equal(second.items[0]?.isNow, false)
  assert.ok(Number(second.items[0]?.id) < Number(first.items.at(-1)?.id))
  let { next } = first
  let count = first.items.length
  while (next !== null) {
    const page = await past(next)
    count += page.items.length
    next = page.next
  }
  assert.equal(count, 200)
})
