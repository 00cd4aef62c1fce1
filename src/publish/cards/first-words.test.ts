import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { firstWords } from './first-words.ts'

test('a card of an article shows its words without the marks', () => {
  equal(
    firstWords('## What it takes\n\nAsk our **baker** or [read on](https://firin.example/read?a=1).'),
    'What it takes\n\nAsk our baker or read on.',
  )
})

test('what only looks like a mark stays', () => {
  for (const text of ['#simit and #tea', '2 ** 3 ** 2', 'a * b', '[sic] (he said)', '**', '#1 in town'])
    equal(firstWords(text), text)
})
