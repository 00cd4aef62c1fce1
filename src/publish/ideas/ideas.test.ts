import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import sharp from 'sharp'
import * as z from 'zod'
import { createServer } from 'node:http'
import { callSlice } from '#platform/testing/app.ts'
import { watchSlice } from '#watch'
import { openOlga } from '../testing/olga.ts'
import { openSource } from '../testing/source.ts'

const Ideas = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      storyId: z.string().nullable(),
      notes: z.number(),
      asksMe: z.boolean(),
      mediaIds: z.array(z.string()),
      story: z.object({ title: z.string(), hasPicture: z.boolean() }).nullable(),
    }),
  ),
})
const Angles = z.object({
  channels: z.array(z.object({ channelId: z.string(), said: z.string().nullable(), opening: z.string().nullable() })),
})
const Made = z.object({ id: z.string() })
const Post = z.object({
  state: z.string(),
  content: z.object({ channels: z.array(z.object({ channelId: z.string(), text: z.string().nullable() })) }),
})

/** Watch and Publish of one desk, joined as main joins them, with a story told and the shelf in front of us. */
async function openShelf(t: TestContext) {
  const olga = await openOlga(t)
  const { app, workspaceId, ask, slice } = olga
  const { bring } = await openSource(app, workspaceId)
  const [itemId = ''] = await bring([{ title: 'Simide zam geldi', summary: 'Simit 25 lira oldu.' }])
  const told = app.db.read
    .selectFrom('watch.items as i')
    .innerJoin('watch.stories as s', 's.id', 'i.story_id')
    .select(['s.id', 's.state'])
    .where('i.id', '=', itemId)
  const { id: storyId } = await told.executeTakeFirstOrThrow()
  const watch = callSlice(watchSlice(app, { alerted: slice.alerted, kept: slice.kept }), { workspaceId })
  const save = async (kept: boolean) => {
    const { status } = await watch('PUT /watch/stories/:id/kept', { id: storyId, kept })
    assert.equal(status, 200)
  }
  const ideas = async (wish: Record<string, unknown> = {}) => Ideas.parse(await ask('GET /publish/ideas', wish)).items
  const only = async () => {
    const [idea, ...more] = await ideas()
    assert.ok(idea)
    assert.deepEqual(more, [])
    return idea
  }
  const state = async () => (await told.executeTakeFirstOrThrow()).state
  return { ...olga, watch, storyId, save, ideas, only, state }
}

test('a story saved in Watch is one idea on the shelf and in the tray, however it is saved', async (t) => {
  const { ask, save, only, storyId, state } = await openShelf(t)
  await save(true)
  await save(true)
  const { id } = Made.parse(await ask('POST /publish/ideas', { storyId }))
  const idea = await only()
  assert.partialDeepStrictEqual(idea, { id, storyId, story: { title: 'Simide zam geldi', hasPicture: false } })
  assert.match(idea.text, /Simide zam geldi/)
  assert.equal(await state(), 'kept')
  assert.partialDeepStrictEqual(await ask('GET /publish/drafts', { kind: 'idea' }), { items: [{ id, storyId }] })
})

test('kept from the tray, a story is saved in Watch too', async (t) => {
  const { ask, storyId, state, only } = await openShelf(t)
  await ask('POST /publish/ideas', { storyId, text: 'Zamlı simit anketi' })
  assert.equal(await state(), 'kept')
  assert.equal((await only()).text, 'Zamlı simit anketi')
})

test('let go in Watch it leaves the shelf, dropped from the shelf it is new in Watch, and it comes back with its notes', async (t) => {
  const { ask, save, only, ideas, state } = await openShelf(t)
  await save(true)
  const { id } = await only()
  await ask('POST /publish/posts/:id/comments', { id, text: 'Ask the baker', external: false })
  await save(false)
  assert.deepEqual(await ideas(), [])
  await save(true)
  assert.partialDeepStrictEqual(await only(), { id, notes: 1 })
  await ask('DELETE /publish/posts/:id', { id })
  assert.equal(await state(), 'new')
  await ask('POST /publish/posts/:id/restore', { id })
  assert.equal(await state(), 'kept')
})

test('it becomes a draft for the channels that were chosen, each beginning as its angle says, and the story is drafted', async (t) => {
  const { ask, save, only, channelId, state, ideas } = await openShelf(t)
  await save(true)
  const { id, text } = await only()
  const { channels } = Angles.parse(await ask('GET /publish/ideas/:id/angles', { id }))
  const [angle] = channels
  assert.ok(angle?.said)
  assert.equal(angle.channelId, channelId)
  const opening = angle.opening ?? 'Ne oldu:'
  await ask('POST /publish/posts/:id/keep', {
    id,
    as: 'draft',
    channels: [{ channelId, opening }, { channelId: '999' }],
  })
  const post = Post.parse(await ask('GET /publish/posts/:id', { id }))
  assert.equal(post.state, 'draft')
  assert.deepEqual(
    post.content.channels.map((one) => [one.channelId, one.text]),
    [[channelId, `${opening}\n\n${text}`]],
  )
  assert.equal(await state(), 'drafted')
  assert.deepEqual(await ideas(), [])
})

