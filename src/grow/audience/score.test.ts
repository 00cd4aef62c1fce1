import assert from 'node:assert/strict'
import test from 'node:test'
import { ageIn } from './age.ts'
import { scoreOf } from './score.ts'
import { tidied, Wanted } from './wanted.ts'

const wanted = (change: object): Wanted => tidied(Wanted.parse(change))
const one = (languages: string[], words = '', about = '') => ({ languages, words, about })
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const near = (value: number | undefined, expected: number) =>
  assert.ok(Math.abs((value ?? NaN) - expected) < 0.001, `${value} is not ${expected}`)

test('who says nothing is unknown, and widens only the bounds over everybody', () => {
  const people = [...many(30, one(['tr'])), ...many(10, one(['de'])), ...many(60, one([]))]
  const { inTarget } = scoreOf(wanted({ persona: { languages: ['tr'] } }), people)
  assert.deepEqual([inTarget.yes, inTarget.no, inTarget.unknown], [30, 10, 60])
  near(inTarget.share ?? undefined, 0.75)
  near(inTarget.low, 0.5981)
  near(inTarget.high, 0.8581)
  assert.deepEqual([inTarget.least, inTarget.most], [0.3, 0.9])
})

test('a clause found in words is held only against those who wrote enough, and is a floor', () => {
  const long = 'bugün hava çok güzel '.repeat(8)
  const people = [
    ...many(4, one(['tr'], 'kahveye bayılırım')),
    ...many(6, one(['tr'], long)),
    ...many(90, one(['tr'], 'merhaba')),
  ]
  const part = scoreOf(wanted({ persona: { interests: ['kahve'] } }), people).parts[0]
  assert.deepEqual([part?.yes, part?.of, part?.atLeast], [4, 10, true])
})

test('the fit is the weighted mean of its parts; what nobody knows weighs nothing and is said', () => {
  const people = [...many(80, one(['tr'], '', '24 yaşında')), ...many(20, one(['ru'], '', '61 лет'))]
  const persona = { languages: ['tr'], age: { min: 20, max: 30 }, follows: ['@kent'] }
  const { fit } = scoreOf(wanted({ persona, weights: { languages: 2, age: 1, follows: 1 } }), people)
  near(fit?.value, 0.8)
  near(fit?.judged, 0.75)
  assert.ok(fit && fit.low > 0.7 && fit.low < 0.8 && fit.high < 0.9)
})

test('a clause that does not matter changes nothing', () => {
  const people = [...many(10, one(['tr'], '', '24 yaşında')), ...many(10, one(['tr'], '', '61 yaşında'))]
  const persona = { languages: ['tr'], age: { min: 20, max: 30 } }
  near(scoreOf(wanted({ persona, weights: { age: 0 } }), people).fit?.value, 1)
  near(scoreOf(wanted({ persona, weights: { languages: 0 } }), people).fit?.value, 0.5)
})

test('languages overlap by the smaller of the wanted and the real share', () => {
  const people = [...many(90, one(['tr'])), ...many(10, one(['ru']))]
  const score = scoreOf(wanted({ languages: { tr: 0.7, ru: 0.3 } }), people)
  near(score.overlap?.value, 0.7 + 0.1)
  near(score.overlap?.low, 0.7 + 0.0552)
  assert.deepEqual(
    score.languages.map(({ lang, wanted: hoped }) => [lang, hoped]),
    [
      ['tr', 0.7],
      ['ru', 0.3],
    ],
  )
  near(scoreOf(wanted({ languages: { tr: 0.7, ru: 0.3 } }), many(10, one(['tr', 'ru']))).overlap?.value, 0.8)
})

test('nobody is no share at all', () => {
  const { inTarget, fit, overlap } = scoreOf(wanted({ persona: { languages: ['tr'] }, languages: { tr: 1 } }), [])
  assert.equal(inTarget.share, null)
  assert.deepEqual([inTarget.low, inTarget.high], [0, 1])
  assert.equal(fit, null)
  assert.equal(overlap, null)
})

test('an age is read where somebody writes it of themselves', () => {
  assert.equal(ageIn('27 yaşındayım, Moda'), 27)
  assert.equal(ageIn('Barista, 31 год'), 31)
  assert.equal(ageIn('22 y/o from Izmir'), 22)
  assert.equal(ageIn('Yaş: 45'), 45)
  assert.equal(ageIn('Since 1998, 2019 champion, 5 years old bakery'), null)
  assert.equal(ageIn('34 yaşam koçu'), null)
})
