import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openWorld as openBluesky } from '../src/networks/bluesky/testing/world.ts'
import { openWorld as openDiscord } from '../src/networks/discord/testing/world.ts'
import { openDiscourseWorld } from '../src/networks/discourse/testing/world.ts'
import { openFacebook } from '../src/networks/facebook/testing/open.ts'
import { openGhostWorld } from '../src/networks/ghost/testing/world.ts'
import { openWorld as openLinkedIn } from '../src/networks/linkedin/testing/world.ts'
import { openNodeBBWorld } from '../src/networks/nodebb/testing/world.ts'
import { openTelegram } from '../src/networks/telegram/testing/open.ts'
import type { TrialWorld } from '../src/networks/trial.ts'
import { openVk } from '../src/networks/vk/testing/open.ts'
import { openWordPressWorld } from '../src/networks/wordpress/testing/world.ts'
import { openWorld as openX } from '../src/networks/x/testing/world.ts'
import { openTrialWorld as openMastodon } from '../src/practice/trial-world.ts'
import { cancelUntouched } from '../src/publish/deliveries.sql.ts'
import { sweep } from '../src/publish/sweep.ts'
import { soon } from '../src/publish/testing/bakery.ts'
import { openFaultDesk, type FaultDesk } from './fault-desk.ts'

const WORLDS: Record<string, () => Promise<TrialWorld>> = {
  mastodon: openMastodon,
  bluesky: async () => (await openBluesky()).world,
  telegram: openTelegram,
  vk: openVk,
  x: async () => (await openX()).world,
  facebook: openFacebook,
  linkedin: async () => (await openLinkedIn()).world,
  discord: async () => (await openDiscord()).world,
  discourse: openDiscourseWorld,
  nodebb: openNodeBBWorld,
  wordpress: openWordPressWorld,
  ghost: openGhostWorld,
}

/** Where nobody can be asked what became of a request, a person must look; elsewhere it is found by itself. */
const ASKED_OR_UNKNOWN = new Set(['live', 'unknown'])