test('who writes on in an idea has used its story', async (t) => {
  const { ask, save, only, state } = await openShelf(t)
  await save(true)
  const { id } = await only()
  const { content } = z.object({ content: z.looseObject({}) }).parse(await ask('GET /publish/posts/:id', { id }))
  await ask('PUT /publish/posts/:id', { ...content, id, version: 1, wallTime: null, zone: 'UTC', text: 'Zam geldi' })
  assert.equal(await state(), 'drafted')
})

test('an idea is written anew and stays one; empty words and a draft are refused', async (t) => {
  const { ask, refusal, save, only, draft } = await openShelf(t)
  await save(true)
  const { id } = await only()
  await ask('PUT /publish/ideas/:id', { id, text: 'Simit anketi' })
  assert.equal((await only()).text, 'Simit anketi')
  assert.equal((await refusal('PUT /publish/ideas/:id', { id, text: '  ' })).type, 'nothing-written')
  const other = await draft('A draft')
  assert.equal((await refusal('PUT /publish/ideas/:id', { id: other, text: 'x' })).type, 'no-such-idea')
})

test('a colleague who is asked finds the idea among his own, is told where it stands, and has it settled', async (t) => {
  const { app, ask, save, only, slice, workspaceId } = await openShelf(t)
  await app.db.write((tx) =>
    tx
      .insertInto('desk.members')
      .values({
        workspace_id: workspaceId,
        account_id: 'mert',
        name: 'Mert',
        email: 'mert@firin.example',
        role: 'manager',
        joined_at: app.now(),
      })
      .execute(),
  )
  const mert = callSlice(slice, { workspaceId, accountId: 'mert', name: 'Mert' })
  const outlet = { way: 'mail', name: 'Mert', address: '', events: ['mentioned'], lang: 'en', own: true }
  await mert('POST /publish/outlets', outlet)
  await save(true)
  const { id } = await only()
  const note = Made.parse(
    await ask('POST /publish/posts/:id/comments', { id, text: '@Mert?', external: false, mentions: ['mert'] }),
  )
  const told = await app.db.read.selectFrom('publish.notices').select('about').execute()
  assert.match(JSON.stringify(told), new RegExp(`/watch/ideas\\?idea=${id}`))
  const mine = async () => Ideas.parse((await mert('GET /publish/ideas', { mine: 'true' })).body).items
  assert.partialDeepStrictEqual(await mine(), [{ id, asksMe: true, notes: 1 }])
  assert.equal((await only()).asksMe, false)
  await ask('POST /publish/comments/:id/resolve', { id: note.id, resolved: true })
  assert.deepEqual(await mine(), [])
})

test('an idea of our own is for every channel and shares its own words', async (t) => {
  const { ask, watch, channelId } = await openShelf(t)
  const { id } = Made.parse(await ask('POST /publish/ideas', { text: 'Fırıncının ilk günü' }))
  assert.deepEqual(Angles.parse(await ask('GET /publish/ideas/:id/angles', { id })).channels, [
    { channelId, said: null, opening: null },
  ])
  const { url } = z.object({ url: z.string() }).parse(await ask('POST /publish/ideas/:id/shares', { id, days: 3 }))
  const { body } = await watch('GET /watch/shared/:token', { token: url.split('/').at(-1) ?? '' })
  assert.partialDeepStrictEqual(body, { story: null, words: 'Fırıncının ilk günü' })
})

test('the picture of the story comes into the library with its source beside it; one inside the network is not asked for', async (t) => {
  const { app, ask, refusal, save, only, storyId } = await openShelf(t)
  const drawn = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c80' } })
    .png()
    .toBuffer()
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(200, { 'content-type': 'image/png' }).end(drawn)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  await save(true)
  const { id } = await only()
  assert.equal((await refusal('POST /publish/ideas/:id/picture', { id })).type, 'no-picture')
  await app.db.write((tx) =>
    tx
      .updateTable('watch.stories')
      .set({ image: `${origin}/simit.png` })
      .where('id', '=', storyId)
      .execute(),
  )
  assert.equal((await refusal('POST /publish/ideas/:id/picture', { id })).type, 'picture-not-had')
  assert.equal(asked, 0)
  t.after(app.outgoing.allow(origin))
  const { mediaId } = z.object({ mediaId: z.string() }).parse(await ask('POST /publish/ideas/:id/picture', { id }))
  assert.deepEqual((await only()).mediaIds, [mediaId])
  assert.partialDeepStrictEqual(await ask('GET /publish/media', {}), { items: [{ id: mediaId, name: 'simit.png' }] })
})
