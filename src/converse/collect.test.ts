import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { keepEar } from './cursors.sql.ts'
import { openBakery, says } from './testing/street.ts'

type Bakery = Awaited<ReturnType<typeof openBakery>>

const collect = ({ slice, channelId }: Bakery) =>
  slice.jobs['converse.collect'].run({ channelId }, new AbortController().signal)

test('reading goes on where it ended, and nothing is read twice or lost', async (t) => {
  const bakery = await openBakery(t)
  for (let i = 0; i < 7; i += 1) bakery.street.say(says(`a${i}`, `Loaf ${i}`))
  await collect(bakery)
  for (let i = 0; i < 4; i += 1) bakery.street.say(says(`b${i}`, `Simit ${i}`))
  await collect(bakery)
  await collect(bakery)
  assert.equal((await bakery.rows()).length, 11)
})

test('what is said aloud is heard at once; what is said while nobody listens is read when the stream is back', async (t) => {
  const bakery = await openBakery(t)
  bakery.street.say(says('before', 'Said before you came'))
  const close = await bakery.slice.open()
  try {
    await until(bakery, 1)
    bakery.street.say(says('during', 'Heard at once'))
    await until(bakery, 2)
    bakery.street.dropStream()
    bakery.street.say(says('gap', 'Said into the void'), false)
    await until(bakery, 3)
  } finally {
    await close()
  }
  assert.equal((await bakery.rows()).length, 3)
})

test('when a whole crowd speaks at once, everything is kept once and in the order in which it was said', async (t) => {
  const bakery = await openBakery(t)
  const close = await bakery.slice.open()
  const crowd = Array.from({ length: 500 }, (_, i) => says(`crowd-${i}`, `Is loaf ${i} still there?`))
  try {
    // Heard by the stream and not read from pages, which are taken a few at a time.
    bakery.street.say(says('first', 'Good morning'))
    await until(bakery, 1, PATIENT)
    for (const loaf of crowd) bakery.street.say(loaf)
    await until(bakery, 1 + crowd.length, PATIENT)
  } finally {
    await close()
  }
  assert.deepEqual(
    (await bakery.rows()).map((row) => row.external_id),
    ['first', ...crowd.map(({ key }) => key)],
  )
})

test('a channel somebody listens to is read seldom, the others every minute', async (t) => {
  const bakery = await openBakery(t)
  const { app, channelId, slice } = bakery
  const wanted = async () => {
    await slice.jobs['converse.collect-all'].run({}, new AbortController().signal)
    const jobs = sql<{
      id: string
    }>`delete from graphile_worker._private_jobs where key like 'converse.collect/%' returning id`
    return (await app.db.write((tx) => jobs.execute(tx))).rows.length
  }
  await collect(bakery)
  assert.equal(await wanted(), 1)
  await app.db.write((tx) => keepEar(tx, channelId, app.now(), app.now()))
  assert.equal(await wanted(), 0)
  app.clock.pass({ minutes: 6 })
  await app.db.write((tx) => keepEar(tx, channelId, app.now(), app.now()))
  assert.equal(await wanted(), 1)
})

/** Looks of 50 ms; only who waits in vain waits to the end. */
const PATIENT = 1_200

async function until(bakery: Bakery, count: number, looks = 100) {
  for (let left = looks; left > 0; left -= 1) {
    if ((await bakery.rows()).length >= count) return
    await wait(50)
  }
  assert.equal((await bakery.rows()).length, count)
}
