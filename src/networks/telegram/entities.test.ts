import assert from 'node:assert/strict'
import test from 'node:test'
import { htmlOf } from './entities.ts'

const link = (url: string) => htmlOf('tıkla', [{ type: 'text_link', offset: 0, length: 5, url }])

test('marks are placed by UTF-16, also after emoji', () => {
  assert.equal(htmlOf('👨‍👩‍👧 simit', [{ type: 'bold', offset: 9, length: 5 }]), '👨‍👩‍👧 <strong>simit</strong>')
})

test('marks may stand inside each other and run across each other', () => {
  const html = htmlOf('taze simit', [
    { type: 'bold', offset: 0, length: 7 },
    { type: 'italic', offset: 5, length: 5 },
  ])
  assert.equal(html, '<strong>taze </strong><strong><em>si</em></strong><em>mit</em>')
})

test('links lead where they say, and dangerous ones nowhere', () => {
  assert.match(
    link('https://firin.example/?a=1&b="2"'),
    /^<a href="https:\/\/firin\.example\/\?a=1&amp;b=&quot;2&quot;"/,
  )
  assert.doesNotMatch(link('javascript:alert(1)'), /javascript/)
  assert.match(htmlOf('@ayse_komsu', [{ type: 'mention', offset: 0, length: 11 }]), /https:\/\/t\.me\/ayse_komsu/)
})

test('what looks like HTML is only text, and places beyond the end do no harm', () => {
  assert.equal(htmlOf('<b>x</b>\ny', [{ type: 'bold', offset: 50, length: 9 }]), '&lt;b&gt;x&lt;/b&gt;<br />y')
})
