import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from '../testing/desk.ts'
import { soon } from '../testing/bakery.ts'

const WORKER = fileURLToPath(new URL('../testing/worker.ts', import.meta.url))
const SIMIT = 'Fresh simit at 7.'
const LATER = 'Fresh simit at 8.'

const Made = z.object({ id: z.string() })
const Standing = z.object({ text: z.string(), standing: z.number() })
const Account = z.looseObject({ can: z.looseObject({ publish: z.looseObject({}) }) })
const Told = z.object({ history: z.array(z.object({ said: z.string() })) })

type Desk = Awaited<ReturnType<typeof openThread>>

/** Olga with a post that stands on the square. */
async function openLive(
  t: Parameters<typeof openThread>[0],
  wish: Parameters<typeof openThread>[2] = {},
  text = SIMIT,
) {
  const desk = await openThread(t, text, wish)
  await desk.publish()
  await desk.work()
  await desk.work()
  const { deliveries } = await desk.read()
  const [first] = deliveries
  assert.equal(first?.state, 'live')
  const id = first?.id ?? ''
  desk.square.state.requests = 0
  return {
    ...desk,
    live: id,
    change: async (words: string, holdSeconds = 0) =>
      Made.parse(await desk.ask('POST /publish/deliveries/:id/change', { id, text: words, holdSeconds })),
    standing: async () => Standing.parse(await desk.ask('GET /publish/deliveries/:id/live', { id })),
    takeDown: (holdSeconds = 0) => desk.ask('POST /publish/deliveries/:id/take-down', { id, holdSeconds }),
    /** How it is shown. */
    shown: async () => (await desk.read()).deliveries.map(({ state }) => state),
    words: () => desk.square.posts.map((post) => post.text),
    history: async () => {
      const told = Told.parse(await desk.ask('GET /publish/deliveries/:id', { id }))
      return told.history.map(({ said }) => said).join('\n')
    },
  }
}

test('a post that is out gets other words with one request, and its history tells it', async (t) => {
  const { change, work, words, shown, square, history, standing } = await openLive(t)
  await change(LATER)
  assert.deepEqual(await shown(), ['changing'])
  await work()
  assert.deepEqual(words(), [LATER])
  assert.deepEqual(await shown(), ['live'])
  assert.equal(square.changes.length, 1)
  assert.match(await history(), /Olga changed what is live.*the network shows the new words/s)
  assert.equal((await standing()).text, LATER)
})

test('a change waits ten seconds in which it can be taken back', async (t) => {
  const { change, ask, work, words, later, shown, square } = await openLive(t)
  const { id } = await change(LATER, 10)
  await work()
  assert.equal(square.changes.length, 0)
  await ask('DELETE /publish/deliveries/:id', { id })
  await later(11)
  assert.deepEqual(words(), [SIMIT])
  assert.deepEqual(await shown(), ['live'])
})

test('a later change replaces one that still waits, and follows one that is on its way', async (t) => {
  const { change, words, later, work, square } = await openLive(t)
  const first = await change('one', 10)
  assert.deepEqual(await change('two', 10), first)
  await later(11)
  assert.deepEqual(words(), ['two'])
  square.faults.push({ kind: 'reset-before' })
  await change('three')
  await work()
  await change('four')
  await work()
  assert.deepEqual(words(), ['two'], 'nobody overtakes a change whose outcome is open')
  for (let i = 0; i < 4; i += 1) await later(10)
  assert.deepEqual(
    square.changes.map(({ text }) => text),
    ['two', 'three', 'four'],
  )
})

test('an answer lost after the change arrived is found by looking, and nothing is sent twice', async (t) => {
  const { change, work, later, words, shown, square, history } = await openLive(t)
  square.faults.push({ kind: 'reset-after' })
  await change(LATER)
  await work()
  assert.deepEqual(await shown(), ['changing'])
  await later(6)
  assert.deepEqual(words(), [LATER])
  assert.deepEqual(await shown(), ['live'])
  assert.equal(square.state.requests, 1)
  assert.match(await history(), /the new words stand there/)
})

test('a change that never arrived is looked for and then sent', async (t) => {
  const { change, work, later, words, square } = await openLive(t)
  square.faults.push({ kind: 'reset-before' })
  await change(LATER)
  await work()
  await later(6)
  assert.deepEqual(words(), [LATER])
  assert.equal(square.changes.length, 1)
})

test('while nobody can tell, a change stays open until a person says how it is', async (t) => {
  const { change, work, later, shown, ask, read, square } = await openLive(t)
  square.faults.push({ kind: 'hang-after' })
  square.state.isBlind = true
  const { id } = await change(LATER)
  await work()
  for (let i = 0; i < 10; i += 1) await later(2_400)
  assert.deepEqual(await shown(), ['not-changed'])
  assert.equal(square.state.requests, 1)
  await ask('POST /publish/deliveries/:id/settle', { id, isDone: true })
  assert.deepEqual(await shown(), ['live'])
  assert.equal((await read()).deliveries.length, 1)
})

test('"too many requests" is waited out, and then the change goes out once', async (t) => {
  const { change, work, later, words, square } = await openLive(t)
  square.faults.push({ kind: 'status', status: 429, retryAfter: 120 })
  await change(LATER)
  await work()
  await later(100)
  assert.equal(square.state.requests, 1, 'nobody asks before the two minutes are over')
  await later(21)
  assert.deepEqual(words(), [LATER])
  assert.equal(square.changes.length, 1)
})

