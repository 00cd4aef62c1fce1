import assert from 'node:assert/strict'
import test from 'node:test'
import { fitOf, tasteOf } from './fit.ts'
import { type Example, learnLiking } from './liking.ts'

const liked = (title: string): Example => ({ title, lang: 'tr', liked: true })
const passed = (title: string): Example => ({ title, lang: 'tr', liked: false })

const PAST = [
  liked('Kadıköy vapur saatleri değişti'),
  liked('Yeni vapur iskelesi açıldı'),
  liked('Vapurda çay zammı'),
  liked('Simit fiyatı arttı'),
  liked('Fırıncılar simit için toplandı'),
  passed('Galatasaray deplasmanda kazandı'),
  passed('Fenerbahçe maçı ertelendi'),
  passed('Derbi maçı için biletler tükendi'),
  passed('Borsa güne düşüşle başladı'),
  passed('Borsa rekor kırdı'),
]

const story = (title: string) => ({
  title,
  summary: '',
  lang: 'tr',
  sources: 1,
  firstPublishedAt: Temporal.Instant.from('2026-11-24T06:00:00Z'),
})

test('what was kept lifts what is like it, what was passed over lowers it, and the story says why', () => {
  const liking = learnLiking(PAST)
  assert.ok(liking)
  assert.partialDeepStrictEqual(liking('Vapurların rotası uzadı', 'tr'), {
    word: 'vapurların',
    stories: 3,
    liked: true,
  })
  assert.partialDeepStrictEqual(liking('Maçı kimin yöneteceği belli oldu', 'tr'), { stories: 2, liked: false })
  const taste = { ...tasteOf(['saat'], []), liking }
  const [ferry, match] = [fitOf(story('Vapurda yeni saat'), taste), fitOf(story('Maçı bekleyenlere yeni saat'), taste)]
  assert.ok(ferry.score > match.score)
  assert.ok(ferry.reasons.some(({ kind }) => kind === 'liking'))
})

test('a headline that shares nothing with them is left alone', () => {
  assert.equal(learnLiking(PAST)?.('Deprem uzmanı uyardı', 'tr') ?? null, null)
})

test('a few headlines teach nothing, and more of the same teach more', () => {
  assert.equal(learnLiking(PAST.slice(3, 8)), null)
  const points = (times: number) =>
    learnLiking(Array.from({ length: times }, () => PAST).flat())?.('Vapurun yeni rotası', 'tr')?.points ?? 0
  assert.ok(points(1) > 0 && points(4) > points(1))
})
