import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { takeDesk } from './one-desk.ts'
import { killed, runChild } from './testing/child.ts'

const TAKE = `
  const { takeDesk } = await import('./one-desk.ts')
  const taken = await takeDesk(process.argv[1])
  taken.value.opensAt('http://localhost:8080')
  console.log('taken')
  setInterval(() => {}, 1000)`

test('a second desk on the same folder hears where the first one is', async (t) => {
  const folder = place(t)
  const first = runChild(t, TAKE, [folder])
  await first.line()
  assert.deepEqual(await takeDesk(folder), {
    ok: false,
    reason: 'already-open',
    about: { address: 'http://localhost:8080' },
  })
})

test('the place of a killed desk is free', async (t) => {
  const folder = place(t)
  const first = runChild(t, TAKE, [folder])
  await first.line()
  await killed(first)
  const second = await takeDesk(folder)
  assert.ok(second.ok)
  await second.value.release()
})

test('a desk that has no address yet is just opening', async (t) => {
  const folder = place(t)
  const first = await takeDesk(folder)
  assert.ok(first.ok)
  t.after(first.value.release)
  assert.deepEqual(await takeDesk(folder), { ok: false, reason: 'just-opening' })
})

function place(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'meydan-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}
