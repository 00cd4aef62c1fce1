import assert from 'node:assert/strict'
import test from 'node:test'
import { agreed, standing, strictest, UNTOLD, type Mark } from './rule.ts'

const mark = (deed: Mark['deed'], step: number, hash: string): Mark => ({ deed, step, hash })

test('an approval counts for the words it was given for and for no others', () => {
  const marks = [mark('asked', 1, 'simit'), mark('approved', 1, 'simit')]
  assert.deepEqual(standing(1, marks, 'simit'), { state: 'approved', step: 1 })
  assert.deepEqual(standing(1, marks, 'poğaça'), { state: 'asked', step: 1 })
})

test('words that are put back as they were are approved again', () => {
  const marks = [mark('asked', 1, 'simit'), mark('approved', 1, 'simit'), mark('voided', 1, 'simi')]
  assert.equal(standing(1, marks, 'simi').state, 'asked')
  assert.equal(standing(1, marks, 'simit').state, 'approved')
})

test('two steps are two looks, one after the other', () => {
  const marks = [mark('asked', 1, 'a'), mark('approved', 1, 'a')]
  assert.deepEqual(standing(2, marks, 'a'), { state: 'asked', step: 2 })
  assert.deepEqual(standing(2, [...marks, mark('approved', 2, 'a')], 'a'), { state: 'approved', step: 2 })
})

test('asked-for changes stand until it is asked again', () => {
  const marks = [mark('asked', 1, 'a'), mark('changes', 1, 'a')]
  assert.equal(standing(1, marks, 'b').state, 'changes')
  assert.equal(standing(1, [...marks, mark('asked', 1, 'b')], 'b').state, 'asked')
})

test('an approval that was taken back is none', () => {
  const marks = [mark('asked', 1, 'a'), mark('approved', 1, 'a'), mark('taken-back', 1, 'a')]
  assert.equal(agreed(1, marks, 'a'), false)
  assert.equal(agreed(1, marks, null), false)
})

test('a post for several channels is asked under the strictest of their rules', () => {
  const two = {
    ...UNTOLD,
    mode: 'required' as const,
    steps: [...UNTOLD.steps, { name: 'Mert', by: 'client' as const }],
  }
  const rules = { workspace: UNTOLD, channels: new Map([['2', two]]) }
  assert.equal(strictest(rules, ['1', '2']).steps.length, 2)
  assert.equal(strictest(rules, ['1']).mode, 'optional')
})
