import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { attemptsOf, cancelUntouched } from './deliveries.sql.ts'
import { openBakery, soon } from './testing/bakery.ts'

test('a reply is sent once and is live with its address', async (t) => {
  const { app, square, say, work, row, told } = await openBakery(t)
  const id = await say('Fresh simit at 7.')
  await work()
  assert.equal(square.count('Fresh simit at 7.'), 1)
  const live = await row(id)
  assert.equal(live.state, 'live')
  assert.equal(live.remoteUrl, `${square.origin}/@firin/1000`)
  assert.deepEqual(
    told.map(({ id: of, state }) => [of, state]),
    [[id, 'live']],
  )
  const [attempt] = await attemptsOf(app.db.read, id)
  assert.equal(attempt?.verdict, 'live')
})

test('an answer lost after the network accepted ends in one post, found again by itself', async (t) => {
  const { app, square, say, work, row } = await openBakery(t)
  square.faults.push({ kind: 'reset-after' })
  const id = await say('The oven is hot.')
  await work()
  assert.equal((await row(id)).state, 'unknown')
  app.clock.pass({ seconds: 6 })
  await work()
  assert.equal((await row(id)).state, 'live')
  assert.equal(square.count('The oven is hot.'), 1)
  assert.equal(square.state.requests, 1)
  const history = await attemptsOf(app.db.read, id)
  assert.deepEqual(
    history.map(({ deed, verdict }) => [deed, verdict]),
    [
      ['send', 'unknown'],
      ['check', 'found'],
    ],
  )
})

test('five lost answers in a row on a network without keys are still one post', async (t) => {
  const { app, square, say, work, row } = await openBakery(t, { knowsKeys: false })
  for (let i = 0; i < 5; i += 1) square.faults.push({ kind: 'reset-after' })
  const id = await say('Poğaça with olives.')
  for (let i = 0; i < 5; i += 1) {
    await work()
    app.clock.pass({ seconds: 10 })
  }
  assert.equal((await row(id)).state, 'live')
  assert.equal(square.count('Poğaça with olives.'), 1)
})

test('a request that never arrived is asked about and then sent', async (t) => {
  const { app, square, say, work, row } = await openBakery(t)
  square.faults.push({ kind: 'reset-before' })
  const id = await say('We open at six.')
  await work()
  assert.equal((await row(id)).state, 'unknown')
  app.clock.pass({ seconds: 6 })
  await work()
  assert.equal((await row(id)).state, 'live')
  assert.equal(square.count('We open at six.'), 1)
})

test('when nobody can tell, it stays unknown until a person looks, and is not sent again', async (t) => {
  const { app, square, say, work, row, told } = await openBakery(t)
  square.faults.push({ kind: 'hang-after' })
  square.state.isBlind = true
  const id = await say('Is it there?')
  await work()
  for (let i = 0; i < 10; i += 1) {
    app.clock.pass({ minutes: 40 })
    await work()
  }
  const lost = await row(id)
  assert.equal(lost.state, 'unknown')
  assert.equal(lost.nextAt, null)
  assert.equal(square.state.requests, 1)
  assert.ok(told.every(({ state }) => state === 'unknown'))
})

test('a network that is down gets a few patient tries, and then it is a failure with its reason', async (t) => {
  const { app, square, say, work, row, told } = await openBakery(t)
  await square.close()
  const id = await say('Nobody hears us.')
  for (let i = 0; i < 12; i += 1) {
    await work()
    app.clock.pass({ minutes: 6 })
  }
  const failed = await row(id)
  assert.equal(failed.state, 'failed')
  assert.equal(failed.reason, 'transient')
  assert.deepEqual(
    told.map(({ state }) => state),
    ['failed'],
  )
  assert.equal((await attemptsOf(app.db.read, id)).length, 8)
})

test('"too many requests" is waited out to the second, and the order is kept', async (t) => {
  const { app, square, say, work } = await openBakery(t, { atOnce: 1 })
  square.faults.push({ kind: 'status', status: 429, retryAfter: 120 })
  await say('first')
  await say('second')
  await say('third')
  await work()
  app.clock.pass({ seconds: 110 })
  await work()
  assert.equal(square.state.requests, 1, 'nobody asks before the two minutes are over')
  app.clock.pass({ seconds: 11 })
  await work()
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['first', 'second', 'third'],
  )
})

