import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { openBakery } from './bakery.ts'
import type { Caller } from './desk.ts'

const KILLS = 20
const POSTS = 200

/** They wait for the clock more than they work. */
void suite('whatever dies, every post stands there once', { concurrency: 2 }, () => {
  void test(
    'a desk killed twenty times during two hundred deliveries publishes each of them exactly once',
    // Twenty starts of a desk, each beside whatever else is being tested.
    { timeout: 1_200_000 },
    async (t) => {
      const bakery = await openBakery(['--quiet', '--latency', '2000'])
      t.after(bakery.close)
      const texts = Array.from({ length: POSTS }, (_, number) => `Batch ${number} is out of the oven.`)
      // All at one minute on a slow network: every kill finds some of them under way.
      const ids = new Map<string, string>()
      for (const text of texts) ids.set(text, await bakery.plan(text, 2))
      await dueIn(bakery.call, [...ids.values()][0] ?? '')
      for (let kill = 0; kill < KILLS; kill += 1) {
        await wait(Math.random() * 3_000)
        await bakery.desk.program().stop('SIGKILL')
        await bakery.desk.again()
      }
      const deliveries = await bakery.settled([...ids.values()], 300)
      const counts = await bakery.town.counts('Batch ')
      for (const [text, id] of ids) {
        const delivery = deliveries.get(id)
        const times = counts[text] ?? 0
        assert.ok(times <= 1, `“${text}” stands ${times} times in the town`)
        if (delivery?.state === 'live') assert.equal(times, 1, `“${text}” is called live and is not there`)
        else assert.ok(delivery?.reasonSaid, `“${text}” is ${delivery?.state} without a reason`)
      }
      assert.equal(Object.keys(counts).length, POSTS, 'every one of them could be published')
    },
  )

  void test(
    'an answer lost after the network accepted leaves one post, called live',
    { timeout: 120_000 },
    async (t) => {
      const bakery = await openBakery()
      t.after(bakery.close)
      await bakery.town.fail({ kind: 'answer-lost', on: 'publish', times: 2 })
      const text = 'The oven is hot again.'
      const id = await bakery.publish(text, 1)
      const delivery = (await bakery.settled([id], 90)).get(id)
      assert.equal(delivery?.state, 'live')
      assert.deepEqual(await bakery.town.counts(text), { [text]: 1 })
    },
  )

  void test(
    'a network that asks for thirty seconds of quiet gets them, and the order is kept',
    { timeout: 120_000 },
    async (t) => {
      const bakery = await openBakery()
      t.after(bakery.close)
      await bakery.town.fail({ kind: 'rate', on: 'publish', dialect: 'seconds', seconds: 30 })
      const start = performance.now()
      const ids = [await bakery.publish('First tray.', 1), await bakery.publish('Second tray.', 3)]
      const deliveries = await bakery.settled(ids, 90)
      assert.deepEqual(
        [...deliveries.values()].map(({ state }) => state),
        ['live', 'live'],
      )
      assert.ok(performance.now() - start > 30_000, 'it spoke before the thirty seconds were over')
      assert.deepEqual(await bakery.town.counts(''), { 'First tray.': 1, 'Second tray.': 1 })
    },
  )

  void test('a database that is away for twenty seconds loses nothing', { timeout: 200_000 }, async (t) => {
    const bakery = await openBakery(['--quiet', '--latency', '40'])
    t.after(bakery.close)
    const ids: string[] = []
    for (let number = 0; number < 40; number += 1)
      ids.push(await bakery.publish(`Tray ${number} is ready.`, 10 + Math.floor(number / 4)))
    await wait(6_000)
    const pid = postmasterOf(bakery.desk.dataFolder)
    for (const signal of ['SIGSTOP', 'SIGCONT'] as const) {
      for (const one of [pid, ...childrenOf(pid)]) process.kill(one, signal)
      await wait(signal === 'SIGSTOP' ? 20_000 : 0)
    }
    const deliveries = await bakery.settled(ids, 150)
    const counts = await bakery.town.counts('Tray ')
    assert.ok(
      [...deliveries.values()].every(({ state }) => state === 'live'),
      JSON.stringify([...deliveries.values()].filter(({ state }) => state !== 'live')),
    )
    assert.equal(Object.keys(counts).length, ids.length)
    assert.ok(Object.values(counts).every((times) => times === 1))
  })
})

/** Waits until the post's hour has come. */
async function dueIn(call: Caller, id: string) {
  const { at } = await call('GET /publish/posts/:id', { id }, z.object({ at: z.string() }))
  await wait(Math.max(0, Date.parse(at) - Date.now()))
}

/** The first line of the file Postgres keeps about itself. */
function postmasterOf(dataFolder: string): number {
  const file = readFileSync(`${dataFolder}/postgres/data/postmaster.pid`, 'utf8')
  return Number(file.split('\n')[0])
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid)

function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
  } catch {
    return null
  }
}
