import assert from 'node:assert/strict'
import test from 'node:test'
import { mayDo } from './role.ts'

test('an author drafts and answers but does not publish', () => {
  assert.ok(mayDo('author', 'draft'))
  assert.ok(mayDo('author', 'answer'))
  assert.ok(!mayDo('author', 'publish'))
})

test('a client looks and changes nothing', () => {
  assert.ok(mayDo('client', 'see'))
  for (const permission of ['draft', 'publish', 'answer', 'measure', 'manage', 'own'] as const)
    assert.ok(!mayDo('client', permission))
})

test('a role nobody knows may do nothing', () => {
  assert.ok(!mayDo('mayor', 'see'))
})
