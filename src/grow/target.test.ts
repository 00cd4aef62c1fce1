import assert from 'node:assert/strict'
import test from 'node:test'
import { NO_TAGS, tagsOfPost, tidyTag } from './tags.ts'
import { targetOf, withoutClick } from './target.ts'

const to = (url: string, query = '', tags = NO_TAGS) => targetOf({ url, tags }, { query, clickId: 'CLICK' })

test('the click goes behind the query and before the hash', () => {
  assert.equal(to('https://firin.example/'), 'https://firin.example/?mdn=CLICK')
  assert.equal(to('https://firin.example/a?b=%20c&d#/e?f=1'), 'https://firin.example/a?b=%20c&d&mdn=CLICK#/e?f=1')
  assert.equal(to('https://firin.example/?'), 'https://firin.example/?mdn=CLICK')
})

test('names the address already carries win over ours', () => {
  const tags = tagsOfPost('town', '7')
  assert.equal(
    to('https://firin.example/?utm_source=poster', '', tags),
    'https://firin.example/?utm_source=poster&utm_medium=social&utm_campaign=post-7&mdn=CLICK',
  )
})

test('what a visitor brings along is passed on, but nobody can bring a click of somebody else', () => {
  assert.equal(to('https://firin.example/', '?seat=4&mdn=FOREIGN&qr=1'), 'https://firin.example/?seat=4&mdn=CLICK')
})

test('somebody who asked not to be followed gets the plain address', () => {
  assert.equal(
    targetOf({ url: 'https://firin.example/a?b', tags: NO_TAGS }, { query: '', clickId: null }),
    'https://firin.example/a?b',
  )
})

test('an address copied from a browser loses the click it carried', () => {
  assert.equal(withoutClick('https://firin.example/?mdn=abc'), 'https://firin.example/')
  assert.equal(withoutClick('https://firin.example/?mdn=abc&a=1#x'), 'https://firin.example/?a=1#x')
  assert.equal(withoutClick('https://firin.example/?a=1&mdn=abc&b=2'), 'https://firin.example/?a=1&b=2')
})

test('a campaign has one name however it is typed', () => {
  assert.equal(tidyTag('  İlk Bahar '), 'ilk-bahar')
  assert.equal(tidyTag('BAKIR'), 'bakir')
  assert.equal(tidyTag('Весна 2026!'), 'весна-2026')
})
