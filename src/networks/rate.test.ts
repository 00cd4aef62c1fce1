import assert from 'node:assert/strict'
import test from 'node:test'
import { rateOf, retryAtOf } from './rate.ts'
import { NOW } from './testing/square.ts'

const at = (headers: Record<string, string>) => retryAtOf(headers, NOW, rateOf(headers, NOW))?.toString()

test('the wait is understood in seconds, as a date, and as the end of the window in three spellings', () => {
  const spent = { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '0' }
  assert.equal(at({ 'retry-after': '120' }), '2026-03-01T07:02:00Z')
  assert.equal(at({ 'retry-after': 'Sun, 01 Mar 2026 07:02:00 GMT' }), '2026-03-01T07:02:00Z')
  assert.equal(at({ ...spent, 'x-ratelimit-reset': '2026-03-01T07:02:00.000Z' }), '2026-03-01T07:02:00Z')
  assert.equal(
    at({ ...spent, 'x-ratelimit-reset': String(NOW.epochMilliseconds / 1000 + 120) }),
    '2026-03-01T07:02:00Z',
  )
  assert.equal(at({ ...spent, 'x-ratelimit-reset': '120' }), '2026-03-01T07:02:00Z')
  const slowClock = { date: 'Sun, 01 Mar 2026 06:50:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 06:52:00 GMT' }
  assert.equal(at(slowClock), '2026-03-01T07:02:00Z', 'a server whose clock is slow means its own clock')
  assert.equal(at({ 'retry-after': 'soon' }), undefined)
  assert.equal(at({}), undefined)
})
