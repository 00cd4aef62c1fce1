import assert from 'node:assert/strict'
import test from 'node:test'
import { square, status } from '../testing/square.ts'
import { act } from './act.ts'

const door = '/api/v1/statuses/9'

test('a post that is gone is as deleted as can be, one that stays although nobody would delete it is not', async (t) => {
  const { line } = await square(t, {})
  assert.equal((await act.perform(line, { action: 'delete', refId: '9' })).state, 'live')
  const { line: small } = await square(t, { [`GET ${door}`]: { body: status('9', '<p>Taze simit</p>') } })
  const outcome = await act.perform(small, { action: 'delete', refId: '9' })
  assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'unsupported')
})
