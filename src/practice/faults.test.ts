import assert from 'node:assert/strict'
import test from 'node:test'
import { quietTown } from './testing/quiet-town.ts'

test('a failure that was asked for spoils so many answers and then is over', async (t) => {
  const { ask, publish, town } = await quietTown(t)
  await ask('/practice/faults', { body: { kind: 'status', status: 500, committed: true, times: 2 } })
  const post = (status: string) => ask('/api/v1/statuses', { body: { status } })
  assert.equal((await post('One')).status, 500)
  assert.equal((await post('Two')).status, 500)
  await publish('Three')
  assert.deepEqual([town.count('One'), town.count('Two'), town.count('Three')], [1, 1, 1])
  assert.equal((await ask('/practice/count?text=One')).json.count, 1)
})

test('a line is cut before or after the deed', async (t) => {
  const { ask, town } = await quietTown(t)
  for (const [kind, count] of [
    ['reset-before', 0],
    ['answer-lost', 1],
  ] as const) {
    await ask('/practice/faults', { body: { kind } })
    await assert.rejects(ask('/api/v1/statuses', { body: { status: kind } }))
    assert.equal(town.count(kind), count)
  }
})

test('asking for quiet says for how long', async (t) => {
  const { ask, town } = await quietTown(t)
  await ask('/practice/faults', { body: { kind: 'rate', seconds: 120 } })
  const { status, headers } = await ask('/api/v1/statuses', { body: { status: 'Quiet' } })
  assert.equal(status, 429)
  assert.equal(headers.get('retry-after'), '120')
  assert.equal(town.count('Quiet'), 0)
})

test('a failure nobody knows is refused', async (t) => {
  const { ask } = await quietTown(t)
  assert.equal((await ask('/practice/faults', { body: { kind: 'earthquake' } })).status, 422)
})

test('keys can be taken away in the middle', async (t) => {
  const { ask } = await quietTown(t)
  await ask('/practice/tokens/revoke', { body: {} })
  assert.equal((await ask('/api/v1/accounts/verify_credentials')).status, 401)
})
