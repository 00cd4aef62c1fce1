import assert from 'node:assert/strict'
import test from 'node:test'
import type { Action } from '../account.ts'
import { deskIn } from './testing/desk.ts'
import { troubleOf } from './trouble.ts'
import { vk } from './vk.ts'

test('a person is banned and let in again, as often as one likes', async (t) => {
  const { line, people, post } = await deskIn(t)
  const { id } = await post('Тише')
  const { authorId } = await people.comment(id, 'ШУМ')
  const after = async (action: Action) => {
    for (let time = 0; time < 2; time += 1)
      assert.equal((await vk.act?.perform(line, { action, refId: authorId }))?.state, 'live', action)
    return people.isBlocked(authorId)
  }
  assert.equal(await after('block'), true)
  assert.equal(await after('unblock'), false)
})

test('a comment of a stranger is deleted, and deleting it again is no fault', async (t) => {
  const { line, people, post, kept } = await deskIn(t)
  const { id } = await post('Порядок')
  const comment = await people.comment(id, 'Реклама')
  for (let time = 0; time < 2; time += 1)
    assert.equal((await vk.act?.perform(line, { action: 'delete', refId: comment.id }))?.state, 'live')
  assert.equal(await kept(comment.id), null)
})

test('with the community’s key alone nothing is done to anybody', async (t) => {
  const { line, people, post } = await deskIn(t, 'community')
  const { id } = await post('Руки прочь')
  const comment = await people.comment(id, 'Реклама')
  for (const action of ['like', 'delete', 'block'] as const)
    assert.partialDeepStrictEqual(await vk.act?.perform(line, { action, refId: comment.id }), { state: 'rejected' })
})

const CODES: [number | null, number, string, string, boolean][] = [
  [5, 200, 'User authorization failed', 'auth', true],
  [6, 200, 'Too many requests per second', 'rate', true],
  [9, 200, 'Flood control', 'rate', true],
  [29, 200, 'Rate limit reached', 'quota', true],
  [10, 200, 'Internal server error', 'transient', false],
  [14, 200, 'Captcha needed', 'human-needed', true],
  [15, 200, 'Access denied', 'scope', true],
  [15, 200, 'Access denied: post was not found', 'not-found', true],
  [27, 200, 'Group authorization failed', 'scope', true],
  [1051, 200, 'Method is unavailable', 'scope', true],
  [214, 200, 'Access to adding post denied', 'validation', true],
  [219, 200, 'Advertisement post was recently added', 'validation', true],
  [222, 200, 'Hyperlinks are forbidden', 'validation', true],
  [null, 502, '', 'transient', false],
  [null, 302, '', 'protocol', false],
]

for (const [code, status, said, reason, certain] of CODES) {
  test(`error ${code ?? status} “${said}” is told as ${reason}`, () => {
    assert.deepEqual(troubleOf(status, code, said), { reason, certain })
  })
}

test('one post that is closed to us does not put the key of the whole community in doubt', () => {
  const closed = troubleOf(200, 15, 'Access denied: no access to comment this post', 'wall.createComment')
  assert.deepEqual(closed, { reason: 'validation', certain: true })
  assert.deepEqual(troubleOf(200, 15, 'Access denied', 'wall.post'), { reason: 'scope', certain: true })
})
