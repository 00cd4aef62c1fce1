import assert from 'node:assert/strict'
import test from 'node:test'
import { fitOf, tasteOf } from './fit.ts'
import { learn, recall } from './learn.ts'

const told = (title: string, times: number) => ({ title, lang: 'tr', times })
const NINE = Temporal.Instant.from('2026-11-24T06:00:00Z')
const story = (title: string) => ({ title, summary: '', lang: 'tr', sources: 1, firstPublishedAt: NINE })

const PAST = [
  told('Kadıköy vapur saatleri değişti', 3),
  told('Vapurda çay bedava', 2.4),
  told('Vapurun rotası uzadı', 2.8),
  told('Belediye meclisi toplandı', 0.3),
  told('Belediyeden yeni karar', 0.4),
]

test('what posts about something brought lifts or lowers the next story about it, and says so', () => {
  const taste = tasteOf([], [], { lessons: learn(PAST) })
  const ferry = fitOf(story('Vapur seferlerine sis engeli'), taste)
  const council = fitOf(story('Belediye otopark ücretlerini açıkladı'), taste)
  const other = fitOf(story('Moda sahilinde konser'), taste)
  assert.ok(ferry.score > other.score && other.score >= council.score)
  assert.partialDeepStrictEqual(ferry.reasons[0], { kind: 'outcome', word: 'vapur', posts: 3 })
  assert.ok(Temporal.Instant.compare(ferry.rankAt, other.rankAt) > 0)
  assert.ok(Temporal.Instant.compare(council.rankAt, other.rankAt) < 0)
})

test('one lucky post teaches nothing, and few teach less than many', () => {
  assert.equal(recall(learn([told('Vapur battı', 8)]), 'Vapur', 'tr'), null)
  const few = recall(learn(Array.from({ length: 2 }, () => told('Vapur', 3))), 'Vapur', 'tr')
  const many = recall(learn(Array.from({ length: 9 }, () => told('Vapur', 3))), 'Vapur', 'tr')
  assert.ok(few && many && few.points < many.points)
})

test('posts that did as usual change nothing', () => {
  assert.equal(recall(learn(Array.from({ length: 9 }, () => told('Simit', 1.05))), 'Simit', 'tr'), null)
  assert.deepEqual(
    fitOf(story('Simit'), tasteOf([], [])),
    fitOf(story('Simit'), tasteOf([], [], { lessons: learn([]) })),
  )
})
