import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import sharp from 'sharp'
import * as z from 'zod'
import { takeIn } from '../upload.ts'
import { openThread } from '../testing/desk.ts'

const Page = z.object({
  items: z.array(z.looseObject({ id: z.string(), name: z.string(), mime: z.string(), madeOf: z.string().nullable() })),
  next: z.string().nullable(),
})

async function openLibrary(t: TestContext) {
  const desk = await openThread(t, 'Fresh simit at 7.')
  let made = 0
  const bring = async (name: string) => {
    made += 1
    const bytes = await sharp({
      create: { width: 60 + made, height: 40, channels: 3, background: { r: made, g: 90, b: 10 } },
    })
      .png()
      .toBuffer()
    const taken = await takeIn(desk.app, desk.house.media, desk.workspaceId, { bytes, name })
    assert.ok(taken.ok)
    return taken.value.id
  }
  const found = async (wish: Record<string, unknown>) =>
    Page.parse(await desk.ask('GET /publish/media', wish)).items.map(({ name }) => name)
  return { ...desk, bring, found }
}

test('a picture is found by its name, its description and its tags, however they are spelt', async (t) => {
  const { bring, found, ask } = await openLibrary(t)
  const window = await bring('Vitrin.png')
  await bring('oven.png')
  await ask('PUT /publish/media/:id', {
    id: window,
    alt: 'Susamlı SİMİT, camın önünde',
    tags: ['#Kahvaltı', 'kahvaltı'],
  })
  assert.deepEqual(await found({ words: 'simit' }), ['Vitrin.png'])
  assert.deepEqual(await found({ words: 'KAHVALTI' }), ['Vitrin.png'])
  assert.deepEqual(await found({ tag: 'kahvaltı' }), ['Vitrin.png'])
  assert.deepEqual(await found({ words: 'OVEN' }), ['oven.png'])
  assert.deepEqual(await found({}), ['oven.png', 'Vitrin.png'])
  assert.deepEqual(await found({ kind: 'video' }), [])
})

test('a folder holds pictures; removed, it leaves them in the library', async (t) => {
  const { bring, found, ask, refusal } = await openLibrary(t)
  const id = await bring('simit.png')
  const folder = z.object({ id: z.string() }).parse(await ask('POST /publish/folders', { name: 'Breakfast' }))
  assert.deepEqual(await ask('POST /publish/folders', { name: 'BREAKFAST' }), folder, 'one name is one folder')
  await ask('PUT /publish/media/:id', { id, folderId: folder.id })
  assert.deepEqual(await found({ folderId: folder.id }), ['simit.png'])
  assert.equal((await refusal('PUT /publish/media/:id', { id, folderId: '999' })).type, 'not-found')
  await ask('DELETE /publish/folders/:id', { id: folder.id })
  assert.deepEqual(await found({}), ['simit.png'])
})

test('where a picture is used is known, also through a copy', async (t) => {
  const { bring, ask, save, id: postId, channelId } = await openLibrary(t)
  const id = await bring('simit.png')
  const copy = z
    .object({ id: z.string(), madeOf: z.string() })
    .parse(await ask('POST /publish/media/:id/crop', { id, left: 0, top: 0, width: 0.5, height: 0.5 }))
  assert.equal(copy.madeOf, id)
  const variant = { channelId, text: null, warning: null, visibility: 'public' }
  await save({ mediaIds: [], channels: [{ ...variant, mediaIds: [copy.id] }] })
  const Told = z.object({ uses: z.array(z.looseObject({ id: z.string() })) })
  const told = Told.parse(await ask('GET /publish/media/:id', { id }))
  assert.deepEqual(
    told.uses.map((use) => use.id),
    [postId],
  )
})

test('a picture a channel refuses is made one that it takes, with its words and its end of rights', async (t) => {
  const { app, house, workspaceId, ask, channelId } = await openLibrary(t)
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a01010' } })
    .avif()
    .toBuffer()
  const taken = await takeIn(app, house.media, workspaceId, { bytes, name: 'simit.avif' })
  assert.ok(taken.ok)
  const { id } = taken.value
  await ask('PUT /publish/media/:id', { id, alt: 'Simit', expiresOn: '2030-01-31' })
  const copy = await ask('POST /publish/media/:id/fit', { id, channelId })
  assert.partialDeepStrictEqual(copy, { mime: 'image/jpeg', alt: 'Simit', expiresOn: '2030-01-31', madeOf: id })
})

test('what was put away is out of the list, stays on its posts and comes back', async (t) => {
  const { bring, found, ask, save, read, id: postId } = await openLibrary(t)
  const id = await bring('simit.png')
  await save({ mediaIds: [id] })
  await ask('DELETE /publish/media/:id', { id })
  assert.deepEqual(await found({}), [])
  assert.equal((await read()).id, postId)
  await ask('POST /publish/media/:id/restore', { id })
  assert.deepEqual(await found({}), ['simit.png'])
})

test('the list goes on where it ended', async (t) => {
  const { app, workspaceId, ask } = await openLibrary(t)
  await app.db.write((tx) =>
    tx
      .insertInto('publish.media')
      .values(
        Array.from({ length: 60 }, (_, i) => ({
          workspace_id: workspaceId,
          file: `${String(i).padStart(64, '0')}.png`,
          mime: 'image/png',
          size_bytes: 1,
          name: String(i),
          added_at: app.now(),
        })),
      )
      .execute(),
  )
  const first = Page.parse(await ask('GET /publish/media', {}))
  const second = Page.parse(await ask('GET /publish/media', { next: first.next }))
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 60)
  assert.equal(second.next, null)
})
