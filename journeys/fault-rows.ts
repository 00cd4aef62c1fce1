import assert from 'node:assert/strict'
import { cancelUntouched } from '../src/publish/deliveries.sql.ts'
import { sweep } from '../src/publish/sweep.ts'
import { soon } from '../src/publish/testing/bakery.ts'
import type { FaultDesk } from './fault-desk.ts'

type Row = { title: string; lateness?: 'ask' | 'skip'; prove: (desk: FaultDesk) => Promise<void> }

/** Where nobody can be asked what became of a request, a person must look; elsewhere it is found by itself. */
const ASKED_OR_UNKNOWN = new Set(['live', 'unknown'])
/** Long enough for whoever looks meanwhile, on a machine with much to do. */
const SLOW_MS = 2_000
const QUIET_SECONDS = 120

export const ROWS: readonly Row[] = [
  {
    title: 'an answer lost after a post was accepted: one post, found again or "unknown" with one press',
    prove: async (desk) => {
      const text = desk.words('Simit')
      desk.world.faults.next({ on: 'publish', kind: 'answer-lost' })
      const id = await desk.plan(text)
      await desk.settle(id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.equal(await desk.world.count(text), 1)
    },
  },
  {
    title: 'the same on an answer: one answer',
    prove: async (desk) => {
      const first = await desk.plan(desk.words('Poğaça'))
      await desk.settle(first)
      const { remoteId, remoteUrl } = await desk.row(first)
      assert.ok(remoteId)
      const text = desk.words('Zeytinli')
      desk.world.faults.next({ on: 'publish', kind: 'answer-lost' })
      const id = await desk.plan(text, { id: remoteId, url: remoteUrl ?? '', handle: null })
      await desk.settle(id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.equal(await desk.world.count(text), 1)
    },
  },
  {
    title: 'a network that is down: patient tries, then a failure with its reason, and people are told',
    prove: async (desk) => {
      const id = await desk.plan(desk.words('Kapalı'))
      await desk.world.close()
      for (let i = 0; i < 12; i += 1) {
        await desk.work()
        desk.app.clock.pass({ minutes: 6 })
      }
      const failed = await desk.row(id)
      assert.equal(failed.state, 'failed')
      assert.equal(failed.reason, 'transient')
      assert.deepEqual(
        desk.told.map(({ state }) => state),
        ['failed'],
      )
    },
  },
  {
    title: 'a worker killed in the middle of publishing: at most one post, told after the lease',
    prove: async (desk) => {
      const text = desk.words('Yarıda')
      desk.world.faults.next({ on: 'publish', kind: 'hang', committed: true })
      const id = await desk.plan(text)
      await desk.killedWorker(id, async () => (await desk.world.count(text)) === 1)
      assert.equal((await desk.row(id)).state, 'sending')
      desk.app.clock.pass({ seconds: 61 })
      await desk.settle(id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.equal(await desk.world.count(text), 1)
    },
  },
  {
    title: 'a list of jobs that was lost: the sweep finds the post, and it goes out once',
    prove: async (desk) => {
      const text = desk.words('Unutulmuş')
      const id = await desk.plan(text)
      await desk.loseJobs()
      assert.equal(await desk.jobs(), 0)
      await sweep(desk.app)
      assert.equal(await desk.jobs(), 1)
      await desk.settle(id)
      assert.equal((await desk.row(id)).state, 'live')
      assert.equal(await desk.world.count(text), 1)
    },
  },
  {
    title: 'three days off, on a channel that asks: nothing goes out by itself',
    lateness: 'ask',
    prove: (desk) => threeDaysOff(desk, 'late'),
  },
  {
    title: 'three days off, on a channel that skips: nothing goes out, and it says so',
    lateness: 'skip',
    prove: (desk) => threeDaysOff(desk, 'failed'),
  },
  {
    title: 'three days off, on a channel that publishes: one after another and not as a flood',
    prove: async (desk) => {
      const texts = [desk.words('Dünkü'), desk.words('Evvelki')]
      const ids: string[] = []
      for (const text of texts) ids.push(await desk.plan(text))
      desk.app.clock.pass({ hours: 72 })
      await desk.work()
      const [first = 0, second = 0] = await Promise.all(texts.map(desk.world.count))
      assert.ok(first + second <= 1, 'not both at once')
      for (const id of ids) await desk.settle(id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1])
    },
  },
  {
    title: 'an edit while it is being published: refused, and what was begun is one post',
    prove: async (desk) => {
      const text = desk.words('Yolda')
      desk.world.faults.next({ on: 'publish', kind: 'slow', ms: SLOW_MS })
      const id = await desk.plan(text)
      const settled = desk.settle(id)
      await soon(() => desk.isOnItsWay(id), 60)
      assert.deepEqual(await desk.app.db.write((tx) => cancelUntouched(tx, { id }, desk.app.now())), [])
      await settled
      assert.equal((await desk.row(id)).state, 'live')
      assert.equal(await desk.world.count(text), 1)
    },
  },
  {
    title: '"too many requests": waited out, nothing sent meanwhile, the order kept',
    prove: async (desk) => {
      const texts = ['Bir', 'İki', 'Üç'].map(desk.words)
      const none = async () => assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [0, 0, 0])
      desk.world.faults.next({ on: 'publish', kind: 'rate', dialect: 'seconds', seconds: QUIET_SECONDS })
      const ids = [await desk.plan(texts[0] ?? '')]
      const quietUntil = await desk.parked(ids[0] ?? '')
      const seconds = quietUntil.since(desk.app.now()).total('seconds')
      // A minute where the network does not say for how long.
      assert.ok(seconds > 30 && seconds < QUIET_SECONDS + 5, `quiet for ${seconds} seconds`)
      for (const text of texts.slice(1)) ids.push(await desk.plan(text))
      await desk.work()
      await none()
      desk.app.clock.pass({ seconds: Math.floor(seconds / 3) })
      await desk.work()
      await none()
      for (const id of ids) await desk.settle(id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1, 1])
      assert.deepEqual(await desk.takenSince(quietUntil), ids)
    },
  },
  {
    title: '"all is well" with an error inside: never called live while nothing is there',
    prove: async (desk) => {
      const text = desk.words('Sahte')
      desk.world.faults.next({ on: 'publish', kind: 'body', body: 'error-in-200', committed: false })
      const id = await desk.plan(text)
      await desk.work()
      const first = await desk.row(id)
      assert.equal(first.state === 'live' ? 1 : 0, await desk.world.count(text))
      await desk.settle(id)
      const { state } = await desk.row(id)
      assert.equal(await desk.world.count(text), state === 'live' ? 1 : 0)
    },
  },
  {
    title: 'two workers at once: one post of each',
    prove: async (desk) => {
      const texts = Array.from({ length: 4 }, (_, i) => desk.words(`Tepsi ${i}`))
      const ids = []
      for (const text of texts) ids.push(await desk.plan(text))
      await Promise.all([desk.work(), desk.work()])
      for (const id of ids) await desk.settle(id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1, 1, 1])
    },
  },
]

async function threeDaysOff(desk: FaultDesk, state: 'late' | 'failed') {
  const text = desk.words('Bayat')
  const id = await desk.plan(text)
  desk.app.clock.pass({ hours: 72 })
  await desk.work()
  assert.equal((await desk.row(id)).state, state)
  assert.ok((await desk.row(id)).reason)
  assert.equal(await desk.world.count(text), 0)
}
