import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '#platform/database.ts'
import { deliver } from './deliver.ts'
import { loaves, openBakery, soon } from './testing/bakery.ts'
import { openGate } from './testing/gate.ts'

const WORKER = fileURLToPath(new URL('testing/worker.ts', import.meta.url))

test('a worker killed in the middle leaves every loaf on the square exactly once', async (t) => {
  const { app, square, say, work, row, channelId } = await openBakery(t, { latencyMs: 40, knowsKeys: false })
  const ids: string[] = []
  for (const text of loaves(80)) ids.push(await say(text))
  const child = spawn(process.execPath, [WORKER, app.db.url, square.origin, channelId], { stdio: 'inherit' })
  await soon(() => square.posts.length >= 20, 20)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await wait(100)
  assert.ok(square.posts.length < 80)
  app.clock.pass({ seconds: 61 })
  await work()
  for (const id of ids) assert.equal((await row(id)).state, 'live')
  for (const text of loaves(80)) assert.equal(square.count(text), 1, text)
})

test('a database that goes away for a while loses no outcome and doubles no post', async (t) => {
  const { app, square, house, say, row, channelId } = await openBakery(t, { latencyMs: 60, knowsKeys: false })
  const gate = await openGate(app.db.url)
  const db = openDatabase(gate.url, app.log)
  t.after(async () => {
    await db.close()
    await gate.close()
  })
  const ids: string[] = []
  for (const text of loaves(60)) ids.push(await say(text))
  const signal = new AbortController().signal
  const working = deliver({ ...house, app: { ...app, db } }, channelId, signal)
  await soon(() => square.posts.length >= 16)
  gate.shut()
  await wait(2_500)
  gate.open()
  await working
  for (const id of ids) assert.equal((await row(id)).state, 'live')
  for (const text of loaves(60)) assert.equal(square.count(text), 1, text)
})
