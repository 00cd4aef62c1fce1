import assert from 'node:assert/strict'
import test from 'node:test'
import { dayFor, teaches } from './teaches.ts'

const NEW = new Map<string, number>()

test('each skill that people can show has the day that asks for it most', () => {
  assert.equal(dayFor('softening', NEW), 'conflict')
  assert.equal(dayFor('conversation', NEW), 'quiet')
  assert.equal(dayFor('informed', NEW), 'trend')
  assert.equal(dayFor('planning', NEW), 'holiday')
})

test('who has learnt a day is sent to the next one that teaches the same, and back to the first when all are learnt', () => {
  assert.equal(dayFor('informed', new Map([['trend', 95]])), 'trend')
  assert.equal(dayFor('softening', new Map([['conflict', 85]])), 'crisis')
  assert.equal(dayFor('softening', new Map([['conflict', 60]])), 'conflict')
})

test('what no day can show is not promised', () => {
  assert.equal(dayFor('technical', NEW), null)
  assert.equal(dayFor('analytics', NEW), null)
})

test('a day names what it teaches, the heaviest first', () => {
  assert.equal(teaches('trend')[0], 'informed')
  assert.equal(teaches('conflict')[0], 'softening')
})
