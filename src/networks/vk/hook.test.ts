import assert from 'node:assert/strict'
import test from 'node:test'
import type { Line } from '../network.ts'
import { renderComment } from './testing/render.ts'
import { deskIn } from './testing/desk.ts'
import { vk } from './vk.ts'

const came = (body: unknown) => ({
  method: 'POST',
  url: '/hook',
  headers: {},
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})

const called = (line: Line, body: unknown) => vk.read?.hook?.take(line, came(body))

test('the network is told the word it wants once, and "ok" for everything it tells', async (t) => {
  const { line, people, post, books } = await deskIn(t)
  const armed = { ...line, credential: { ...line.credential, secret: 'gizli' } }
  const word = called(armed, { type: 'confirmation', group_id: 222, object: null })
  assert.equal(word?.answer.body, 'c0ffee')
  const { id } = await post('Перезвоните')
  const comment = await people.comment(id, 'Алло?')
  const kept = books.entries.get(Number(comment.id.split('_')[1]))
  assert.ok(kept)
  const event = { type: 'wall_reply_new', group_id: 222, secret: 'gizli', object: renderComment(kept) }
  const heard = called(armed, event)
  assert.equal(heard?.answer.body, 'ok')
  assert.partialDeepStrictEqual(heard?.items, [{ key: comment.id, rootId: id, author: { handle: '@id5001' } }])
  assert.equal(called(armed, { type: 'group_join', group_id: 222, secret: 'gizli', object: {} })?.answer.body, 'ok')
})

test('a stranger who does not know the secret is not heard, and nobody is when there is none', async (t) => {
  const { line } = await deskIn(t)
  const event = { type: 'wall_reply_new', group_id: 222, object: {}, secret: 'guessed' }
  const armed = { ...line, credential: { ...line.credential, secret: 'gizli' } }
  for (const [who, what] of [
    [armed, event],
    [line, event],
    [armed, { ...event, group_id: 7 }],
    [armed, 'no JSON'],
  ] as const)
    assert.deepEqual(called(who, what), { items: [], answer: { status: 403, type: 'text/plain', body: '' } })
})
