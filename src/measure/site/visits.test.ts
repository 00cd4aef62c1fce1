import assert from 'node:assert/strict'
import test from 'node:test'
import type { Hit } from './hit.ts'
import { countHits, visitorKey } from './visits.ts'

const NINE = Date.parse('2026-03-02T09:00:00Z')

/** Olga on the home page at a minute after nine; whatever differs is said. */
const hit = (minute: number, wish: Partial<Hit> = {}): Hit => ({
  site: 1,
  at: NINE + minute * 60_000,
  day: '2026-03-02',
  visitor: '7',
  path: '/',
  event: null,
  source: 'direct',
  device: 'phone',
  postId: null,
  clicks: [],
  ...wish,
})

const count = (...hits: Hit[]) => countHits(hits, new Map())
const part = ({ parts }: ReturnType<typeof count>, name: string) =>
  parts.filter((each) => each.part === name).map(({ value, visits, hits }) => [value, visits, hits])

test('half an hour of silence ends a visit, and the same person stays one visitor', () => {
  const { days } = count(hit(0), hit(29), hit(58), hit(88))
  assert.partialDeepStrictEqual(days, [{ visitors: 1, visits: 2, views: 4, events: 0 }])
})

test('two people are two visitors, and somebody who does not want to be known is a visit of nobody', () => {
  const { days, visitors } = count(hit(0), hit(1, { visitor: '8' }), hit(2, { visitor: null }))
  assert.partialDeepStrictEqual(days, [{ visitors: 2, visits: 3 }])
  assert.equal(visitors.length, 2)
})

test('a visit belongs to where it began', () => {
  const counted = count(hit(0, { source: 'vk', path: '/shop' }), hit(1, { path: '/cart' }), hit(2, { event: 'signup' }))
  assert.deepEqual(part(counted, 'source'), [['vk', 1, 1]])
  assert.deepEqual(part(counted, 'entry'), [['/shop', 1, 1]])
  assert.deepEqual(part(counted, 'page'), [
    ['/cart', 0, 1],
    ['/shop', 1, 1],
  ])
  assert.deepEqual(part(counted, 'event'), [['signup', 0, 1]])
})

test('what somebody does later on the day belongs to the post that brought her', () => {
  const counted = count(hit(0, { postId: '5', clicks: ['c1'] }), hit(3), hit(4, { event: 'signup' }))
  assert.deepEqual(part(counted, 'post'), [['5', 1, 3]])
  assert.deepEqual(
    counted.hits.map(({ postId, clicks }) => [postId, clicks]),
    [
      ['5', ['c1']],
      ['5', ['c1']],
      ['5', ['c1']],
    ],
  )
})

test('a page loaded twice with the same click is one coming; another post brings her anew', () => {
  const counted = count(
    hit(0, { postId: '5', clicks: ['c1'] }),
    hit(1, { postId: '5', clicks: ['c1'] }),
    hit(2, { postId: '6', clicks: ['c2'] }),
  )
  assert.deepEqual(part(counted, 'post'), [
    ['5', 1, 2],
    ['6', 1, 1],
  ])
})

test('who comes back in the evening by another way is not brought by the post of the morning', () => {
  const counted = count(hit(0, { postId: '5', clicks: ['c1'] }), hit(300, { source: 'google' }), hit(600))
  assert.deepEqual(part(counted, 'post'), [['5', 1, 1]])
})

test('hits that come in two batches, or in another order, add up to the same', () => {
  const hits = [hit(0, { source: 'vk' }), hit(10), hit(20), hit(70, { source: 'ok' })]
  const whole = count(...hits)
  const first = count(...hits.slice(0, 2))
  const known = new Map(first.visitors.map((visitor) => [visitorKey(visitor), visitor]))
  const second = countHits(hits.slice(2).toReversed(), known)
  const total = (pick: 'visitors' | 'visits' | 'views') =>
    [...first.days, ...second.days].reduce((sum, day) => sum + day[pick], 0)
  assert.deepEqual(
    [total('visitors'), total('visits'), total('views')],
    [whole.days[0]?.visitors, whole.days[0]?.visits, whole.days[0]?.views],
  )
})
