import assert from 'node:assert/strict'
import test from 'node:test'
import { addressesIn, withAddresses } from './addresses.ts'

const found = (text: string) => addressesIn(text).map(({ url }) => url)

test('the full stop, bracket or quote after an address belongs to the sentence', () => {
  assert.deepEqual(found('Fresh simit: https://firin.example/menu.'), ['https://firin.example/menu'])
  assert.deepEqual(found('(see https://firin.example/menu)'), ['https://firin.example/menu'])
  assert.deepEqual(found('“https://firin.example/menu”, really?!'), ['https://firin.example/menu'])
  assert.deepEqual(found('«https://firin.example/меню»…'), ['https://firin.example/меню'])
  assert.deepEqual(found('*https://firin.example/a*'), ['https://firin.example/a'])
})

test('brackets that belong to the address stay in it', () => {
  assert.deepEqual(found('https://wiki.example/Simit_(bread), tasty'), ['https://wiki.example/Simit_(bread)'])
})

test('a Turkish suffix after the apostrophe is not part of the address', () => {
  assert.deepEqual(found("Menü https://firin.example/menu'den okunur"), ['https://firin.example/menu'])
  assert.deepEqual(found('https://firin.example’a gelin'), ['https://firin.example'])
  assert.deepEqual(found("https://wiki.example/L'Or%C3%A9al"), ["https://wiki.example/L'Or%C3%A9al"])
})

test('mentions, mail addresses and bare names are left alone', () => {
  assert.deepEqual(found('@firin@meydan.town and firin@meydan.town and firin.example'), [])
  assert.deepEqual(found('http:// and https://'), [])
  assert.deepEqual(found('https://olga:secret@firin.example/'), [])
})

test('whatever surrounds the addresses survives their exchange', () => {
  const pieces = ['Sabah ', '\n\n', ' ☕️🥨 ', '. ', ', "', '" (', ') ', ' #simit @firin@meydan.town ', ' — ', "'i "]
  const urls = ['https://firin.example/menu?a=1&b=2#top', 'http://firin.example', 'https://xn--frn-1oa.example/çay']
  for (const first of pieces)
    for (const second of pieces)
      for (const url of urls) {
        const text = `${first.trim() ? `${first.trim()} ` : ''}${url}${second}end`
        assert.equal(
          withAddresses(text, (same) => same),
          text,
        )
        const [at] = addressesIn(text)
        if (at?.url === url)
          assert.equal(
            withAddresses(text, () => 'S'),
            text.replace(url, 'S'),
          )
      }
})

test('every occurrence of an address is exchanged', () => {
  assert.equal(
    withAddresses('https://a.example, https://b.example and https://a.example!', (url) => url.slice(8, 9)),
    'a, b and a!',
  )
})
