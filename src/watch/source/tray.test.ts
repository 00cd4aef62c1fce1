import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createTray } from './tray.ts'

test('what comes in while something is written is written together', async () => {
  const written: number[][] = []
  const tray = createTray<number>(async (all) => {
    written.push([...all])
    await wait(5)
  }, 3)
  tray.put(1)
  await wait(1)
  for (const one of [2, 3, 4, 5, 6]) tray.put(one)
  assert.deepEqual(await tray.emptied(), [])
  assert.deepEqual(written, [[1], [2, 3, 4], [5, 6]])
})

test('one that cannot be written does not take the others with it', async () => {
  const written: number[] = []
  const tray = createTray<number>(async (all) => {
    if (all.includes(2)) throw new Error('two')
    written.push(...all)
  }, 10)
  for (const one of [1, 2, 3]) tray.put(one)
  const [fault, ...others] = await tray.emptied()
  assert.match(String(fault), /two/)
  assert.equal(others.length, 0)
  assert.deepEqual(written, [1, 3])
  tray.put(4)
  assert.deepEqual(await tray.emptied(), [])
  assert.deepEqual(written, [1, 3, 4])
})
