import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestFor } from './client.ts'

test('the names in a path are taken from what is sent', () => {
  assert.deepEqual(requestFor('POST /inbox/threads/:id/done', { id: '7', note: 'sent a new simit' }), {
    method: 'POST',
    url: '/api/v1/inbox/threads/7/done',
    body: '{"note":"sent a new simit"}',
  })
})

test('reading sends the rest as a query and leaves out what is not there', () => {
  const { url, body } = requestFor('GET /watch/stories', {
    lane: 'signals',
    next: undefined,
    topic: ['bread', 'olives'],
  })
  assert.equal(url, '/api/v1/watch/stories?lane=signals&topic=bread&topic=olives')
  assert.equal(body, undefined)
})

test('a name with a slash stays one step of the path', () => {
  assert.equal(requestFor('GET /tags/:name', { name: 'a/b' }).url, '/api/v1/tags/a%2Fb')
})