test('a refused text fails with what the network said, and the others go on', async (t) => {
  const { square, say, work, row } = await openBakery(t, { atOnce: 1 })
  square.faults.push({ kind: 'status', status: 422 })
  const bad = await say('bad')
  const good = await say('good')
  await work()
  assert.equal((await row(bad)).reason, 'validation')
  assert.equal((await row(good)).state, 'live')
})

test('a key that was revoked stops the channel and keeps its posts', async (t) => {
  const { app, square, say, work, row, channelId } = await openBakery(t, { atOnce: 1 })
  square.faults.push({ kind: 'status', status: 401 })
  const first = await say('first')
  const second = await say('second')
  await work()
  app.clock.pass({ minutes: 10 })
  await work()
  assert.equal(square.state.requests, 1)
  assert.equal((await row(first)).state, 'due')
  assert.equal((await row(second)).state, 'planned')
  await app.db.write((tx) =>
    tx.updateTable('desk.channels').set({ state: 'healthy' }).where('id', '=', channelId).execute(),
  )
  await work()
  assert.deepEqual(
    square.posts.map(({ text }) => text),
    ['first', 'second'],
  )
})

test('two workers on one channel make one post of each delivery', async (t) => {
  const { app, square, say, work } = await openBakery(t, { latencyMs: 5 })
  const texts = Array.from({ length: 60 }, (_, i) => `loaf ${i}`)
  for (const text of texts) await say(text)
  await Promise.all([work(), work(), work()])
  assert.equal(square.state.requests, 60)
  for (const text of texts) assert.equal(square.count(text), 1)
  assert.ok(square.state.most <= 8, 'and never more at once than the network allows')
  const { rows } = await sql<{ owner: string | null }>`select owner from publish.lanes`.execute(app.db.read)
  assert.deepEqual(rows, [{ owner: null }])
})

test('what a dead worker had in hand is asked about after its lease, and only then sent', async (t) => {
  const { app, square, say, work, row } = await openBakery(t)
  const gone = await say('it had arrived')
  const lost = await say('it had not')
  const { key } = await app.db.read
    .selectFrom('publish.deliveries')
    .select('key')
    .where('id', '=', gone)
    .executeTakeFirstOrThrow()
  square.posts.push({ id: '500', key, text: 'it had arrived', target: '1', at: 0 })
  const leased = app.now().add({ seconds: 60 })
  await app.db.write((tx) =>
    tx
      .updateTable('publish.deliveries')
      .set({
        state: 'sending',
        attempt: 1,
        lease_owner: 'dead',
        next_at: leased,
        begun_at: app.now(),
        sent_at: app.now(),
      })
      .execute(),
  )
  await work()
  assert.equal(square.state.requests, 0, 'not before the lease is over')
  app.clock.pass({ seconds: 61 })
  await work()
  assert.equal((await row(gone)).state, 'live')
  assert.equal((await row(lost)).state, 'live')
  assert.equal(square.count('it had arrived'), 1)
  assert.equal(square.count('it had not'), 1)
})

test('what is being sent cannot be taken back; what is only planned can', async (t) => {
  const { app, square, say, work } = await openBakery(t, { latencyMs: 300 })
  const id = await say('going out')
  const working = work()
  await soon(() => square.state.underWay === 1)
  assert.deepEqual(await app.db.write((tx) => cancelUntouched(tx, { id }, app.now())), [])
  await working
  const held = await say('not yet', 10)
  const [called] = await app.db.write((tx) => cancelUntouched(tx, { id: held }, app.now()))
  assert.equal(called?.state, 'cancelled')
  app.clock.pass({ seconds: 20 })
  await work()
  assert.equal(square.count('not yet'), 0)
})

test('a worker told to stop puts back what it had not begun', async (t) => {
  const { square, say, work, row } = await openBakery(t, { latencyMs: 200, atOnce: 2 })
  const ids = []
  for (let i = 0; i < 6; i += 1) ids.push(await say(`tray ${i}`))
  const stop = new AbortController()
  const working = work(stop.signal)
  await soon(() => square.state.underWay === 2)
  stop.abort()
  await working
  const states = await Promise.all(ids.map(async (id) => (await row(id)).state))
  assert.deepEqual(states, ['live', 'live', 'planned', 'planned', 'planned', 'planned'])
})

test('the desk sends on the hour without being asked', async (t) => {
  const { square, say, startJobs } = await openBakery(t)
  await startJobs()
  const earliest = Date.now() + 2000
  await say('in two seconds', 2)
  await soon(() => square.count('in two seconds') === 1)
  assert.ok((square.posts[0]?.at ?? 0) >= earliest, 'it went out before its hour')
})
