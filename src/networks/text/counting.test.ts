import assert from 'node:assert/strict'
import test from 'node:test'
import { measureText } from '../text.ts'
import { LIMITS } from './limits.ts'

const length = (network: string, text: string) => {
  const rule = LIMITS[network]
  assert.ok(rule, network)
  return measureText(rule, text).length
}

test('X counts a link as 23 with and without http, however long', () => {
  assert.equal(length('x', 'http://test.com'), 23)
  assert.equal(length('x', 'https://test.com'), 23)
  assert.equal(length('x', 'test.com'), 23)
  assert.equal(length('x', 'Test https://test.com test https://test.com test.com test'), 86)
  assert.equal(length('x', `https://firin.example.com/${'simit/'.repeat(60)}?a=1&b=2#c`), 23)
  assert.equal(length('x', 't.co'), 23)
  assert.equal(length('x', 'foo.co.jp/path?x=1'), 23)
})

test('X knows a domain by its ending, and where a link stops', () => {
  assert.equal(length('x', 'index.htmlx'), 11)
  assert.equal(length('x', 'http://firin.notanending'), 24)
  assert.equal(length('x', 'See example.com.'), 4 + 23 + 1)
  assert.equal(length('x', '(example.com)'), 25)
  assert.equal(length('x', 'http://example.com/a_(b))'), 24)
  assert.equal(length('x', 'olga@example.com'), 16)
  assert.equal(length('x', '@olga.com'), 9)
  assert.equal(length('x', 'www.-firin.com'), 14)
  assert.equal(length('x', 'Fırın.Açıldı'), 12)
  assert.equal(length('x', 'パンはexample.comです'), 3 * 2 + 23 + 2 * 2)
  assert.equal(length('x', 'http://☃.net/'), 23)
  assert.equal(length('x', 'a/example.com'), 13)
  assert.equal(length('x', 'ftp://example.com'), 17)
})

test('X weighs wide letters and emoji two, Turkish and Russian letters one', () => {
  assert.equal(length('x', 'Свежий симит'), 12)
  assert.equal(length('x', 'Şeker, çay, ığdır'), 17)
  assert.equal(length('x', '신선한 빵'), 9)
  assert.equal(length('x', 'の'.repeat(140)), 280)
  assert.equal(length('x', '👨‍👩‍👧‍👦'), 2)
  assert.equal(length('x', '🇹🇷👋🏽1️⃣1⃣'), 8)
  assert.equal(length('x', '❤️‍🔥❤‍🔥'), 4)
  assert.equal(length('x', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'), 2)
  assert.equal(length('x', '©2026 100%'), 10)
  assert.equal(length('x', '©️'), 2)
  assert.equal(length('x', '\u{1f431}\u{1f431}‼'), 6)
  assert.equal(length('x', '“x” – y…'), 8 + 1)
})

test('X counts ş once however it is written, and emoji that are not joined one by one', () => {
  assert.equal(length('x', 's\u0327imit'), 5)
  assert.equal(length('x', '🍞‍🧀'), 5)
  assert.equal(length('x', '🍞🏽'), 4)
})

test('Threads takes emoji by their bytes and everything else by the letter', () => {
  assert.equal(length('threads', 'Taze simit 7 şç'), 15)
  assert.equal(length('threads', '🥐'), 4)
  assert.equal(length('threads', 'a👨‍👩‍👧‍👦b'), 27)
  assert.equal(length('threads', '🇹🇷'), 8)
  assert.equal(length('threads', '©'), 1)
})

test('Bluesky keeps two ceilings: 300 letters and 3000 bytes', () => {
  const rule = LIMITS['bluesky']
  assert.ok(rule)
  assert.equal(measureText(rule, 'ş'.repeat(300)).fits, true)
  assert.equal(measureText(rule, 'ş'.repeat(301)).fits, false)
  assert.equal(measureText(rule, '👨‍👩‍👧‍👦'.repeat(120)).fits, true)
  assert.deepEqual(measureText(rule, '👨‍👩‍👧‍👦'.repeat(121)), { length: 121, max: 300, fits: false, over: 25, short: 0 })
})

test('LinkedIn counts the backslashes before signs of its own', () => {
  assert.equal(length('linkedin', 'Simit (taze) #ekmek'), 19 + 3)
  assert.equal(length('linkedin', '50% a_b'), 8)
})

test('a text under a picture has less room where the network says so', () => {
  const rule = LIMITS['telegram']
  assert.ok(rule)
  assert.equal(measureText(rule, 'a'.repeat(1025)).fits, true)
  assert.equal(measureText(rule, 'a'.repeat(1025), { hasMedia: true }).fits, false)
  assert.equal(measureText(rule, '😀').length, 2)
})

test('a forum wants twenty letters, and a headline fifteen', () => {
  const [body, title] = [LIMITS['discourse'], LIMITS['discourse-title']]
  assert.ok(body && title)
  assert.deepEqual(measureText(body, 'Taze simit'), { length: 10, max: 32_000, fits: false, over: 0, short: 10 })
  assert.equal(measureText(title, 'Yeni fırın açıldı').fits, true)
})

test('an accent apart from its letter counts where it arrives as two signs, and on X as the letter it makes', () => {
  const apart = 'u\u0308'
  assert.equal(length('telegram', apart), 2)
  assert.equal(length('discord', apart), 2)
  assert.equal(length('youtube', apart), 3)
  assert.equal(length('bluesky', apart), 1)
  assert.equal(length('x', apart), 1)
})

test('YouTube counts a description in bytes and Discord in code points', () => {
  assert.equal(length('youtube', 'şeker'), 6)
  assert.equal(length('discord', '👨‍👩‍👧'), 5)
})
