import assert from 'node:assert/strict'
import test from 'node:test'
import { facetsOf, namesIn } from './facets.ts'

const PEOPLE = new Map([['ayse.test', 'did:plc:ayse']])

/** What each facet covers, cut out of the bytes as a reader would. */
const covered = (text: string) =>
  facetsOf(text, PEOPLE).map(({ index, features }) => [
    Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(),
    features[0]?.$type.split('#')[1],
  ])

test('places are counted in bytes, whatever stands before them', () => {
  for (const before of ['', 'şğı ', 'Свежий хлеб ', '面包 ', '👨‍👩‍👧‍👦🇹🇷 ', 'e\u0301 ']) {
    assert.deepEqual(covered(`${before}@ayse.test #simit https://firin.example/ş`), [
      ['@ayse.test', 'mention'],
      ['#simit', 'tag'],
      ['https://firin.example/ş', 'link'],
    ])
  }
})

test('a family of emoji before a link moves it by its 25 bytes', () => {
  const [facet] = facetsOf('👨‍👩‍👧‍👦 https://a.co', PEOPLE)
  assert.deepEqual(facet?.index, { byteStart: 26, byteEnd: 38 })
})

test('the full stop after a link, a name or a tag belongs to the sentence', () => {
  assert.deepEqual(
    covered('Bak (https://firin.example/a_(b)), @ayse.test. #simit!').map(([text]) => text),
    ['https://firin.example/a_(b)', '@ayse.test', '#simit'],
  )
})

test('a tag ends before the apostrophe of its suffix, and a number is no tag', () => {
  assert.deepEqual(
    covered("#simit'in #Ankara’da #1 #2026yaz a#b # #").map(([text]) => text),
    ['#simit', '#Ankara', '#2026yaz'],
  )
})

test('a name inside a link, a mail address or of another network is no name here', () => {
  assert.deepEqual(namesIn('ayse@ayse.test https://a.co/@ayse.test @ayse@komsu.example @ayse'), [])
  assert.deepEqual(namesIn('@Ayse.test ve (@ayse.test), @can.test'), ['ayse.test', 'can.test'])
})

test('a name nobody bears stays a word', () => {
  assert.deepEqual(facetsOf('@nobody.test', PEOPLE), [])
})
