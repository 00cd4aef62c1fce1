import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { openTurns } from './turns.ts'

test('whoever waits for the house lets another speak, and no more than allowed speak at once', async () => {
  const turns = openTurns(1, () => {})
  const said: string[] = []
  const house = Promise.withResolvers<void>()
  turns.take()
  const first = turns.without(() => house.promise).then(() => said.push('first again'))
  equal(turns.isFree(), true)
  turns.take()
  said.push('second')
  house.resolve()
  await new Promise(setImmediate)
  deepEqual(said, ['second'])
  turns.free()
  await first
  deepEqual(said, ['second', 'first again'])
  equal(turns.isFree(), false)
})

test('a turn comes back to whoever waited in vain', async () => {
  const turns = openTurns(1, () => {})
  turns.take()
  await turns.without(() => Promise.reject(new Error('the house is away'))).catch(() => {})
  equal(turns.isFree(), false)
})

test('a turn that nobody waits for is told to be free', () => {
  let told = 0
  const turns = openTurns(2, () => (told += 1))
  turns.take()
  turns.free()
  equal(told, 1)
})
