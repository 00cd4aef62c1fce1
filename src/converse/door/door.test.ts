import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openBakery, says } from '../testing/street.ts'

const Rows = z.object({ items: z.array(z.object({ id: z.string() })) })
const PRIVATE = { kind: 'message', visibility: 'mentioned', parentId: null, rootId: null } as const

async function stranger(t: test.TestContext) {
  const bakery = await openBakery(t)
  await bakery.call('PUT /inbox/door', { screens: true })
  await bakery.hear(says('1', 'Hello, can I ask you something?', PRIVATE))
  const list = async (preset: string) => Rows.parse((await bakery.call('GET /inbox/threads', { preset })).body).items
  const [thread] = await list('screener')
  const triage = (deed: string) => bakery.call('POST /inbox/triage', { ids: [thread?.id], wish: { deed } })
  return { bakery, list, triage }
}

test('who writes privately for the first time waits at the door, and is let in for good', async (t) => {
  const { bakery, list, triage } = await stranger(t)
  assert.equal((await list('open')).length, 0)
  await bakery.hear(says('2', 'Are you there?', PRIVATE))
  assert.equal((await list('screener')).length, 1)
  await triage('let-in')
  assert.equal((await list('open')).length, 1)
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts')).body, { screener: 0, open: 1 })
})

test('who is kept out no longer comes up, until that is undone', async (t) => {
  const { bakery, list, triage } = await stranger(t)
  await triage('keep-out')
  await bakery.hear(says('2', 'Why do you not answer?', PRIVATE))
  assert.equal((await list('open')).length, 0)
  await bakery.call('POST /inbox/undo')
  assert.equal((await list('screener')).length, 1)
})

test('who has commented before is no stranger, and comments pass no door', async (t) => {
  const bakery = await openBakery(t)
  await bakery.call('PUT /inbox/door', { screens: true })
  await bakery.hear(says('1', 'Is it open?'))
  await bakery.hear(says('2', 'And on Sunday?', PRIVATE))
  assert.partialDeepStrictEqual((await bakery.call('GET /inbox/counts')).body, { open: 2, screener: 0 })
})
