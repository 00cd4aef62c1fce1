import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createNetworks } from '#networks'
import { createOutgoing } from '#platform/outgoing.ts'
import { createLog } from '#platform/log.ts'
import { openFaultDesk } from './fault-desk.ts'
import { ROWS } from './fault-rows.ts'
import { madeUpWorlds } from './worlds.ts'

/** Rows wait for a network more than they work. */
const AT_ONCE = 4
const TIMEOUT_MS = 180_000

const WORLDS = await madeUpWorlds()
const SENDERS = createNetworks().all.filter(({ publish }) => publish)

/** The table of what goes wrong: each row ends with as many posts on the other side as the desk says there are. */
void suite('what goes wrong', { concurrency: AT_ONCE, timeout: 1_800_000 }, () => {
  for (const { id } of SENDERS) {
    const open = WORLDS.get(id)
    if (!open) {
      void test(`nothing can be lost on the way to ${id}: nothing is sent`, () => sendsNothing(id))
      continue
    }
    void suite(`what goes wrong on ${id}`, { concurrency: 1 }, () => {
      for (const { title, prove, lateness } of ROWS) {
        void test(title, { timeout: TIMEOUT_MS }, async (t) => {
          await prove(await openFaultDesk(t, open, lateness))
        })
      }
    })
  }
})

/** Whoever has no world to be tried in must do without the outside. */
async function sendsNothing(id: string) {
  const asked: string[] = []
  const outgoing = createOutgoing({ allow: [], now: () => Temporal.Now.instant(), log: createLog('silent') })
  const http = {
    ...outgoing,
    request: (ask: Parameters<typeof outgoing.request>[0]) => {
      asked.push(ask.url)
      return outgoing.request(ask)
    },
  }
  try {
    const network = SENDERS.find((one) => one.id === id)
    assert.ok(network?.publish)
    const settings = { page: 'https://firin.example/wall', name: 'Fırın', word: 'firin', site: 'https://firin.example' }
    const met = await network.connect(http, settings, {})
    assert.ok(met.ok)
    const line = { http, account: met.value, credential: {} }
    const now = Temporal.Now.instant()
    const draft = {
      title: 'Simit',
      text: 'Simit at seven',
      warning: null,
      language: 'en',
      visibility: 'public',
      media: [],
      poll: null,
    } as const
    const intent = { key: 'one', draft, target: null, notBefore: now, lastSentAt: null, taken: [] }
    const made = await network.publish.prepare(line, intent, [])
    assert.equal(made.state, 'ready')
    const outcome = await network.publish.commit(line, intent, [])
    assert.ok(outcome.state === 'live' || outcome.state === 'held')
    assert.deepEqual(asked, [])
  } finally {
    await outgoing.close()
  }
}