/** The table of what goes wrong: each row ends with as many posts on the other side as the desk says there are. */
for (const [name, open] of Object.entries(WORLDS)) {
  const row = (title: string, prove: (desk: FaultDesk) => Promise<void>, late?: 'ask' | 'skip') => {
    void test(title, { timeout: 180_000 }, async (t) => {
      const desk = await openFaultDesk(t, open, late)
      await prove(desk)
    })
  }

  suite(`what goes wrong on ${name}`, { timeout: 1_800_000 }, () => {
    row('an answer lost after a post was accepted: one post, found again or "unknown" with one press', async (desk) => {
      const text = desk.words('Simit')
      desk.world.faults.next({ on: 'publish', kind: 'answer-lost' })
      const id = await desk.plan(text)
      await settle(desk, id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.equal(await desk.world.count(text), 1)
    })

    row('the same on an answer: one answer', async (desk) => {
      const first = await desk.plan(desk.words('Poğaça'))
      await settle(desk, first)
      const { remoteId, remoteUrl } = await desk.row(first)
      assert.ok(remoteId)
      const text = desk.words('Zeytinli')
      desk.world.faults.next({ on: 'publish', kind: 'answer-lost' })
      const id = await desk.plan(text, { id: remoteId, url: remoteUrl ?? '', handle: null })
      await settle(desk, id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.ok((await desk.world.count(text)) <= 1)
    })

    row('a network that is down: patient tries, then a failure with its reason, and people are told', async (desk) => {
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
    })

    row('a worker killed in the middle of publishing: at most one post, told after the lease', async (desk) => {
      const text = desk.words('Yarıda')
      desk.world.faults.next({ on: 'publish', kind: 'hang', committed: true })
      const id = await desk.plan(text)
      await desk.killedWorker(async () => (await desk.world.count(text)) === 1)
      assert.equal((await desk.row(id)).state, 'sending')
      desk.app.clock.pass({ seconds: 61 })
      await settle(desk, id)
      assert.ok(ASKED_OR_UNKNOWN.has((await desk.row(id)).state), (await desk.row(id)).state)
      assert.equal(await desk.world.count(text), 1)
    })

    row('a list of jobs that was lost: the sweep finds the post, and it goes out once', async (desk) => {
      const text = desk.words('Unutulmuş')
      const id = await desk.plan(text)
      await sweep(desk.app)
      await settle(desk, id)
      assert.equal((await desk.row(id)).state, 'live')
      assert.equal(await desk.world.count(text), 1)
    })

    row(
      'three days off, on a channel that asks: nothing goes out by itself',
      (desk) => threeDaysOff(desk, 'late'),
      'ask',
    )

    row(
      'three days off, on a channel that skips: nothing goes out, and it says so',
      (desk) => threeDaysOff(desk, 'failed'),
      'skip',
    )

    row('three days off, on a channel that publishes: one after another and not as a flood', async (desk) => {
      const texts = [desk.words('Dünkü'), desk.words('Evvelki')]
      const ids: string[] = []
      for (const text of texts) ids.push(await desk.plan(text))
      desk.app.clock.pass({ hours: 72 })
      await desk.work()
      const [first = 0, second = 0] = await Promise.all(texts.map(desk.world.count))
      assert.ok(first + second <= 1, 'not both at once')
      for (const id of ids) await settle(desk, id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1])
    })

    row('an edit while it is being published: refused, and what was begun is one post', async (desk) => {
      const text = desk.words('Yolda')
      desk.world.faults.next({ on: 'publish', kind: 'slow', ms: 700 })
      const id = await desk.plan(text)
      const working = desk.work()
      await soon(async () => (await desk.row(id)).state === 'sending')
      assert.deepEqual(await desk.app.db.write((tx) => cancelUntouched(tx, { id }, desk.app.now())), [])
      await working
      await settle(desk, id)
      assert.equal(await desk.world.count(text), 1)
    })

    row('"too many requests": waited out, nothing sent meanwhile, the order kept', async (desk) => {
      const texts = ['Bir', 'İki', 'Üç'].map(desk.words)
      desk.world.faults.next({ on: 'publish', kind: 'rate', dialect: 'seconds', seconds: 120 })
      const ids: string[] = []
      for (const text of texts.slice(0, 1)) ids.push(await desk.plan(text))
      await desk.work()
      for (const text of texts.slice(1)) ids.push(await desk.plan(text))
      await desk.work()
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [0, 0, 0])
      desk.app.clock.pass({ seconds: 50 })
      await desk.work()
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [0, 0, 0])
      desk.app.clock.pass({ seconds: 75 })
      for (const id of ids) await settle(desk, id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1, 1])
    })

    row('"all is well" with an error inside: never called live while nothing is there', async (desk) => {
      const text = desk.words('Sahte')
      desk.world.faults.next({ on: 'publish', kind: 'body', body: 'error-in-200', committed: false })
      const id = await desk.plan(text)
      await desk.work()
      const first = await desk.row(id)
      assert.equal(first.state === 'live' ? 1 : 0, await desk.world.count(text))
      await settle(desk, id)
      const { state } = await desk.row(id)
      assert.equal(await desk.world.count(text), state === 'live' ? 1 : 0)
    })

    row('two workers at once: one post of each', async (desk) => {
      const texts = Array.from({ length: 4 }, (_, i) => desk.words(`Tepsi ${i}`))
      const ids = []
      for (const text of texts) ids.push(await desk.plan(text))
      await Promise.all([desk.work(), desk.work()])
      for (const id of ids) await settle(desk, id)
      assert.deepEqual(await Promise.all(texts.map(desk.world.count)), [1, 1, 1, 1])
    })
  })
}

/** Works until nothing happens by itself any more. */
async function settle(desk: FaultDesk, id: string) {
  for (let round = 0; round < 12; round += 1) {
    await desk.work()
    const { nextAt } = await desk.row(id)
    if (nextAt === null) return
    const ms = nextAt.since(desk.app.now()).total('milliseconds')
    desk.app.clock.pass({ milliseconds: Math.max(100, Math.ceil(ms) + 100) })
  }
}

async function threeDaysOff(desk: FaultDesk, state: 'late' | 'failed') {
  const text = desk.words('Bayat')
  const id = await desk.plan(text)
  desk.app.clock.pass({ hours: 72 })
  await desk.work()
  assert.equal((await desk.row(id)).state, state)
  assert.ok((await desk.row(id)).reason)
  assert.equal(await desk.world.count(text), 0)
}
