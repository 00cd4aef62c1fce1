import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentText, relativeTime } from './time-words.ts'

const noon = Date.parse('2026-11-24T12:00:00Z')

test('an age is said in whole words in all three languages', () => {
  const at = '2026-11-24T11:58:00Z'
  assert.deepEqual(
    ['en', 'tr', 'ru'].map((lang) => relativeTime(at, noon, lang).replaceAll('\u00a0', ' ')),
    ['2 min. ago', '2 dk. önce', '2 мин. назад'],
  )
})

test('tomorrow is called tomorrow', () => {
  assert.equal(relativeTime('2026-11-25T12:00:00Z', noon, 'en'), 'tomorrow')
})

test('a moment is told on the clock of its zone', () => {
  assert.equal(momentText('2026-11-24T15:00:00Z', 'Europe/Istanbul', 'tr', 'time'), '18:00')
})