test('a refused change leaves the old words, says so, and can be tried again', async (t) => {
  const { change, work, words, shown, ask, later, square } = await openLive(t)
  square.faults.push({ kind: 'status', status: 422 })
  const { id } = await change(LATER)
  await work()
  assert.deepEqual(words(), [SIMIT])
  assert.deepEqual(await shown(), ['not-changed'])
  await ask('POST /publish/deliveries/:id/retry', { id })
  await later(1)
  assert.deepEqual(words(), [LATER])
})

test('an old change that a newer one overtook cannot be brought back by trying again', async (t) => {
  const { change, work, later, words, refusal, square } = await openLive(t)
  square.faults.push({ kind: 'status', status: 422 })
  const { id } = await change('old')
  await work()
  await change('new')
  await later(1)
  assert.equal((await refusal('POST /publish/deliveries/:id/retry', { id })).type, 'not-now')
  assert.deepEqual(words(), ['new'])
})

test('a worker killed while it takes posts down leaves each of them taken down once', async (t) => {
  const desk = await openLive(t, { latencyMs: 700 })
  await desk.takeDown()
  const child = spawn(process.execPath, [WORKER, desk.app.db.url, desk.square.origin, desk.channelId], {
    stdio: 'inherit',
  })
  await soon(() => desk.square.state.underWay > 0, 20)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await soon(() => desk.square.state.underWay === 0)
  await desk.later(61)
  await desk.later(10)
  assert.deepEqual(await desk.shown(), ['gone'])
  assert.equal(desk.square.changes.length, 1)
})

test('a post is taken down with everything that stands under it, and may be published anew', async (t) => {
  const text = Array.from({ length: 9 }, (_, i) => `Sentence number ${i} about bread, ${'crust '.repeat(16)}`).join(' ')
  const { takeDown, work, shown, square, publish, standing } = await openLive(t, {}, text)
  for (let i = 0; i < 4; i += 1) await work()
  const parts = square.posts.length
  assert.ok(parts > 2)
  assert.equal((await standing()).standing, parts)
  await takeDown()
  await work()
  assert.equal(square.posts.length, 0)
  assert.deepEqual(new Set(await shown()), new Set(['gone']))
  await publish()
  for (let i = 0; i < 6; i += 1) await work()
  assert.equal(square.posts.length, parts)
})

test('what was deleted on the network itself is seen as gone when it is to be changed', async (t) => {
  const { change, work, read, shown, square } = await openLive(t)
  square.posts.splice(0)
  await change(LATER)
  await work()
  assert.deepEqual(await shown(), ['gone'])
  const [delivery] = (await read()).deliveries
  assert.equal(delivery?.state, 'gone')
})

test('where a network does not let posts be changed, that is said with the reason and nothing is sent', async (t) => {
  const desk: Desk & { live: string } = await openLive(t)
  await desk.app.db.write(async (tx) => {
    const { account } = await tx.selectFrom('desk.channels').select('account').executeTakeFirstOrThrow()
    const stiff = Account.parse(account)
    Object.assign(stiff.can, { act: [] })
    Object.assign(stiff.can.publish, { edits: false })
    await tx
      .updateTable('desk.channels')
      .set({ account: JSON.stringify(stiff) })
      .execute()
  })
  const told = await desk.refusal('POST /publish/deliveries/:id/change', { id: desk.live, text: LATER })
  assert.equal(told.type, 'cannot-change')
  assert.match(told.title, /cannot change a post that is out/)
  assert.equal(
    (await desk.refusal('POST /publish/deliveries/:id/take-down', { id: desk.live })).type,
    'cannot-take-down',
  )
  assert.equal(desk.square.state.requests, 0)
})

test('a change that a second person would have to agree to is refused', async (t) => {
  const { ask, refusal, live, work, square } = await openLive(t)
  await ask('PUT /publish/approval-rules', {
    channelId: null,
    mode: 'required',
    steps: [{ name: '', by: 'client' }],
    fourEyes: false,
  })
  const told = await refusal('POST /publish/deliveries/:id/change', { id: live, text: LATER, holdSeconds: 0 })
  assert.equal(told.type, 'change-needs-approval')
  await work()
  assert.equal(square.changes.length, 0)
})

test('a freeze holds no change and no removal of what is out already', async (t) => {
  const { ask, change, work, words } = await openLive(t)
  await ask('POST /publish/freezes', { note: '' })
  await change(LATER)
  await work()
  assert.deepEqual(words(), [LATER])
})

test('words the network would refuse are not sent at all', async (t) => {
  const { refusal, live, square } = await openLive(t)
  const told = await refusal('POST /publish/deliveries/:id/change', { id: live, text: 'a'.repeat(501) })
  assert.equal(told.type, 'change-has-problems')
  const same = await refusal('POST /publish/deliveries/:id/change', { id: live, text: SIMIT })
  assert.equal(same.type, 'nothing-changed')
  assert.equal(square.state.requests, 0)
})

test('a refused change that somebody leaves as it is troubles nobody any more', async (t) => {
  const { change, work, shown, ask, history, square } = await openLive(t)
  square.faults.push({ kind: 'status', status: 422 })
  const { id } = await change(LATER)
  await work()
  assert.deepEqual(await shown(), ['not-changed'])
  await ask('POST /publish/deliveries/:id/handled', { id })
  assert.deepEqual(await shown(), ['live'])
  assert.match(await history(), /Olga has dealt with it in another way/)
})
