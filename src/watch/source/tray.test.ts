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
  const first = tray.put(1)
  await wait(1)
  await Promise.all([first, ...[2, 3, 4, 5, 6].map(tray.put)])
  assert.deepEqual(tray.faults(), [])
  assert.deepEqual(written, [[1], [2, 3, 4], [5, 6]])
})

test('one that cannot be written does not take the others with it', async () => {
  const written: number[] = []
  const tray = createTray<number>(async (all) => {
    if (all.includes(2)) throw new Error('two')
    written.push(...all)
  }, 10)
  await Promise.all([1, 2, 3].map(tray.put))
  const [fault, ...others] = tray.faults()
  assert.match(String(fault), /two/)
  assert.equal(others.length, 0)
  assert.deepEqual(written, [1, 3])
  await tray.put(4)
  assert.deepEqual(tray.faults(), [])
  assert.deepEqual(written, [1, 3, 4])
})
