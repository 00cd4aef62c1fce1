import assert from 'node:assert/strict'
import test from 'node:test'
import { shortened } from './shorten.ts'
import { squareAccount } from './testing/square-network.ts'
import { measureText } from '#networks'

const rule = squareAccount('https://meydan.town').can.publish
assert.ok(rule)
const alone = { warning: null, hasMedia: false }
const fits = (text: string) => measureText(rule.text, text, alone).over === 0

test('a text that fits stays as it is', () => {
  assert.equal(shortened(rule, 'Fresh simit at 7.', alone), 'Fresh simit at 7.')
})

test('a long text ends after a whole sentence', () => {
  const short = shortened(rule, 'Taze simit geldi bu sabah. '.repeat(40), alone)
  assert.ok(fits(short) && short.length > 400)
  assert.match(short, /sabah\.$/)
})

test('one endless sentence ends at a word', () => {
  const short = shortened(rule, 'simit ve çay '.repeat(80), alone)
  assert.ok(fits(short) && short.length > 450)
  assert.match(short, /(?:simit|ve|çay)…$/)
})

test('the link and the tags at the end stay', () => {
  const short = shortened(rule, `${'Taze simit geldi. '.repeat(60)}https://firin.example/menu #simit #kahvaltı`, alone)
  assert.ok(fits(short))
  assert.match(short, /https:\/\/firin\.example\/menu #simit #kahvaltı$/)
})

test('emoji of many parts are never torn', () => {
  const short = shortened(rule, '👨‍👩‍👧 '.repeat(600), alone)
  assert.ok(fits(short))
  assert.equal(short.replaceAll(/👨‍👩‍👧|\s|…/gu, ''), '')
})
