import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from '../testing/desk.ts'

const Listening = z.object({ port: z.number() })

test('tags, signatures and pieces are kept, changed, put away and brought back', async (t) => {
  const { ask } = await openThread(t, 'Simit')
  const Kept = z.object({ items: z.array(z.looseObject({ id: z.string(), kind: z.string(), text: z.string() })) })
  const list = async () => Kept.parse(await ask('GET /publish/snippets')).items.map(({ kind, text }) => [kind, text])
  const Made = z.object({ id: z.string() })
  const { id } = Made.parse(
    await ask('POST /publish/snippets', { kind: 'tags', name: 'Morning', text: '#simit #kahvaltı' }),
  )
  await ask('POST /publish/snippets', { kind: 'signature', name: 'Bakery', text: '— Fırın' })
  await ask('PUT /publish/snippets/:id', { id, kind: 'tags', name: 'Morning', text: '#simit #çay' })
  assert.deepEqual(await list(), [
    ['signature', '— Fırın'],
    ['tags', '#simit #çay'],
  ])
  await ask('DELETE /publish/snippets/:id', { id })
  assert.deepEqual(await list(), [['signature', '— Fırın']])
  await ask('POST /publish/snippets/:id/restore', { id })
  assert.equal((await list()).length, 2)
})

test('a link shows the card its page gives of itself, and pages inside the house are not asked', async (t) => {
  const { ask, app } = await openThread(t, 'Simit')
  const page = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(
      '<title>x</title><meta property="og:title" content="Menü"><meta name="description" content="Simit, çay">',
    )
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  t.after(() => page.close())
  const { port } = Listening.parse(page.address())
  const url = `http://127.0.0.1:${port}/menu`
  assert.deepEqual(await ask('GET /publish/card', { url }), { card: null }, 'an inner address is guarded')
  const other = `${url}?open`
  t.after(app.outgoing.allow(`http://127.0.0.1:${port}`))
  assert.partialDeepStrictEqual(await ask('GET /publish/card', { url: other }), {
    card: { title: 'Menü', description: 'Simit, çay', host: `127.0.0.1:${port}`, picture: null },
  })
})

test('a text is shortened for its channel in one press', async (t) => {
  const { ask, channelId } = await openThread(t, 'Simit')
  const text = 'Taze simit geldi bu sabah. '.repeat(40)
  const told = z
    .object({ text: z.string() })
    .parse(await ask('POST /publish/shorten', { channelId, text, warning: null, hasMedia: false }))
  assert.ok(told.text.length <= 500 && told.text.endsWith('sabah.'))
})
