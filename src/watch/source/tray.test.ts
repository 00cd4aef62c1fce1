import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createTray } from './tray.ts'

const most = (count: number, weight = 1_000, waitMilliseconds = 0) => ({
  count,
  weight,
  weightOf: (one: number) => one,
  waitMilliseconds,
})

test('what comes in while something is written is written together', async () => {
  const written: number[][] = []
  const tray = createTray<number>(async (all) => {
    written.push([...all])
    await wait(5)
  }, most(3))
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
  }, most(10))
  await Promise.all([1, 2, 3].map(tray.put))
  const [fault, ...others] = tray.faults()
  assert.match(String(fault), /two/)
  assert.equal(others.length, 0)
  assert.deepEqual(written, [1, 3])
  await tray.put(4)
  assert.deepEqual(tray.faults(), [])
  assert.deepEqual(written, [1, 3, 4])
})

test('what weighs much is written with little else, and alone when it weighs more than may be', async () => {
  const written: number[][] = []
  const tray = createTray<number>((all) => Promise.resolve(written.push([...all])), most(10, 8))
  await Promise.all([3, 4, 5, 20, 1, 2].map(tray.put))
  assert.deepEqual(written, [[3, 4], [5], [20], [1, 2]])
})

test('a few wait a moment for others, as many as may be written together do not', async () => {
  const written: number[][] = []
  const tray = createTray<number>((all) => Promise.resolve(written.push([...all])), most(3, 1_000, 10_000))
  const puts = [tray.put(1)]
  await wait(1)
  assert.equal(written.length, 0)
  puts.push(tray.put(2), tray.put(3))
  await Promise.all(puts)
  assert.deepEqual(written, [[1, 2, 3]])
  const late = createTray<number>((all) => Promise.resolve(written.push([...all])), most(3, 1_000, 1))
  await late.put(4)
  assert.deepEqual(written.at(-1), [4])
})
