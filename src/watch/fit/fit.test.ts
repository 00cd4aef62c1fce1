import assert from 'node:assert/strict'
import test from 'node:test'
import { fitOf, tasteOf } from './fit.ts'
import { speaksOf } from '../terms/match.ts'
import { wordsOf } from '../terms/terms.ts'

const firstPublishedAt = Temporal.Instant.from('2026-11-24T06:00:00Z')
const simit = {
  lang: 'tr',
  title: "İstanbul'da simide zam geldi",
  summary: 'Ekmeği de unutmadılar.',
  sources: 1,
  firstPublishedAt,
}

const speaks = (phrase: string, text: string) => speaksOf(phrase)(wordsOf(text))

test('a word is found in all its forms, and not in other words', () => {
  assert.ok(speaks('simit', 'Simitçiler SİMİDİ savundu: simitin tadı'))
  assert.ok(speaks('ekmek', 'ekmeğe zam'))
  assert.ok(speaks('выпечка', 'запах свежей выпечки'))
  assert.ok(speaks('пекарня', 'В пекарнях Кадыкёя'))
  assert.ok(speaks('Kadıköy', "KADIKÖY'DE pazar"))
  assert.ok(speaks('sourdough bread', 'Our sourdough breads win'))
  assert.ok(!speaks('çay', 'çayır çimen'))
  assert.ok(!speaks('sourdough bread', 'bread with sourdough'))
  assert.ok(!speaks('simit', 'similar'))
})

test('a headline with our word is a signal, and says why', () => {
  const fit = fitOf(simit, tasteOf(['simit', 'ekmek', 'kahve'], ['sales']))
  assert.deepEqual(fit.reasons, [
    { kind: 'word', word: 'simit', where: 'title' },
    { kind: 'word', word: 'ekmek', where: 'text' },
    { kind: 'goal', goal: 'sales' },
  ])
  assert.equal(fit.score, 65)
  assert.ok(fit.signal)
})

test('what many outlets tell is a signal even without our words', () => {
  const taste = tasteOf(['kahve'], ['awareness'])
  assert.ok(!fitOf(simit, taste).signal)
  const told = fitOf({ ...simit, sources: 4 }, taste)
  assert.ok(told.signal)
  assert.deepEqual(told.reasons, [
    { kind: 'outlets', count: 4 },
    { kind: 'goal', goal: 'awareness' },
  ])
  assert.ok(Temporal.Instant.compare(told.rankAt, fitOf(simit, taste).rankAt) > 0)
})

test('a workspace that has not said what it cares about sees everything', () => {
  assert.ok(fitOf(simit, tasteOf([], [])).signal)
})
