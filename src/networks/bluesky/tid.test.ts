import assert from 'node:assert/strict'
import test from 'node:test'
import { tidFor, tidOf } from './tid.ts'

const AT = Temporal.Instant.from('2026-03-01T07:00:00Z')
const TID = /^[234567abcdefghij][234567a-z]{12}$/

test('the same intent has the same key, also after a restart', () => {
  assert.equal(tidOf('delivery-1', AT), tidOf('delivery-1', Temporal.Instant.from('2026-03-01T07:00:00Z')))
  assert.match(tidOf('delivery-1', AT), TID)
})

test('keys sort as the moments they were made for', () => {
  const later = AT.add({ milliseconds: 1 })
  for (let at = 0; at < 200; at += 1) assert.ok(tidOf(`one-${at}`, AT) < tidOf(`two-${at}`, later))
})

test('a thousand intents of one millisecond have a thousand keys, give or take a chance of one in two', () => {
  const keys = Array.from({ length: 1000 }, (_, at) => tidOf(`delivery-${at}`, AT))
  assert.ok(new Set(keys).size >= 997)
})

test('a like has one key for ever, and it lies in the past', () => {
  const key = tidFor('at://did:plc:ayse/app.bsky.feed.post/3kabcdefghi22')
  assert.match(key, TID)
  assert.equal(key, tidFor('at://did:plc:ayse/app.bsky.feed.post/3kabcdefghi22'))
  assert.ok(key < tidOf('anything', AT))
})
