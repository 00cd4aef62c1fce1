import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { left, runChild } from './testing/child.ts'

const DESK = `
  const { stopOnSignals } = await import('./stop.ts')
  const { createLog } = await import('./log.ts')
  const { onStop } = stopOnSignals(createLog('silent'))
  onStop('database', () => console.log('database'))
  if (process.argv[1] === 'stuck') onStop('pages', () => new Promise(() => {}))
  if (process.argv[1] === 'broken') onStop('pages', () => { throw new Error('broken') })
  onStop('jobs', () => console.log('jobs'))
  setInterval(() => {}, 1000)
  console.log('open')`

test('the desk closes last what it opened first', async (t) => {
  const desk = runChild(t, DESK, ['broken'])
  assert.equal(await desk.line(), 'open')
  desk.process.kill('SIGTERM')
  assert.deepEqual([await desk.line(), await desk.line()], ['jobs', 'database'])
  assert.equal(await left(desk), 0)
})

test('what does not close does not keep the others open, nor the desk for five seconds', async (t) => {
  const desk = runChild(t, DESK, ['stuck'])
  await desk.line()
  const start = performance.now()
  desk.process.kill('SIGINT')
  assert.deepEqual([await desk.line(), await desk.line()], ['jobs', 'database'])
  await left(desk)
  assert.ok(performance.now() - start < 5000)
})

test('a second Ctrl-C leaves at once, but its echo does not', async (t) => {
  const desk = runChild(t, DESK, ['stuck'])
  await desk.line()
  desk.process.kill('SIGINT')
  desk.process.kill('SIGINT')
  await wait(600)
  assert.equal(desk.process.exitCode, null)
  desk.process.kill('SIGINT')
  assert.equal(await left(desk), 130)
})
