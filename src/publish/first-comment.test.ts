import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from './testing/desk.ts'

type Desk = Awaited<ReturnType<typeof openThread>>
const SIMIT = 'Fresh simit at 7.'

async function payloads({ app, id }: Desk) {
  const rows = await app.db.read
    .selectFrom('publish.deliveries')
    .select(['kind', 'payload', 'state'])
    .where('post_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ kind, state, payload }) => ({
    kind,
    state,
    ...z.object({ title: z.string().nullable(), text: z.string() }).parse(payload),
  }))
}

/** Lets the square have headlines, or no comments of our own. */
const rules = ({ app, channelId }: Desk, change: Record<string, unknown>) =>
  app.db.write(async (tx) => {
    const { account } = await tx
      .selectFrom('desk.channels')
      .select('account')
      .where('id', '=', channelId)
      .executeTakeFirstOrThrow()
    const read = z.looseObject({ can: z.looseObject({ publish: z.looseObject({}) }) }).parse(account)
    Object.assign(read.can.publish, change)
    await tx
      .updateTable('desk.channels')
      .set({ account: JSON.stringify(read) })
      .where('id', '=', channelId)
      .execute()
  })

test('a first comment goes out under the post as soon as the post is there, once', async (t) => {
  const desk = await openThread(t, SIMIT)
  await desk.save({ firstComment: 'The menu: https://firin.example/menu' })
  await desk.publish()
  assert.deepEqual(await desk.states(), ['planned', 'planned'])
  await desk.work()
  await desk.work()
  assert.deepEqual(desk.said(), [
    { text: SIMIT, under: null },
    { text: 'The menu: https://firin.example/menu', under: SIMIT },
  ])
})

test('a post the network refuses takes its first comment with it', async (t) => {
  const desk = await openThread(t, SIMIT)
  await desk.save({ firstComment: 'The menu' })
  await desk.publish()
  desk.square.faults.push({ kind: 'status', status: 422 })
  await desk.work()
  assert.deepEqual(await desk.states(), ['failed', 'planned'])
  assert.equal(desk.said().length, 0)
})

test('an answer that is lost after the comment was taken makes no second comment', async (t) => {
  const desk = await openThread(t, SIMIT, { knowsKeys: false })
  await desk.save({ firstComment: 'The menu' })
  await desk.publish()
  desk.square.faults.push({ kind: 'none' }, { kind: 'reset-after' })
  await desk.work()
  await desk.later(20)
  assert.deepEqual(await desk.states(), ['live', 'live'])
  assert.equal(desk.said().length, 2)
})

test('a plan that is planned anew without its comment calls it off', async (t) => {
  const desk = await openThread(t, SIMIT)
  const when = { wallTime: '2099-03-01T07:00', zone: 'Europe/Istanbul' }
  await desk.save({ firstComment: 'The menu' })
  await desk.ask('POST /publish/posts/:id/schedule', { id: desk.id, version: (await desk.read()).version, ...when })
  await desk.save({ firstComment: '' })
  await desk.ask('POST /publish/posts/:id/schedule', { id: desk.id, version: (await desk.read()).version, ...when })
  assert.deepEqual(
    (await payloads(desk)).map(({ kind, state }) => [kind, state]),
    [
      ['post', 'planned'],
      ['comment', 'cancelled'],
    ],
  )
})

test('where there are no comments of our own the check says so and nothing is planned', async (t) => {
  const desk = await openThread(t, SIMIT)
  await rules(desk, { firstComment: false })
  await desk.save({ firstComment: 'The menu' })
  assert.match(JSON.stringify(await desk.check()), /"no-comment-here"/)
  await desk.publish()
  assert.equal((await payloads(desk)).length, 1)
})

test('a headline goes out where there are headlines, and is asked for there', async (t) => {
  const desk = await openThread(t, SIMIT)
  const title = { max: 60, min: 5, unit: 'codepoint', maxBytes: null, linkCost: null, mentionCost: 'full' }
  await rules(desk, { title })
  const { version, zone } = await desk.read()
  const publish = { id: desk.id, version, zone }
  assert.equal((await desk.refusal('POST /publish/posts/:id/publish', publish)).type, 'has-problems')
  assert.match(JSON.stringify(await desk.check()), /"no-title".*"write-title"/)
  await desk.save({ title: 'Simit for breakfast' })
  await desk.publish()
  assert.deepEqual(
    (await payloads(desk)).map(({ title: headline }) => headline),
    ['Simit for breakfast'],
  )
})

test('where there are no headlines a post goes without', async (t) => {
  const desk = await openThread(t, SIMIT)
  await desk.save({ title: 'Simit for breakfast' })
  await desk.publish()
  assert.deepEqual(
    (await payloads(desk)).map(({ title }) => title),
    [null],
  )
})

test('what is paid for does not go out without its mark, and goes out with it', async (t) => {
  const desk = await openThread(t, SIMIT)
  const paid = { relation: 'paid', law: 'tr', advertiser: { name: 'Değirmen', taxId: '' } }
  await desk.save({ paid })
  const { version, zone } = await desk.read()
  assert.equal(
    (await desk.refusal('POST /publish/posts/:id/publish', { id: desk.id, version, zone })).type,
    'has-problems',
  )
  assert.match(JSON.stringify(await desk.check()), /"ad-mark-missing".*does not go out/)
  await desk.save({ text: `#reklam ${SIMIT}` })
  await desk.publish()
  await desk.work()
  assert.deepEqual(await desk.states(), ['live'])
})

test('a workspace may want every picture described before it publishes, or not care', async (t) => {
  const desk = await openThread(t, SIMIT)
  const { id: mediaId } = await desk.app.db.write((tx) =>
    tx
      .insertInto('publish.media')
      .values({
        workspace_id: desk.workspaceId,
        file: `${'a'.repeat(64)}.jpg`,
        mime: 'image/jpeg',
        size_bytes: 1000,
        expires_on: '2026-01-31',
        added_at: desk.app.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  await desk.save({ mediaIds: [mediaId] })
  for (const [alt, said] of [
    ['required', /"alt-needed"/],
    ['asked', /"no-alt"/],
  ] as const) {
    await desk.ask('PUT /publish/policies', { alt })
    assert.match(JSON.stringify(await desk.check()), said)
  }
  await desk.ask('PUT /publish/policies', { alt: 'off' })
  assert.doesNotMatch(JSON.stringify(await desk.check()), /"no-alt"|"alt-needed"/)
  assert.match(JSON.stringify(await desk.check()), /"rights-ended".*2026-01-31/, 'its rights ended long ago')
})
