import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { openThread } from './testing/desk.ts'
import { soon } from './testing/bakery.ts'

/** Paragraphs of 400 letters: on a square of 500 each is a post of its own. */
const paragraph = (name: string) => `${name}: ${'taze simit, '.repeat(33)}${name}.`
const story = (...names: string[]) => names.map(paragraph).join('\n\n')
const WORKER = fileURLToPath(new URL('testing/worker.ts', import.meta.url))

test('a long text goes out as a thread: each part answers the one before it, once', async (t) => {
  const { publish, work, said, states, read } = await openThread(t, story('Un', 'Maya', 'Fırın'))
  await publish()
  assert.deepEqual(await states(), ['planned', 'planned', 'planned'])
  await work()
  assert.deepEqual(said(), [
    { text: paragraph('Un'), under: null },
    { text: paragraph('Maya'), under: paragraph('Un') },
    { text: paragraph('Fırın'), under: paragraph('Maya') },
  ])
  const { deliveries } = await read()
  assert.deepEqual(
    deliveries.map(({ kind, part, parts, state }) => [kind, part, parts, state]),
    [
      ['post', 1, 3, 'live'],
      ['part', 2, 3, 'live'],
      ['part', 3, 3, 'live'],
    ],
  )
})

test('the check offers the thread, shows its parts and then stops it no longer', async (t) => {
  const { write, check, refusal, id, read } = await openThread(t, story('Un', 'Maya'))
  const Checked = z.object({
    channels: z.array(
      z.object({
        parts: z.array(z.string()),
        // Advice on the style is not what this is about.
        findings: z
          .array(z.object({ kind: z.string(), fix: z.string().nullable(), weight: z.string() }))
          .transform((all) => all.filter(({ weight }) => weight === 'stop').map(({ kind, fix }) => ({ kind, fix }))),
      }),
    ),
  })
  assert.deepEqual(Checked.parse(await check()).channels, [
    { parts: [paragraph('Un'), paragraph('Maya')], findings: [] },
  ])
  await write(story('Un', 'Maya'), 'numbered')
  const [numbered] = Checked.parse(await check()).channels
  assert.deepEqual(numbered?.parts, [`${paragraph('Un')} 1/2`, `${paragraph('Maya')} 2/2`])
  await write(story('Un', 'Maya'), null)
  const [single] = Checked.parse(await check()).channels
  assert.deepEqual(single, { parts: [], findings: [{ kind: 'too-long', fix: 'split' }] })
  const { version, zone } = await read()
  assert.equal((await refusal('POST /publish/posts/:id/publish', { id, version, zone })).type, 'has-problems')
})

test('a part the network refuses stops the thread there; sent again, the rest follows', async (t) => {
  const { publish, work, said, states, read, ask, square } = await openThread(t, story('Un', 'Maya', 'Fırın'))
  await publish()
  square.faults.push({ kind: 'none' }, { kind: 'status', status: 422 })
  await work()
  assert.deepEqual(await states(), ['live', 'failed', 'planned'])
  assert.equal(said().length, 1)
  const [, second, third] = (await read()).deliveries
  assert.match(third?.reasonSaid ?? '', /part 2/)
  await ask('POST /publish/deliveries/:id/retry', { id: second?.id })
  await work()
  assert.deepEqual(await states(), ['live', 'live', 'live'])
  assert.equal(said().length, 3)
})

test('an answer that is lost in the middle holds the rest until the network has been asked', async (t) => {
  const { publish, work, said, states, later, square } = await openThread(t, story('Un', 'Maya', 'Fırın'), {
    knowsKeys: false,
  })
  await publish()
  square.faults.push({ kind: 'reset-after' })
  square.state.isBlind = true
  await work()
  assert.deepEqual(await states(), ['unknown', 'planned', 'planned'])
  assert.equal(said().length, 1)
  square.state.isBlind = false
  await later(20)
  assert.deepEqual(await states(), ['live', 'live', 'live'])
  assert.deepEqual(
    said().map(({ under }) => under),
    [null, paragraph('Un'), paragraph('Maya')],
  )
})

test('a person who has looked and found the part lets the rest go', async (t) => {
  const { publish, work, states, read, ask, square } = await openThread(t, story('Un', 'Maya'))
  await publish()
  square.faults.push({ kind: 'reset-after' })
  square.state.isBlind = true
  await work()
  const [first] = (await read()).deliveries
  const url = `${square.origin}/@firin/${square.posts[0]?.id}`
  await ask('POST /publish/deliveries/:id/live', { id: first?.id, url })
  await work()
  assert.deepEqual(await states(), ['live', 'live'])
  assert.equal(square.posts[1]?.target, square.posts[0]?.id)
})

test('a worker killed after the second part leaves a whole thread, nothing twice', async (t) => {
  const names = ['Un', 'Maya', 'Tuz', 'Su', 'Fırın']
  const { publish, work, app, said, states, square, channelId } = await openThread(t, story(...names), {
    latencyMs: 150,
    knowsKeys: false,
  })
  await publish()
  const child = spawn(process.execPath, [WORKER, app.db.url, square.origin, channelId], { stdio: 'inherit' })
  await soon(() => square.posts.length >= 2, 30)
  child.kill('SIGKILL')
  await once(child, 'exit')
  // What the dead worker had said last is still on its way into the square's books.
  await wait(100)
  await soon(() => square.state.underWay === 0)
  assert.ok(square.posts.length < names.length)
  app.clock.pass({ seconds: 61 })
  await work()
  assert.deepEqual(await states(), ['live', 'live', 'live', 'live', 'live'])
  assert.deepEqual(
    said(),
    names.map((name, i) => ({ text: paragraph(name), under: i === 0 ? null : paragraph(names[i - 1] ?? '') })),
  )
})

test('planned anew with fewer parts, the thread becomes shorter; taken back, none of it goes out', async (t) => {
  const { publish, write, work, states, ask, id, said, later } = await openThread(t, story('Un', 'Maya', 'Fırın'))
  await publish()
  await write(story('Un', 'Maya'), 'plain')
  await publish()
  assert.deepEqual(await states(), ['planned', 'planned'])
  await ask('POST /publish/posts/:id/unschedule', { id })
  await work()
  await later(30)
  assert.equal(said().length, 0)
  assert.deepEqual(await states(), [])
})

test('moved to another hour, the first part takes it and the others wait for the first', async (t) => {
  const { publish, work, states, ask, id, said, app, later } = await openThread(t, story('Un', 'Maya'))
  await publish()
  const day = app.now().toZonedDateTimeISO('Europe/Istanbul').add({ days: 2 }).toPlainDate().toString()
  await ask('POST /publish/posts/:id/move', { id, day, time: '07:00' })
  await work()
  assert.equal(said().length, 0)
  await later(72 * 3600)
  assert.deepEqual(await states(), ['live', 'live'])
})

test('a part left out takes everything behind it along', async (t) => {
  const { publish, work, read, ask, states, said } = await openThread(t, story('Un', 'Maya', 'Fırın'))
  await publish()
  const [, second] = (await read()).deliveries
  await ask('DELETE /publish/deliveries/:id', { id: second?.id })
  await work()
  assert.deepEqual(await states(), ['live'])
  assert.equal(said().length, 1)
})
