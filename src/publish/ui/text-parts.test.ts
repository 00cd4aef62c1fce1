import assert from 'node:assert/strict'
import test from 'node:test'
import { partsOf } from './text-parts.ts'

const lit = (text: string) => partsOf(text).flatMap((part) => (part.kind === 'plain' ? [] : [[part.kind, part.text]]))

test('links, tags and names are told apart, and the full stop stays with the sentence', () => {
  assert.deepEqual(lit('Ask @ayse@meydan.town about #simit: https://firin.example/a?b=1.'), [
    ['name', '@ayse@meydan.town'],
    ['tag', '#simit'],
    ['link', 'https://firin.example/a?b=1'],
  ])
})

test('a Turkish and a Russian tag are tags, a number and an e-mail are none', () => {
  assert.deepEqual(lit('#günaydın #пекарня #1 olga@example.org'), [
    ['tag', '#günaydın'],
    ['tag', '#пекарня'],
  ])
})

test('the pieces make the whole text again', () => {
  const text = '  @a #b\nhttps://c.d e '
  assert.equal(
    partsOf(text)
      .map((part) => part.text)
      .join(''),
    text,
  )
})
