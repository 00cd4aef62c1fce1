import assert from 'node:assert/strict'
import test from 'node:test'
import sharp from 'sharp'
import { quietTown } from '../testing/quiet-town.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c96' } })
    .png({ compressionLevel: 0 })
    .toBuffer()

const file = (bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>, description = '') => {
  const form = new FormData()
  form.set('file', new Blob([bytes]), 'vitrin.png')
  form.set('description', description)
  return form
}

test('a small picture is ready at once, with its description and its size', async (t) => {
  const { ask } = await quietTown(t)
  const { status, json } = await ask('/api/v2/media', { body: file(await picture(48, 32), 'Taze simitler') })
  assert.equal(status, 200)
  assert.equal(json.description, 'Taze simitler')
  assert.equal(json.meta.original.size, '48x32')
  const changed = await ask(`/api/v1/media/${json.id}`, { method: 'PUT', body: { description: 'Sıcak simitler' } })
  assert.equal(changed.json.description, 'Sıcak simitler')
  assert.equal((await ask(new URL(json.url).pathname)).headers.get('content-type'), 'image/png')
})

test('a big one takes a moment', async (t) => {
  let at = Date.UTC(2026, 2, 1, 7)
  const { ask } = await quietTown(t, { now: () => at })
  const { status, json } = await ask('/api/v2/media', { body: file(await picture(400, 400)) })
  assert.equal(status, 202)
  assert.equal(json.url, null)
  assert.equal((await ask(`/api/v1/media/${json.id}`)).status, 206)
  at += 2000
  const ready = await ask(`/api/v1/media/${json.id}`)
  assert.equal(ready.status, 200)
  assert.ok(ready.json.url)
})

test('what is no picture, or only begins like one, is refused', async (t) => {
  const { ask } = await quietTown(t)
  const head = (await picture(8, 8)).subarray(0, 24)
  for (const bytes of [Buffer.from('MZ this is a program'), Buffer.from(head)]) {
    assert.equal((await ask('/api/v2/media', { body: file(bytes) })).status, 422)
  }
  assert.equal((await ask('/api/v2/media', { body: file(await picture(8, 8), 'ş'.repeat(1501)) })).status, 422)
  assert.equal((await ask('/api/v2/media', { as: null, body: file(await picture(8, 8)) })).status, 401)
})
