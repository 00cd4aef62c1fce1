import assert from 'node:assert/strict'
import test from 'node:test'
import type { TextRule } from './account.ts'
import { measureText } from './text.ts'

const town: TextRule = { max: 20, unit: 'grapheme', maxBytes: null, linkCost: 23, mentionCost: 'local' }
const plain = { ...town, linkCost: null, mentionCost: 'full' } as const

test('a text fits at its exact limit and not one letter later', () => {
  assert.deepEqual(measureText(town, 'ş'.repeat(20)), { length: 20, max: 20, fits: true, over: 0, short: 0 })
  assert.deepEqual(measureText(town, 'ş'.repeat(21)), { length: 21, max: 20, fits: false, over: 1, short: 0 })
})

test('ş counts once however it is written', () => {
  assert.equal(measureText(town, 'şimit').length, 5)
  assert.equal(measureText(town, 's\u0327imit').length, 5)
})

test('a family, a flag and a waving hand are one letter each', () => {
  assert.equal(measureText(town, '👨‍👩‍👧‍👦').length, 1)
  assert.equal(measureText(town, '🇹🇷👋🏽').length, 2)
})

test('the units of other networks count the same text in their own way', () => {
  const family = '👨‍👩‍👧‍👦'
  assert.equal(measureText({ ...plain, unit: 'codepoint' }, family).length, 7)
  assert.equal(measureText({ ...plain, unit: 'utf16' }, family).length, 11)
  assert.equal(measureText({ ...plain, unit: 'utf8' }, family).length, 25)
  assert.equal(measureText({ ...plain, unit: 'utf8' }, 'şeker').length, 6)
})

test('Chinese and Russian letters count once', () => {
  assert.equal(measureText(town, '新鲜面包').length, 4)
  assert.equal(measureText(town, 'Свежий хлеб').length, 11)
})

test('a link costs the same whether short or long, and the full stop after it belongs to the sentence', () => {
  assert.equal(measureText(town, 'https://a.co').length, 23)
  assert.equal(measureText(town, `https://firin.example/${'simit/'.repeat(40)}?x=ş`).length, 23)
  assert.equal(measureText(town, 'See https://firin.example/simit.').length, 4 + 23 + 1)
  assert.equal(measureText(town, '(https://firin.example/a_(b))').length, 1 + 23 + 1)
})

test('a person from another server costs only the name', () => {
  assert.equal(measureText(town, '@ayse@komsu.example selam').length, '@ayse selam'.length)
  assert.equal(measureText(plain, '@ayse@komsu.example').length, 19)
  assert.equal(measureText(town, 'ayse@komsu.example').length, 18)
})

test('the line before the text counts too', () => {
  const { length, fits } = measureText(town, 'ş'.repeat(15), { warning: 'uyarı!' })
  assert.deepEqual({ length, fits }, { length: 21, fits: false })
})

test('a second ceiling in bytes is kept', () => {
  assert.equal(measureText({ ...town, maxBytes: 10 }, 'ş'.repeat(5)).fits, true)
  assert.equal(measureText({ ...town, maxBytes: 10 }, 'ş'.repeat(6)).fits, false)
})

test('an answer may have a ceiling of its own', () => {
  const rule = {
    max: 2200,
    maxInAnswers: 300,
    unit: 'utf16',
    maxBytes: null,
    linkCost: null,
    mentionCost: 'full',
  } as const
  assert.ok(measureText(rule, 'a'.repeat(301)).fits)
  assert.deepEqual(measureText(rule, 'a'.repeat(301), { isAnswer: true }), {
    length: 301,
    max: 300,
    fits: false,
    over: 1,
    short: 0,
  })
})
