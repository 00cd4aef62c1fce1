import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createLog } from '#platform/log.ts'
import { createOutgoing } from '#platform/outgoing.ts'
import { withBudget } from './budget.ts'
import type { Intent, Line } from './network.ts'
import { intent } from './testing/square.ts'
import { openWorld } from './x/testing/world.ts'

/** A desk at X, where every request costs, with a purse of its own. */
async function deskWith(t: TestContext, budget: number | null) {
  const { world, server } = await openWorld()
  const http = createOutgoing({ allow: world.origins, now: world.now, log: createLog('silent') })
  t.after(async () => {
    await http.close()
    await world.close()
  })
  const met = await world.network.connect(http, world.settings, world.credential)
  assert.ok(met.ok)
  const line: Line = { http, account: met.value, credential: world.credential }
  let spent = 0
  const pay = (money: number) => void (spent += money)
  const { publish, read } = withBudget(world.network, { budget, spent: () => spent, pay })
  assert.ok(publish && read)
  const mean = (text: string): Intent => ({ ...intent(text), notBefore: world.now(), lastSentAt: null })
  return { world, server, line, publish, read, mean, spent: () => Math.round(spent * 1000) / 1000 }
}

test('posts go out until the next one would not fit, and then nothing is asked of the network', async (t) => {
  const { publish, line, mean, world, spent } = await deskWith(t, 0.04)
  for (const text of ['Bir', 'İki']) assert.equal((await publish.commit(line, mean(text), [])).state, 'live')
  assert.equal(spent(), 0.03)
  const third = await publish.commit(line, mean('Üç'), [])
  assert.partialDeepStrictEqual(third, { state: 'not-sent', error: { reason: 'budget', retryAt: null } })
  assert.equal(await world.count('Üç'), 0)
  assert.equal(spent(), 0.03)
})

test('a post with a link waits where a plain one still fits', async (t) => {
  const { publish, line, mean } = await deskWith(t, 0.1)
  assert.equal((await publish.commit(line, mean('Bak: https://firin.example'), [])).state, 'not-sent')
  assert.equal((await publish.commit(line, mean('Bakmayın'), [])).state, 'live')
})

test('reading costs what came, and stops while a whole page would not fit', async (t) => {
  const { read, line, world, spent } = await deskWith(t, 0.102)
  const start = await read.pull(line, 'inbox', null)
  assert.ok(start.ok)
  const before = spent()
  for (const text of ['Bir', 'İki', 'Üç']) await world.people.mention(text)
  const page = await read.pull(line, 'inbox', start.value.cursor)
  assert.ok(page.ok)
  assert.equal(page.value.items.length, 3)
  assert.equal(spent(), Math.round((before + 0.003) * 1000) / 1000)
  const refused = await read.pull(line, 'inbox', page.value.cursor)
  assert.equal(!refused.ok && refused.reason, 'budget')
})

test('what became of a post is asked even when the purse is empty', async (t) => {
  const { publish, line, mean, world } = await deskWith(t, 0.015)
  const post = { ...mean('Kayıp'), lastSentAt: world.now() }
  world.faults.next({ on: 'publish', kind: 'answer-lost' })
  assert.equal((await publish.commit(line, post, [])).state, 'unknown')
  assert.equal((await publish.reconcile(line, post)).state, 'found')
})

test('without a budget everything is asked and counted', async (t) => {
  const { publish, line, mean, spent } = await deskWith(t, null)
  assert.equal((await publish.commit(line, mean('Bir'), [])).state, 'live')
  assert.equal(spent(), 0.015)
})
