import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forgetUndo, remember, undoLast } from './undo.ts'

test('Z takes back the last deed first, then the one before', async () => {
  forgetUndo()
  const taken: string[] = []
  remember('Done', () => void taken.push('done'))
  remember('Moved', () => void taken.push('moved'))
  await undoLast()
  await undoLast()
  assert.deepEqual(taken, ['moved', 'done'])
  assert.equal(await undoLast(), null)
})

test('a deed taken back from its toast is not taken back again by Z', async () => {
  forgetUndo()
  let times = 0
  const wayBack = remember('Done', () => void times++)
  await wayBack.undo()
  await undoLast()
  assert.equal(times, 1)
})

test('what offered to take a deed back hears that Z has done so', async () => {
  forgetUndo()
  let heard = 0
  remember('Done', () => {}).whenUndone(() => void heard++)
  await undoLast()
  assert.equal(heard, 1)
})

test('only the last twenty deeds are kept', async () => {
  forgetUndo()
  let undone = 0
  for (let deed = 0; deed < 25; deed++) remember('Done', () => void undone++)
  while (await undoLast());
  assert.equal(undone, 20)
})
